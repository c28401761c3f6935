import type { Sheet } from "./sheet.ts";

/** A candidacy's plain mean, its rank by that, and the mean of its marks on the heaviest criterion. */
export type RawMean = { mean: number; rank: number; heaviest: number };

/** Means that differ by less are one mean. */
const SAME_MEAN = 1e-9;

function heaviestMean(sheet: Sheet, place: number): number {
  const { yardsticks } = sheet.categories[sheet.category[place]!]!;
  const most = Math.max(...yardsticks.map(({ weight }) => weight));
  const heaviest = yardsticks.findIndex(({ weight }) => weight === most);
  let [sum, count] = [0, 0];
  const [first, end] = [sheet.markStarts[sheet.starts[place]!]!, sheet.markStarts[sheet.starts[place + 1]!]!];
  for (let mark = first; mark < end; mark++) {
    if (sheet.yardstick[mark] !== heaviest) continue;
    sum += sheet.value[mark]!;
    count += 1;
  }
  return count > 0 ? sum / count : Number.NEGATIVE_INFINITY;
}

/** What the plain mean of the given scores says, with ranks by category. */
export function rawMeansOf(sheet: Sheet, given: Float64Array): RawMean[] {
  const means = sheet.candidacies.map((_, place) => {
    const own = given.subarray(sheet.starts[place]!, sheet.starts[place + 1]!);
    return own.reduce((sum, score) => sum + score, 0) / own.length;
  });
  const ranks = new Int32Array(means.length);
  sheet.categories.forEach((_, category) => {
    const places = [...means.keys()].filter((place) => sheet.category[place] === category);
    places.sort((one, other) => means[other]! - means[one]!);
    places.forEach((place, index) => {
      const last = places[index - 1];
      const same = last !== undefined && means[last]! - means[place]! < SAME_MEAN;
      ranks[place] = same ? ranks[last]! : index + 1;
    });
  });
  return means.map((mean, place) => ({ mean, rank: ranks[place]!, heaviest: heaviestMean(sheet, place) }));
}
