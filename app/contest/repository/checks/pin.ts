import { counted } from "./condition.ts";
import { fail, notRead, pass, type Rule, warn } from "./finding.ts";

/** Judges see the commit that was handed in, whatever was pushed since; here they learn what became of it. */
export const isPinReachable: Rule = (facts, _rules, _team, known) => {
  if (known.pin === null) return undefined;
  const { pinned } = facts;
  if (facts.unread.includes("pin") || pinned === null || pinned.commit !== known.pin)
    return notRead("whether the commit handed in is still there");
  const commit = pinned.commit.slice(0, 12);
  const branch = facts.defaultBranch ?? "the default branch";
  switch (pinned.standing) {
    case "identical":
      return pass(`Commit ${commit} is the tip of ${branch}; nothing was pushed since.`);
    case "ahead":
      return pass(
        `Commit ${commit} is in the history of ${branch}; ${counted(pinned.aheadBy, "commit")} came after it.`,
      );
    case "behind":
      return warn(
        `The branch ${branch} was set back to before commit ${commit}.`,
        "Push the commit to the branch again; the judges still see what was handed in.",
      );
    case "diverged":
      return warn(
        `Commit ${commit} is no longer in the history of ${branch}: it was rewritten.`,
        "Push the commit to the branch again; the judges still see what was handed in.",
      );
    case "gone":
      return fail(
        `GitHub does not show commit ${commit} any more.`,
        "Push the commit that was handed in to the branch again.",
      );
  }
};
