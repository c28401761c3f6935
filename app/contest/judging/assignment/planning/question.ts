import type { AssignmentPlan } from "../flow/plan.ts";
import type { AssignmentProblem, Pairing } from "../flow/problem.ts";
import type { Relaxations } from "../flow/shortage.ts";

export type PlanSettings = { reviewsPerEntry: number; most: number | null };

/** Everything that a plan depends on, as the database has it. */
export type PlanFacts = {
  reviewers: readonly { accountId: string; covers: readonly string[] | undefined; topics: readonly string[] }[];
  entries: readonly { entryId: string; categoryIds: readonly string[]; topics: readonly string[] }[];
  apart: readonly Pairing[];
  bids: readonly (Pairing & { value: number })[];
  assigned: readonly (Pairing & { isBegun: boolean })[];
};

/** Enough for any contest: who has no limit can take every entry. */
const NO_LIMIT = 1_000_000;

const byPair = (one: Pairing, other: Pairing) =>
  one.judge === other.judge ? (one.entry < other.entry ? -1 : 1) : one.judge < other.judge ? -1 : 1;

/** Whoever has begun reviews and is no reviewer any more: what they wrote counts, and they are asked for nothing. */
function formerReviewers({ reviewers, assigned }: PlanFacts): string[] {
  const now = new Set(reviewers.map(({ accountId }) => accountId));
  return [...new Set(assigned.filter(({ judge, isBegun }) => isBegun && !now.has(judge)).map(({ judge }) => judge))];
}

/**
 * The problem to be solved. With `replaces`, that reviewer is asked for nothing more, everybody else keeps what they have,
 * and only the reopened reviews are given to others; without, whatever is not begun may move.
 */
export function problemOf(facts: PlanFacts, settings: PlanSettings, replaces: string | null): AssignmentProblem {
  const { reviewers, entries, assigned } = facts;
  const kept = assigned.filter(({ judge, isBegun }) => isBegun || (replaces !== null && judge !== replaces));
  const most = settings.most ?? NO_LIMIT;
  const inStage = new Set(entries.map(({ entryId }) => entryId));
  return {
    reviewsPerEntry: settings.reviewsPerEntry,
    entries: entries.map(({ entryId, categoryIds, topics }) => ({ id: entryId, categories: categoryIds, topics })),
    judges: [
      ...reviewers.map(({ accountId, covers, topics }) => ({
        id: accountId,
        capacity: accountId === replaces ? 0 : most,
        topics,
        ...(covers && { categories: covers }),
      })),
      ...formerReviewers(facts).map((id) => ({ id, capacity: 0, topics: [] })),
    ],
    conflicts: [...facts.apart].sort(byPair),
    preferences: [...facts.bids].sort(byPair),
    begun: kept.filter(({ entry }) => inStage.has(entry)).sort(byPair),
    sentOut: assigned.filter((each) => !kept.includes(each) && each.judge !== replaces).sort(byPair),
    options: { even: true },
  };
}

/** What a plan comes to, as it is stored and shown. */
export type PlanResult = Omit<AssignmentPlan, "pairs"> & {
  pairs: Pairing[];
  /** Pairs that are new, and sent-out ones that would be taken back. */
  come: Pairing[];
  gone: Pairing[];
  relaxations: Relaxations;
  conflicts: number;
};

const keyOf = ({ judge, entry }: Pairing) => `${judge} ${entry}`;

/** What of a plan differs from what is assigned. */
export function changesIn(facts: PlanFacts, pairs: readonly Pairing[], replaces: string | null) {
  const planned = new Set(pairs.map(keyOf));
  const now = new Set(facts.assigned.map(keyOf));
  const inStage = new Set(facts.entries.map(({ entryId }) => entryId));
  const movable = facts.assigned.filter(
    ({ judge, isBegun, entry }) => !isBegun && inStage.has(entry) && (replaces === null || judge === replaces),
  );
  return {
    come: pairs.filter((pair) => !now.has(keyOf(pair))),
    gone: movable.filter((pair) => !planned.has(keyOf(pair))).map(({ judge, entry }) => ({ judge, entry })),
  };
}
