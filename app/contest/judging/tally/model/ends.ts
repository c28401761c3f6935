import type { Centre } from "./composite.ts";
import { meanAbove } from "./normal.ts";
import type { Sheet } from "./sheet.ts";

/** Whether any mark stands at an end of its scale: only then is there anything to read as "at least" or "at most". */
export function marksAtEnds({ value, yardstick, markStarts, candidacy, category, categories }: Sheet): Int32Array {
  const found: number[] = [];
  for (let row = 0; row < candidacy.length; row++) {
    const { yardsticks } = categories[category[candidacy[row]!]!]!;
    for (let mark = markStarts[row]!; mark < markStarts[row + 1]!; mark++) {
      const { low, high } = yardsticks[yardstick[mark]!]!;
      if (value[mark]! >= high || value[mark]! <= low) found.push(mark);
    }
  }
  return Int32Array.from(found);
}

type Spreads = { sums: Float64Array; counts: Float64Array };

/** Residual standard deviation of each yardstick of each category, around what the rows lead one to expect. */
function residualSpreads(sheet: Sheet, centres: readonly Centre[], expected: Float64Array): Float64Array[] {
  const spreads = centres.map(
    ({ means }): Spreads => ({ sums: new Float64Array(means.length), counts: new Float64Array(means.length) }),
  );
  for (let row = 0; row < expected.length; row++) {
    const category = sheet.category[sheet.candidacy[row]!]!;
    const { means, whole } = centres[category]!;
    for (let mark = sheet.markStarts[row]!; mark < sheet.markStarts[row + 1]!; mark++) {
      const place = sheet.yardstick[mark]!;
      const residual = sheet.value[mark]! - (expected[row]! + means[place]! - whole);
      spreads[category]!.sums[place]! += residual * residual;
      spreads[category]!.counts[place]! += 1;
    }
  }
  return spreads.map(({ sums, counts }) => sums.map((sum, place) => Math.sqrt(sum / Math.max(1, counts[place]!))));
}

/** How far above the edge a mark at the top of its scale is expected to lie, within two standard deviations. */
function beyond(value: number, edge: number, middle: number, spread: number): number {
  const expected = middle + spread * meanAbove((edge - middle) / spread);
  return Math.max(value, Math.min(expected, value + 2 * spread));
}

/**
 * A mark at an end of the scale only says "at least" (or "at most"): it is replaced by what is expected beyond the end. Without
 * this a lenient judge's highest marks would count for less than other judges' highest marks.
 */
export function reachBeyondEnds(
  sheet: Sheet,
  centres: readonly Centre[],
  ends: Int32Array,
  rowOfEnd: Int32Array,
  expected: Float64Array,
  values: Float64Array,
): void {
  const spreads = residualSpreads(sheet, centres, expected);
  ends.forEach((mark, index) => {
    const row = rowOfEnd[index]!;
    const category = sheet.category[sheet.candidacy[row]!]!;
    const place = sheet.yardstick[mark]!;
    const { means, whole } = centres[category]!;
    const { low, high, step } = sheet.categories[category]!.yardsticks[place]!;
    const spread = spreads[category]![place]!;
    const value = sheet.value[mark]!;
    if (spread <= 0 || high <= low) return;
    const middle = expected[row]! + means[place]! - whole;
    values[mark] =
      value >= high
        ? beyond(value, high - step / 2, middle, spread)
        : -beyond(-value, -(low + step / 2), -middle, spread);
  });
}
