import { counted } from "./condition.ts";
import { fail, pass, type Rule, unknown, warn } from "./finding.ts";

const FIX = "Let a member push a commit under their own account, or link a repository that a member owns.";

/** Compares numeric ids: a login can be given up and taken by somebody else. */
export const belongsToTeam: Rule = (facts, _rules, team) => {
  const members = new Map(
    team.flatMap((member) => (member.githubId === null ? [] : [[member.githubId, member.login] as const])),
  );
  if (members.size === 0) {
    return unknown("No member of the team has linked a GitHub account yet.", "Sign in with GitHub, then check again.");
  }
  if (facts.owner.kind === "user" && members.has(facts.owner.id))
    return pass(`${facts.owner.login}, a member of the team, owns it.`);
  const authors = facts.contributors.filter((contributor) => members.has(contributor.id));
  if (authors.length > 0) {
    const commits = authors.reduce((sum, author) => sum + author.commits, 0);
    const names = authors.map((author) => author.login).join(", ");
    return pass(`${names} of the team contributed ${counted(commits, "commit")}.`);
  }
  if (!facts.contributorsComplete) {
    return unknown(
      "GitHub could not list all contributors, and no member of the team is among those it named.",
      "The organizer decides; a member's commit makes it certain.",
    );
  }
  if (facts.unlinkedContributors > 0) {
    const some = counted(facts.unlinkedContributors, "contributor");
    return warn(
      `No member of the team is among the contributors, but ${some} used an address that belongs to no GitHub account.`,
      "Add that address to your GitHub account, or wait for the organizer's decision.",
    );
  }
  return fail("No member of the team owns it or is among its contributors.", FIX);
};
