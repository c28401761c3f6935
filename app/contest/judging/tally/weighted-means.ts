import type { TallyInput, TallyMethod, TallyRow } from "./tally.ts";

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

function rowOf(input: TallyInput, entryId: string): Omit<TallyRow, "rank"> {
  const scores = input.scores.filter((row) => row.entryId === entryId).map(({ score }) => score);
  if (scores.length === 0) return { entryId, score: null, count: 0, spread: null, min: null, max: null };
  const score = meanOf(scores);
  const [min, max] = [Math.min(...scores), Math.max(...scores)];
  return { entryId, score, count: scores.length, spread: spreadOf(scores, score), min, max };
}

/**
 * The plain method: a candidacy's score is the mean of its reviews' weighted sums. Best first; ties share a rank and stand in
 * the order of their ids, which decides nothing; unscored candidacies come last, unranked.
 */
export const weightedMeans: TallyMethod = (input) => {
  const shown = (row: Omit<TallyRow, "rank">) => (row.score === null ? null : published(row.score, input.precision));
  const rows = [...new Set(input.entries)].sort().map((entryId) => rowOf(input, entryId));
  const ranked = rows.map((row): TallyRow => {
    const own = shown(row);
    const rank =
      own === null ? null : 1 + rows.filter((other) => (shown(other) ?? Number.NEGATIVE_INFINITY) > own).length;
    return { ...row, rank };
  });
  const place = (row: TallyRow) => row.rank ?? Number.MAX_SAFE_INTEGER;
  return { method: "weighted means", ranking: ranked.sort((one, other) => place(one) - place(other)) };
};
