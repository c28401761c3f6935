import type { Sheet } from "./sheet.ts";

/** What the marks of one category are centred on: each yardstick's mean, its normalised weight, and the weighted mean of all. */
export type Centre = { means: Float64Array; weights: Float64Array; whole: number };

/** The rows of each category, in order. */
export function rowsByCategory({ categories, category, candidacy }: Sheet): number[][] {
  const rows = categories.map((): number[] => []);
  candidacy.forEach((place, row) => {
    rows[category[place]!]!.push(row);
  });
  return rows;
}

function centreOf(sheet: Sheet, category: number, rows: readonly number[]): Centre {
  const { yardsticks } = sheet.categories[category]!;
  const means = new Float64Array(yardsticks.length);
  const counts = new Float64Array(yardsticks.length);
  for (const row of rows) {
    for (let mark = sheet.markStarts[row]!; mark < sheet.markStarts[row + 1]!; mark++) {
      means[sheet.yardstick[mark]!]! += sheet.value[mark]!;
      counts[sheet.yardstick[mark]!]! += 1;
    }
  }
  // A criterion that nobody marked weighs nothing.
  const present = yardsticks.map(({ weight }, place) => (counts[place]! > 0 ? weight : 0));
  const sum = present.reduce((total, weight) => total + weight, 0);
  const weights = Float64Array.from(present, (weight) => weight / sum);
  let whole = 0;
  means.forEach((total, place) => {
    means[place] = counts[place]! > 0 ? total / counts[place]! : 0;
    whole += weights[place]! * means[place]!;
  });
  return { means, weights, whole };
}

export function centresOf(sheet: Sheet): Centre[] {
  return rowsByCategory(sheet).map((rows, category) => centreOf(sheet, category, rows));
}

/**
 * Each row's weighted sum of its marks, written into `scores`. Marks are taken as distances from their criterion's mean, so
 * that a criterion which a review leaves out draws it neither up nor down.
 */
export function composeScores(
  sheet: Sheet,
  centres: readonly Centre[],
  values: Float64Array,
  scores: Float64Array,
): void {
  for (let row = 0; row < scores.length; row++) {
    const { means, weights, whole } = centres[sheet.category[sheet.candidacy[row]!]!]!;
    let sum = 0;
    let present = 0;
    for (let mark = sheet.markStarts[row]!; mark < sheet.markStarts[row + 1]!; mark++) {
      const place = sheet.yardstick[mark]!;
      sum += weights[place]! * (values[mark]! - means[place]!);
      present += weights[place]!;
    }
    scores[row] = whole + sum / present;
  }
}
