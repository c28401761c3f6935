import type { Fit } from "./fit.ts";
import { quantileOfT } from "./normal.ts";
import type { Explanation } from "./panel-tally.ts";
import { scoreVariances } from "./uncertainty.ts";

/** How sure the fitted variances are: the degrees of freedom with which intervals and draws are widened. */
export function degreesOf({ sheet, noisePriors }: Fit): number {
  const alike = noisePriors.reduce((sum, { prior, share }) => sum + share / prior.degrees, 0);
  const ofNoise = 1 / alike + sheet.judge.length / sheet.candidacies.length;
  return Math.max(4, 1 / (1 / ofNoise + 1 / (2 * sheet.judges.length)));
}

export function meanOffset({ sheet, equations }: Fit): number {
  let sum = 0;
  for (let judge = 0; judge < sheet.judges.length; judge++) sum += equations.solution[judge]!;
  return sum / sheet.judges.length;
}

/** What the whole panel would give a candidacy of the category on the average, on the stage's scale. */
export function levelOf(fit: Fit, category: number): number {
  return fit.base + fit.unit * (fit.equations.solution[fit.sheet.judges.length + category]! + meanOffset(fit));
}

export type Score = { score: number; lower: number; upper: number };

/**
 * What not knowing the judges' spreads exactly adds to each quality's variance: the further from the level, the more.
 */
export function spreadVariances({ sheet, equations, spreadDoubt }: Fit): Float64Array {
  const { coupling, pivot, quality } = equations;
  return pivot.map((held, place) => {
    let sum = 0;
    for (let row = sheet.starts[place]!; row < sheet.starts[place + 1]!; row++) {
      sum += (coupling[row]! / held) ** 2 * spreadDoubt[sheet.judge[row]!]!;
    }
    return sum * quality[place]! ** 2;
  });
}

/** Each candidacy's score with its 90 % interval, on the stage's scale. */
export function scoresOf(fit: Fit): Score[] {
  const variances = scoreVariances(fit.sheet, fit.equations);
  const ofSpreads = spreadVariances(fit);
  const quantile = quantileOfT(degreesOf(fit));
  const levels = fit.sheet.categories.map((_, category) => levelOf(fit, category));
  return [...fit.equations.quality].map((quality, place) => {
    const score = levels[fit.sheet.category[place]!]! + fit.unit * quality;
    const half = quantile * fit.unit * Math.sqrt(variances[place]! + ofSpreads[place]!);
    return { score, lower: score - half, upper: score + half };
  });
}

/** How a candidacy's score came about, review by review, in the order of the judges' ids. */
export function explanationOf(fit: Fit, place: number): Explanation {
  const { sheet, model, equations, base, unit } = fit;
  const category = sheet.category[place]!;
  const level = levelOf(fit, category);
  const offsets = meanOffset(fit);
  const contributions = [];
  for (let row = sheet.starts[place]!; row < sheet.starts[place + 1]!; row++) {
    const judge = sheet.judge[row]!;
    const spread = model.spread[judge]!;
    const above = model.score[row]! - equations.solution[sheet.judges.length + category]! - equations.solution[judge]!;
    contributions.push({
      judgeId: sheet.judges[judge]!,
      mark: fit.given[row]!,
      beyond: base + unit * model.score[row]! - fit.given[row]!,
      harshness: unit * (offsets - equations.solution[judge]!),
      spread,
      corrected: level + (unit * above) / spread,
      share: (equations.coupling[row]! * spread) / equations.pivot[place]!,
    });
  }
  return { level, pull: 1 / (model.qualityVariance * equations.pivot[place]!), contributions };
}
