import type { TallyRow } from "./tally.ts";

/** One counted review's score of one candidacy, on the stage's scale. */
export type ScoreRow = { entryId: string; reviewId: string; score: number };

/** What weighted means need of a category. The order of the lists says nothing. */
export type MeansInput = {
  /** The entries that compete, scored or not. */
  entries: readonly string[];
  scores: readonly ScoreRow[];
  /** Decimals at which equal scores are a tie. */
  precision: number;
};

/** The sum of numbers in ascending order, so that the same numbers give the same bits whatever their order was. */
function sumOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other).reduce((total, value) => total + value, 0);
}

const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** Sample standard deviation (divisor n - 1); null for fewer than two values. */
function spreadOf(values: readonly number[], mean: number): number | null {
  if (values.length < 2) return null;
  return Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** A score as it is published, and as ties are told by. */
export function published(score: number, precision: number): number {
  const shift = 10 ** precision;
  // The smallest step towards infinity keeps 2.675 from being published as 2.67 for the sake of a binary fraction.
  return Math.round((score + Number.EPSILON * Math.abs(score)) * shift) / shift;
}

type Unranked = Omit<TallyRow, "rank">;

function rowOf(input: MeansInput, entryId: string): Unranked {
  const scores = input.scores.filter((row) => row.entryId === entryId).map(({ score }) => score);
  const row = { entryId, count: scores.length, panel: null };
  if (scores.length === 0) return { ...row, score: null, spread: null, min: null, max: null };
  const score = meanOf(scores);
  return { ...row, score, spread: spreadOf(scores, score), min: Math.min(...scores), max: Math.max(...scores) };
}

/**
 * Rows with ranks by their scores at the published precision, best first; ties share a rank and keep the order in which they
 * came, which decides nothing; unscored rows come last, unranked.
 */
export function ranked(rows: readonly Unranked[], precision: number): TallyRow[] {
  const shown = (row: Unranked) => (row.score === null ? null : published(row.score, precision));
  const withRanks = rows.map((row): TallyRow => {
    const own = shown(row);
    const better = rows.filter((other) => (shown(other) ?? Number.NEGATIVE_INFINITY) > (own ?? 0)).length;
    return { ...row, rank: own === null ? null : 1 + better };
  });
  const place = (row: TallyRow) => row.rank ?? Number.MAX_SAFE_INTEGER;
  return withRanks.sort((one, other) => place(one) - place(other));
}

/** The plain method: a candidacy's score is the mean of its reviews' weighted sums. */
export function weightedMeans(input: MeansInput): TallyRow[] {
  const rows = [...new Set(input.entries)].sort().map((entryId) => rowOf(input, entryId));
  return ranked(rows, input.precision);
}
