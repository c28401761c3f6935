import type { RepositoryFacts } from "../facts.ts";
import { counted } from "./condition.ts";
import { fail, notRead, pass, type Rule, type Verdict, warn } from "./finding.ts";

/** An instant as a day in UTC, for sentences that are kept. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const SAY_WHY = "Say in the write-up when the work was done; the organizer decides.";

/** Commits carry dates that their authors set. Where GitHub tells when it received them, that decides. */
export const hasWorkInWindow: Rule = (facts, rules) => {
  if (rules.window === null) return undefined;
  if (facts.unread.includes("history") && facts.commitsInWindow === 0) return notRead("its commits");
  if (facts.commitsInWindow === 0) {
    return warn(
      "No commit on the default branch is dated within the submission window.",
      "Push the work you did for this contest, or say in the write-up where it is.",
    );
  }
  const odd = byOddity(facts);
  if (odd.late.length > 0) return pushedLate(facts, odd.late);
  const doubts = [
    ...doubtful(odd.early, "received by GitHub before the window, so dated ahead"),
    ...doubtful(odd.authored, "written before the window by their author's date"),
    ...doubtful(odd.future, "dated in the future"),
  ];
  if (doubts.length > 0) return warn(`${dated(facts)}, but ${doubts.join(", and ")}.`, SAY_WHY);
  const proof = facts.pushTimesKnown ? ", and GitHub received none of them later" : "";
  return pass(`${dated(facts)}${proof}.`);
};

function pushedLate(facts: RepositoryFacts, late: readonly string[]): Verdict {
  const seen = `${dated(facts)}, but GitHub received ${named(late)} only after it had closed: dated back.`;
  const isAll = late.length >= facts.commitsInWindow;
  return isAll ? fail(seen, "What was pushed after the close does not count.") : warn(seen, SAY_WHY);
}

function dated({ commitsInWindow: count }: RepositoryFacts): string {
  return `${counted(count, "commit")} on the default branch ${count === 1 ? "is" : "are"} dated within the submission window`;
}

function byOddity({ oddCommits }: RepositoryFacts) {
  const of = (oddity: string) => oddCommits.filter((each) => each.oddity === oddity).map(({ commit }) => commit);
  return {
    late: of("pushed late"),
    early: of("pushed early"),
    authored: of("authored early"),
    future: of("in the future"),
  };
}

function doubtful(commits: readonly string[], what: string): string[] {
  return commits.length === 0 ? [] : [`${named(commits)} ${commits.length === 1 ? "was" : "were"} ${what}`];
}

function named(commits: readonly string[]): string {
  return commits.map((commit) => commit.slice(0, 7)).join(", ");
}

/** What lay there before submission opened is no fault; judges shall know it. */
export const showsEarlierWork: Rule = (facts, rules) => {
  if (rules.window === null) return undefined;
  if (facts.unread.includes("history")) return notRead("its earlier commits");
  const opened = dayOf(rules.window.opensAt);
  const { commits, newestAt } = facts.earlier;
  if (commits === 0) return pass(`No commit is dated before submission opened on ${opened}.`);
  const until = newestAt === null ? "" : `, the newest of ${dayOf(newestAt)}`;
  const inherited = facts.fork === null ? "" : "; those of the repository it was forked from are among them";
  return pass(
    `${counted(commits, "commit")} ${commits === 1 ? "is" : "are"} dated before submission opened on ${opened}${until}${inherited}.`,
  );
};
