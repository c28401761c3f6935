import type { AssignmentProblem } from "#app/contest/judging/assignment/flow/problem.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Size = { entries: number; judges: number; reviews: number };

const listOf = <T>(length: number, make: (place: number) => T) => Array.from({ length }, (_, place) => make(place));

/** A problem of any shape: scarce capacity, conflicts, categories, topics and preferences, each more or less. */
export function randomProblem(seed: number, { entries, judges, reviews }: Size): AssignmentProblem {
  const dice = diceOf(seed);
  const upTo = (most: number) => Math.floor(dice() * (most + 1));
  const [conflicting, liking, scarcity, categories] = [dice() * 0.3, dice(), 0.7 + dice(), 1 + upTo(3)];
  const [named, topical] = [dice() < 0.5, dice() < 0.5];
  const made = {
    reviewsPerEntry: reviews,
    entries: listOf(entries, (place) => ({
      id: `entry ${place}`,
      categories: [`category ${upTo(categories - 1)}`],
      topics: topical ? [`topic ${upTo(4)}`] : [],
    })),
    judges: listOf(judges, (place) => ({
      id: `judge ${place}`,
      capacity: Math.round(((entries * reviews) / judges) * scarcity * (0.5 + dice())),
      topics: topical ? [`topic ${upTo(4)}`] : [],
      ...(named && dice() < 0.6 ? { categories: listOf(1 + upTo(1), () => `category ${upTo(categories - 1)}`) } : {}),
    })),
  };
  const all = made.judges.flatMap(({ id: judge }) => made.entries.map(({ id: entry }) => ({ judge, entry })));
  const preferences = all.flatMap((pair) => (dice() < liking ? [{ ...pair, value: upTo(15) - 5 }] : []));
  return { ...made, conflicts: all.filter(() => dice() < conflicting), preferences };
}

/** Judges and entries of so many topics, each judge keen on the entries of their own and on no others. */
export function topicIslands(seed: number, islands: number, { entries, judges, reviews }: Size): AssignmentProblem {
  const dice = diceOf(seed);
  const liking = (own: boolean) => (own ? 5 + Math.floor(dice() * 6) : Math.floor(dice() * 6) - 5);
  const pairs = listOf(judges, (judge) => listOf(entries, (entry) => ({ judge, entry }))).flat();
  const named = ({ judge, entry }: { judge: number; entry: number }) => ({ judge: `j${judge}`, entry: `e${entry}` });
  return {
    reviewsPerEntry: reviews,
    entries: listOf(entries, (place) => ({ id: `e${place}`, categories: [], topics: [] })),
    judges: listOf(judges, (place) => ({
      id: `j${place}`,
      capacity: Math.ceil((entries * reviews * 1.3) / judges),
      topics: [],
    })),
    conflicts: pairs.filter(() => dice() < 0.02).map(named),
    preferences: pairs.map((pair) => ({
      ...named(pair),
      value: liking(pair.judge % islands === pair.entry % islands),
    })),
  };
}
