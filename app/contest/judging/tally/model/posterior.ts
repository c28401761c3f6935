import { solveBackward } from "./cholesky.ts";
import { diceOf } from "./dice.ts";
import type { Fit } from "./fit.ts";
import { spreadVariances } from "./scores.ts";

const SEED = 20130913;
const MOST_DRAWS = 1000;
const LEAST_DRAWS = 500;
/** Draws × candidacies that are affordable. */
const BUDGET = 250_000;

/** How many draws of this many candidacies are affordable. */
export function drawsFor(candidacies: number): number {
  return Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.ceil(BUDGET / candidacies)));
}

/**
 * How the qualities could be, drawn from what the marks leave open: one line of all candidacies for each draw. The offsets
 * are drawn together, so that what two candidacies share in uncertainty does not make them look unequal.
 */
export function drawQualities(fit: Fit, degrees: number): Float64Array[] {
  const { sheet, equations } = fit;
  const { size, factor, coupling, levelCoupling, pivot, quality } = equations;
  const dice = diceOf(SEED);
  const shift = new Float64Array(size);
  const levels = sheet.category.map((category) => sheet.judges.length + category);
  const deviations = spreadVariances(fit).map((ofSpreads, place) => Math.sqrt(1 / pivot[place]! + ofSpreads));
  return Array.from({ length: drawsFor(pivot.length) }, () => {
    for (let index = 0; index < size; index++) shift[index] = dice.normal();
    solveBackward(factor, size, shift);
    const stretch = stretchOf(degrees, dice.normal);
    const line = new Float64Array(pivot.length);
    for (let place = 0; place < line.length; place++) {
      let moved = levelCoupling[place]! * shift[levels[place]!]!;
      for (let row = sheet.starts[place]!; row < sheet.starts[place + 1]!; row++) {
        moved += coupling[row]! * shift[sheet.judge[row]!]!;
      }
      line[place] = quality[place]! + stretch * (dice.normal() * deviations[place]! - moved / pivot[place]!);
    }
    return line;
  });
}

/** Variances are estimates themselves: the draws are stretched like Student's t, by the root of degrees over a chi-square. */
export function stretchOf(degrees: number, normal: () => number): number {
  // Wilson and Hilferty's cube is close enough from 4 degrees on.
  const cube = 1 - 2 / (9 * degrees) + normal() * Math.sqrt(2 / (9 * degrees));
  return 1 / Math.sqrt(Math.max(0.05, cube ** 3));
}
