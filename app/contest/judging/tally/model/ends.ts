import type { Centre } from "./composite.ts";
import { meanAbove } from "./normal.ts";
import type { Sheet } from "./sheet.ts";

/** A row tells at least this much, or a judge whose marks are all at the top would float free. */
const LEAST_INFORMATION = 0.1;

/** The marks at an end of their scale, with their rows: only these can be read as "at least" or "at most". */
export function marksAtEnds({ value, yardstick, markStarts, candidacy, category, categories }: Sheet): EndMark[] {
  const found: EndMark[] = [];
  for (let row = 0; row < candidacy.length; row++) {
    const { yardsticks } = categories[category[candidacy[row]!]!]!;
    for (let mark = markStarts[row]!; mark < markStarts[row + 1]!; mark++) {
      const { low, high } = yardsticks[yardstick[mark]!]!;
      if (high > low && (value[mark]! >= high || value[mark]! <= low)) found.push({ mark, row });
    }
  }
  return found;
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

/** A mark beyond an end: what it is expected to be, and how much it still tells, against a mark inside the scale. */
type Beyond = { value: number; information: number };

/** A mark at the top says that the judge's opinion lies above the edge; how far is expected within two standard deviations. */
function beyondTop(value: number, edge: number, middle: number, spread: number): Beyond {
  const z = (edge - middle) / spread;
  const mean = meanAbove(z);
  return {
    value: Math.max(value, Math.min(middle + spread * mean, value + 2 * spread)),
    information: Math.min(1, Math.max(0, mean * (mean - z))),
  };
}

export type EndMark = { mark: number; row: number };

/**
 * A mark at an end of the scale only says "at least" (or "at most"): it is replaced by what is expected beyond the end. Without
 * this a lenient judge's highest marks would count for less than other judges' highest marks. Fills in the values, and how much
 * each row tells when its marks at ends tell less.
 */
export function reachBeyondEnds(
  sheet: Sheet,
  centres: readonly Centre[],
  ends: readonly EndMark[],
  expected: Float64Array,
  into: { values: Float64Array; information: Float64Array },
): void {
  const spreads = residualSpreads(sheet, centres, expected);
  into.information.fill(1);
  for (const { mark, row } of ends) {
    const category = sheet.category[sheet.candidacy[row]!]!;
    const place = sheet.yardstick[mark]!;
    const { means, whole, weights } = centres[category]!;
    const { low, high, step } = sheet.categories[category]!.yardsticks[place]!;
    const spread = spreads[category]![place]!;
    const value = sheet.value[mark]!;
    if (spread <= 0) continue;
    const middle = expected[row]! + means[place]! - whole;
    const top = value >= high;
    const found = top
      ? beyondTop(value, high - step / 2, middle, spread)
      : beyondTop(-value, -(low + step / 2), -middle, spread);
    into.values[mark] = top ? found.value : -found.value;
    let present = 0;
    for (let each = sheet.markStarts[row]!; each < sheet.markStarts[row + 1]!; each++) {
      present += weights[sheet.yardstick[each]!]!;
    }
    into.information[row]! -= (weights[place]! / present) * (1 - found.information);
  }
  into.information.forEach((told, row) => {
    into.information[row] = Math.max(LEAST_INFORMATION, told);
  });
}
