import type { Ranked } from "./ranking.ts";

/** How an award can be lost once its winner has been told; withdrawing is for proposals that nobody was told of. */
export const LOSSES = ["declined", "lapsed", "forfeited", "failed verification"] as const;
export type Loss = (typeof LOSSES)[number];

/** A finalist; `out` says why it cannot win, null while it can. */
export type Candidate = {
  entryId: string;
  code: string;
  title: string;
  summary: string;
  teamName: string;
  versionHash: string;
  out: "withdrawn" | "disqualified" | "ineligible" | null;
  categoryIds: string[];
};

export type AwardStepKind = "notified" | "responded" | "confirmed" | "fulfilled";

/** An award with its course so far. Without an entry it says that nobody wins the category. */
export type Award = {
  id: string;
  categoryId: string;
  entryId: string | null;
  reason: string;
  proposedBy: string;
  proposedAt: number;
  approvedBy: string | null;
  approvedAt: number | null;
  endedAt: number | null;
  endedBy: string | null;
  endedHow: "withdrawn" | Loss | null;
  endedReason: string | null;
  replacesId: string | null;
  steps: { kind: string; at: number; dueAt: number | null; by: string | null }[];
  documents: { kind: string; waived: boolean }[];
  parts: { prizePartId: string; fulfilledAt: number | null; reference: string }[];
};

/** Where one category stands on the way to its award. */
export type CategoryStand = {
  id: string;
  slug: string;
  name: string;
  decided: "marks" | "vote";
  /** Candidates by score, or by ballots where the category is decided by vote; best first. */
  line: Ranked[];
  /** The tally's input hash; null while there is none. */
  tallyHash: string | null;
  /** The newest ballot of the category. */
  ballot: {
    number: number;
    closedAt: number | null;
    winnerEntryId: string | null;
    decidedReason: string | null;
  } | null;
  award: Award | null;
  /** Awards that ended, oldest first. */
  former: Award[];
};

/** Where the results of a contest stand. */
export type ResultsStand = {
  contestId: string;
  /** When the judging stage was sealed; null while its reviews may still change. */
  sealedAt: number | null;
  /** When the standing publication was made; null without one. */
  publishedAt: number | null;
  finalists: Candidate[];
  categories: CategoryStand[];
};

export function finalistIn({ finalists }: ResultsStand, entryId: string | null): Candidate | undefined {
  return finalists.find((each) => each.entryId === entryId);
}

/** The award of this id that has not ended, with its category. */
export function findStandingAward({ categories }: ResultsStand, awardId: string) {
  const category = categories.find((each) => each.award?.id === awardId);
  return category?.award ? { category, award: category.award } : undefined;
}

/** Entries that held this category's award and lost it. */
export function losersOf({ former }: CategoryStand): Set<string> {
  return new Set(former.flatMap(({ entryId, endedHow }) => (entryId && endedHow !== "withdrawn" ? [entryId] : [])));
}
