import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

/** Whom an organizer may ask for reviews in a stage. */
export type Reviewers = readonly {
  accountId: string;
  name: string;
  /** Undefined: all categories. */
  covers: readonly string[] | undefined;
}[];

export type AssignableFacts = {
  stage: ReviewStage;
  reviewers: Reviewers;
  /** Entries that stand in the stage, with the categories they compete in. */
  entries: readonly { entryId: string; code: string; title: string; categoryIds: readonly string[] }[];
  /** Pairs that a conflict or a recusal keeps apart, and pairs that are assigned, as `pairKey`. */
  apart: ReadonlySet<string>;
  assigned: ReadonlySet<string>;
};

export type Pair = { accountId: string; entryId: string };

export function pairKey({ accountId, entryId }: Pair): string {
  return `${accountId} ${entryId}`;
}

/** Why this person cannot be asked to review this entry, or undefined. */
export function refusePair(facts: AssignableFacts, pair: Pair): Refused | undefined {
  const reviewer = facts.reviewers.find(({ accountId }) => accountId === pair.accountId);
  if (!reviewer) return refuse("not a reviewer of the stage", { stage: facts.stage });
  const entry = facts.entries.find(({ entryId }) => entryId === pair.entryId);
  if (!entry) return refuse("entry is not before the stage", { stage: facts.stage });
  const { name } = reviewer;
  if (facts.apart.has(pairKey(pair))) return refuse("reviewer is kept from the entry", { name, entry: entry.title });
  const covered = reviewer.covers === undefined || entry.categoryIds.some((id) => reviewer.covers?.includes(id));
  return covered ? undefined : refuse("reviewer does not cover the entry", { name, entry: entry.title });
}

/** Every pair that can be assigned and is not yet. */
export function openPairs(facts: AssignableFacts): Pair[] {
  return facts.entries
    .flatMap(({ entryId }) => facts.reviewers.map(({ accountId }) => ({ accountId, entryId })))
    .filter((pair) => !facts.assigned.has(pairKey(pair)) && refusePair(facts, pair) === undefined);
}
