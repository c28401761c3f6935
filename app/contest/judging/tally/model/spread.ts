import type { Fit } from "./fit.ts";

const NARROWEST = 0.1;
const WIDEST = 3;

/**
 * Estimates how widely each judge spreads marks; the panel's mean is 1. What offsets and qualities share in uncertainty is
 * taken off, or noise would look like spread.
 */
export function settleSpreads(fit: Fit): void {
  const { sheet, model, equations, uncertainty, residual } = fit;
  const judges = sheet.judges.length;
  const pull = 1 / fit.spreadVariance;
  const above = new Float64Array(judges).fill(pull);
  const below = new Float64Array(judges).fill(pull);
  for (let row = 0; row < residual.length; row++) {
    const judge = sheet.judge[row]!;
    const place = sheet.candidacy[row]!;
    const weight = (sheet.part[place]! * model.trust[row]!) / model.noise[judge]!;
    const quality = equations.quality[place]!;
    const apart = residual[row]! + model.spread[judge]! * quality;
    above[judge]! += weight * (apart * quality - uncertainty.together[row]!);
    below[judge]! += weight * (quality ** 2 + uncertainty.quality[place]!);
  }
  let [sum, squares] = [0, 0];
  for (let judge = 0; judge < judges; judge++) {
    const spread = Math.min(WIDEST, Math.max(NARROWEST, above[judge]! / below[judge]!));
    model.spread[judge] = spread;
    sum += spread;
    squares += (spread - 1) ** 2 + 1 / below[judge]!;
  }
  fit.spreadVariance = (squares + 4 * 0.02) / (judges + 4);
  for (let judge = 0; judge < judges; judge++) model.spread[judge]! *= judges / sum;
}
