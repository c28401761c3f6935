import type { RepositoryFacts } from "../facts.ts";
import { counted } from "./condition.ts";
import { fail, pass, type Rule, unknown, warn } from "./finding.ts";

/** The same repository in two entries: a question to both teams, and a no to the one that has nothing to do with it. */
export const isEnteredOnce: Rule = (facts, _rules, team, { twins }) => {
  if (twins.length === 0) return pass("No other entry of this contest links it.");
  const others = twins.length === 1 ? "Another entry links" : `${twins.length} other entries link`;
  const isOurs = controls(facts, team);
  if (!isOurs && facts.contributorsComplete && twins.some((twin) => twin.controls)) {
    return fail(
      `${others} the same repository, and its team works in it; no member of this team does.`,
      "Link a repository of your own.",
    );
  }
  return warn(
    `${others} the same repository.`,
    "The organizer decides whose work it is; a note in the write-up helps.",
  );
};

type Contributions = { owner: { id: string }; contributors: readonly { id: string }[] };

/** Whether a team has anything to do with a repository: a member owns it, or has commits in it. */
export function controls(
  { owner, contributors }: Contributions,
  team: readonly { githubId: string | null }[],
): boolean {
  return team.some(({ githubId }) => githubId === owner.id || contributors.some(({ id }) => id === githubId));
}

/** Commits are the same only where they were copied; what a fork took from its parent is left out before. */
export const sharesNothing: Rule = (facts, rules, _team, { sharedCommits }) => {
  if (rules.window === null) return undefined;
  if (sharedCommits === null || facts.unread.includes("history")) {
    return unknown(
      "Its commits could not all be compared with those of the other entries.",
      "Nothing has to be done; it is checked again by itself.",
    );
  }
  if (sharedCommits.length === 0)
    return pass("No other entry has a commit of this repository's from the submission window.");
  const names = sharedCommits.slice(0, 5).map((commit) => commit.slice(0, 7));
  return warn(
    `${counted(sharedCommits.length, "commit")} of the submission window ${sharedCommits.length === 1 ? "is" : "are"} in another entry's repository, too: ${names.join(", ")}${sharedCommits.length > 5 ? " …" : ""}.`,
    "Say in the write-up whose work it is; the organizer decides.",
  );
};

/** The commits of the window that a fork has and its parent has not. */
export function ownCommits({ windowCommits, parentCommits }: RepositoryFacts): string[] {
  const inherited = new Set(parentCommits);
  return windowCommits.filter((commit) => !inherited.has(commit));
}
