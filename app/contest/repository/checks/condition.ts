import { fail, notRead, pass, type Rule, warn } from "./finding.ts";

export const isPublic: Rule = (facts) => {
  if (facts.visibility === "public") return pass(`${facts.fullName} is public.`);
  return fail(
    facts.visibility === "internal"
      ? `${facts.fullName} can be seen only inside its company.`
      : `${facts.fullName} is private.`,
    "Make it public in the repository's settings, under Danger Zone.",
  );
};

const PASSING_LOCKS = new Set(["MIGRATING", "MOVING", "RENAME", "TRANSFERRING_OWNERSHIP"]);

export const isActive: Rule = (facts) => {
  if (facts.disabled)
    return fail("GitHub has disabled this repository.", "Ask GitHub's support why, or link another repository.");
  if (facts.locked && PASSING_LOCKS.has(facts.lockReason ?? "")) {
    return warn(
      "GitHub is moving this repository and has locked it meanwhile.",
      "Wait until the move is over, then check again.",
    );
  }
  if (facts.locked) {
    const reason = facts.lockReason === null ? "" : ` (${facts.lockReason.toLowerCase().replaceAll("_", " ")})`;
    return fail(
      `GitHub has locked this repository${reason}.`,
      "Settle it with GitHub's support, or link another repository.",
    );
  }
  if (facts.archived)
    return fail("The repository is archived: nobody can change it.", "Unarchive it in the repository's settings.");
  return pass("It is not archived, disabled or locked.");
};

export const hasContents: Rule = (facts) =>
  facts.empty ? fail("The repository is empty.", "Push your work to its default branch.") : pass("It holds files.");

export const hasHead: Rule = (facts) => {
  if (facts.head === null) {
    return fail("Its default branch has no commit, so nothing can be pinned.", "Push a commit to the default branch.");
  }
  return pass(`The tip of ${facts.defaultBranch ?? "the default branch"} is commit ${facts.head.commit.slice(0, 12)}.`);
};

export const hasReadme: Rule = (facts) => {
  if (facts.readme !== null) return pass(`There is a README, ${facts.readme}.`);
  return facts.unread.includes("readme")
    ? notRead("whether there is a README")
    : fail("There is no README.", "Add a README that says what it is and how to build and run it.");
};

export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
