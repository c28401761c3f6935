import type { Centre } from "./composite.ts";
import type { Sheet } from "./sheet.ts";

/** Counts as this many further marks at the panel's ordinary unsteadiness. */
const PULL = 4;

/** How far each mark stands from its own review's whole, against how far the criteria stand apart in general. */
function contrastsOf(sheet: Sheet, centres: readonly Centre[], given: Float64Array): Float64Array {
  const contrasts = new Float64Array(sheet.value.length);
  for (let row = 0; row < given.length; row++) {
    const { means, whole } = centres[sheet.category[sheet.candidacy[row]!]!]!;
    for (let mark = sheet.markStarts[row]!; mark < sheet.markStarts[row + 1]!; mark++) {
      contrasts[mark] = sheet.value[mark]! - means[sheet.yardstick[mark]!]! - (given[row]! - whole);
    }
  }
  return contrasts;
}

/** For each mark, the sum of the other reviews' contrasts on the same criterion of the same candidacy, and their number. */
function otherContrasts(sheet: Sheet, contrasts: Float64Array): { sums: Float64Array; counts: Int32Array } {
  const sums = new Float64Array(contrasts.length);
  const counts = new Int32Array(contrasts.length);
  const most = Math.max(...sheet.categories.map(({ yardsticks }) => yardsticks.length));
  const total = new Float64Array(most);
  const number = new Int32Array(most);
  for (let place = 0; place < sheet.candidacies.length; place++) {
    total.fill(0);
    number.fill(0);
    const [first, end] = [sheet.markStarts[sheet.starts[place]!]!, sheet.markStarts[sheet.starts[place + 1]!]!];
    for (let mark = first; mark < end; mark++) {
      total[sheet.yardstick[mark]!]! += contrasts[mark]!;
      number[sheet.yardstick[mark]!]! += 1;
    }
    for (let mark = first; mark < end; mark++) {
      sums[mark] = total[sheet.yardstick[mark]!]! - contrasts[mark]!;
      counts[mark] = number[sheet.yardstick[mark]!]! - 1;
    }
  }
  return { sums, counts };
}

/**
 * How unsteadily each judge weighs the criteria of an entry against each other, compared with the others who reviewed it: 1 is
 * usual. It says something of a judge's noise that the few weighted sums alone leave open. Null where reviews have one mark.
 */
export function unsteadinessOf(sheet: Sheet, centres: readonly Centre[], given: Float64Array): Float64Array | null {
  const contrasts = contrastsOf(sheet, centres, given);
  const { sums, counts } = otherContrasts(sheet, contrasts);
  let [squares, products, pairs] = [0, 0, 0];
  contrasts.forEach((contrast, mark) => {
    squares += contrast * contrast;
    products += contrast * sums[mark]!;
    pairs += counts[mark]!;
  });
  const variance = squares / contrasts.length;
  if (!(variance > 1e-12) || pairs === 0) return null;
  const shared = Math.min(0.95 * variance, Math.max(0, products / pairs));
  const found = new Float64Array(sheet.judges.length).fill(PULL);
  const expected = new Float64Array(sheet.judges.length).fill(PULL);
  for (let row = 0; row < given.length; row++) {
    const [first, end] = [sheet.markStarts[row]!, sheet.markStarts[row + 1]!];
    const part = (sheet.part[sheet.candidacy[row]!]! * (end - first - 1)) / (end - first);
    for (let mark = first; mark < end; mark++) {
      const weight = shared / (variance + (counts[mark]! - 1) * shared);
      const distance = contrasts[mark]! - (counts[mark]! > 0 ? weight * sums[mark]! : 0);
      const usual = variance - (counts[mark]! > 0 ? weight * counts[mark]! * shared : 0);
      found[sheet.judge[row]!]! += (part * distance * distance) / usual;
      expected[sheet.judge[row]!]! += part;
    }
  }
  const factors = found.map((sum, judge) => Math.min(6, Math.max(1 / 6, sum / expected[judge]!)));
  const middle = Math.exp(factors.reduce((sum, factor) => sum + Math.log(factor), 0) / factors.length);
  return factors.map((factor) => factor / middle);
}
