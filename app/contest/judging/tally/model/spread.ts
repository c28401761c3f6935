import { weightOf } from "./equations.ts";
import type { Fit } from "./fit.ts";

const NARROWEST = 0.1;
const WIDEST = 3;

/** How often a judge's marks hardly follow quality at all, and how such spreads vary around 0. */
const ASTRAY = { share: 0.05, variance: 0.25 };

/**
 * A judge's spread from the marks alone (above / below, with precision below) and from what spreads usually are: near 1, or
 * rarely astray.
 */
function readSpread(above: number, below: number, usual: number) {
  const own = above / below;
  const logDensity = (middle: number, variance: number) => {
    const whole = variance + 1 / below;
    return -0.5 * Math.log(whole) - (own - middle) ** 2 / (2 * whole);
  };
  const ordinaryScore = Math.log(1 - ASTRAY.share) + logDensity(1, usual);
  const strayScore = Math.log(ASTRAY.share) + logDensity(0, ASTRAY.variance);
  const ordinary = 1 / (1 + Math.exp(Math.min(50, strayScore - ordinaryScore)));
  const ordinaryVariance = 1 / (below + 1 / usual);
  const strayVariance = 1 / (below + 1 / ASTRAY.variance);
  const ordinaryMean = (above + 1 / usual) * ordinaryVariance;
  const strayMean = above * strayVariance;
  const mean = ordinary * ordinaryMean + (1 - ordinary) * strayMean;
  const within = ordinary * ordinaryVariance + (1 - ordinary) * strayVariance;
  const variance = within + ordinary * (1 - ordinary) * (ordinaryMean - strayMean) ** 2;
  return { mean, variance, ordinary, ordinaryMean, ordinaryVariance };
}

/**
 * Estimates how widely each judge spreads marks; the panel's mean is 1. What offsets and qualities share in uncertainty is
 * taken off, or noise would look like spread.
 */
export function settleSpreads(fit: Fit): void {
  const { sheet, model, equations, uncertainty, residual } = fit;
  const judges = sheet.judges.length;
  const above = new Float64Array(judges);
  const below = new Float64Array(judges).fill(1e-9);
  for (let row = 0; row < residual.length; row++) {
    const judge = sheet.judge[row]!;
    const place = sheet.candidacy[row]!;
    const weight = sheet.part[place]! * weightOf(model, row, judge);
    const quality = equations.quality[place]!;
    const apart = residual[row]! + model.spread[judge]! * quality;
    above[judge]! += weight * (apart * quality - uncertainty.together[row]!);
    below[judge]! += weight * (quality ** 2 + uncertainty.quality[place]!);
  }
  let [sum, squares, counted] = [0, 0, 0];
  for (let judge = 0; judge < judges; judge++) {
    const read = readSpread(above[judge]!, below[judge]!, fit.spreadVariance);
    const spread = Math.min(WIDEST, Math.max(NARROWEST, read.mean));
    model.spread[judge] = spread;
    fit.spreadDoubt[judge] = read.variance;
    sum += read.ordinary * spread;
    squares += read.ordinary * ((read.ordinaryMean - 1) ** 2 + read.ordinaryVariance);
    counted += read.ordinary;
  }
  // Judges astray are no measure of how widely the panel marks.
  if (counted < 1e-6) return;
  fit.spreadVariance = (squares + 4 * 0.02) / (counted + 4);
  for (let judge = 0; judge < judges; judge++) model.spread[judge]! *= counted / sum;
}
