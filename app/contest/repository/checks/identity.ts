import { pass, type Rule, unknown, warn } from "./finding.ts";

/** GitHub's numeric id stays when a name changes; a name can be left, and taken over by somebody else. */
export const isTheSame: Rule = (facts, _rules, _team, known) => {
  const before = facts.askedAs ?? known.formerName;
  const same = `It is repository ${facts.id} of GitHub`;
  if (before === null || before.toLowerCase() === facts.fullName.toLowerCase())
    return pass(`${same}, under the name ${facts.fullName}.`);
  const seen = `${same}: what was ${before} is called ${facts.fullName} now, after a rename or a transfer.`;
  if (facts.askedAs === null) return pass(seen);
  return warn(seen, `Write ${facts.fullName} from now on; the former name may lead elsewhere one day.`);
};

/** Whose account it lies in: a member's, or an organization's where several people enter. */
export const isOwnedAsEntered: Rule = (facts, _rules, team) => {
  const { owner } = facts;
  if (owner.kind === "organization") {
    if (team.length !== 1) return pass(`The organization ${owner.login} owns it, and a team enters it.`);
    return warn(
      `The organization ${owner.login} owns it, but one person alone enters it.`,
      "Enter as a team, or let the work lie in the person's own account; otherwise the organizer decides.",
    );
  }
  const ids = team.flatMap(({ githubId }) => githubId ?? []);
  if (ids.includes(owner.id)) return pass(`It lies in the account of ${owner.login}, who is on the team.`);
  if (ids.length === 0) {
    return unknown("No member of the team has linked a GitHub account yet.", "Sign in with GitHub, then check again.");
  }
  return warn(
    `It lies in the account of ${owner.login}, who is not on the team.`,
    "Fork it to a member's account or an organization's, or invite its owner to the team.",
  );
};
