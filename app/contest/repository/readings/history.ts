import type { RepositoryFacts } from "../facts.ts";
import { type Difference, differencesBetween } from "./differences.ts";

export type KeptReading = { id: string; fetchedAt: number; commit: string | null; facts: RepositoryFacts };

/** A commit that a version hands in; `readAt` is when it was known, null while it is pending. */
export type HandedInCommit = { version: number; commit: string | null; readAt: number | null };

/** A reading among its neighbours: what is otherwise than in the one before (null: there is none), and whose pin it is. */
export type ReadingInHistory<Row extends KeptReading> = {
  reading: Row;
  differences: Difference[] | null;
  /** Numbers of the versions whose commit is the one that this reading found. */
  versions: number[];
};

/** The reading a version's commit was taken from: the newest that was there by then, if it found that commit. */
function readingBehind<Row extends KeptReading>(pin: HandedInCommit, newestFirst: readonly Row[]): Row | undefined {
  const { commit, readAt } = pin;
  if (commit === null || readAt === null) return undefined;
  const there = newestFirst.find(({ fetchedAt }) => fetchedAt <= readAt);
  return there?.commit === commit ? there : undefined;
}

/** The readings of one repository, newest first, each compared with the one before it. */
export function historyOf<Row extends KeptReading>(
  newestFirst: readonly Row[],
  handedIn: readonly HandedInCommit[],
): ReadingInHistory<Row>[] {
  const behind = handedIn.map((pin) => ({ version: pin.version, readingId: readingBehind(pin, newestFirst)?.id }));
  return newestFirst.map((reading, place) => {
    const before = newestFirst[place + 1];
    return {
      reading,
      differences: before ? differencesBetween(before.facts, reading.facts) : null,
      versions: behind.filter(({ readingId }) => readingId === reading.id).map(({ version }) => version),
    };
  });
}
