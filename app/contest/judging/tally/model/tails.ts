import { weightOf } from "./equations.ts";
import type { Fit } from "./fit.ts";
import { logGamma } from "./normal.ts";

const GRID = [30, 15, 8, 5, 3.5];

/** Log density of Student's t at a squared distance, up to what all degrees of freedom share. */
function logDensity(degrees: number, squared: number): number {
  const constant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees / 2);
  return constant - ((degrees + 1) / 2) * Math.log(1 + squared / degrees);
}

/**
 * How heavy the tails of the noise are: degrees of freedom, or Infinity for a normal one. `squared` are standardised squared
 * residuals, each from an estimate without its own row. Leaving the normal has to be worth 1 in log-likelihood.
 */
export function likelyTails(squared: Float64Array, parts: Float64Array): number {
  let best = { degrees: Number.POSITIVE_INFINITY, likelihood: 1 };
  for (let row = 0; row < squared.length; row++) best.likelihood -= (parts[row]! * squared[row]!) / 2;
  for (const degrees of GRID) {
    let likelihood = 0;
    for (let row = 0; row < squared.length; row++) likelihood += parts[row]! * logDensity(degrees, squared[row]!);
    if (likelihood > best.likelihood) best = { degrees, likelihood };
  }
  return best.degrees;
}

/** Estimates the tails, and from them how far each row is believed. */
export function settleTails(fit: Fit, round: number): void {
  const { sheet, model, uncertainty, residual } = fit;
  if (round % 4 === 0) {
    const parts = Float64Array.from(sheet.candidacy, (place) => sheet.part[place]!);
    const squared = residual.map((distance, row) => {
      const noise = model.noise[sheet.judge[row]!]!;
      const leverage = Math.min(0.95, uncertainty.fitted[row]! * weightOf(model, row, sheet.judge[row]!));
      return (model.information[row]! * distance) ** 2 / (1 - leverage) / noise;
    });
    fit.tails = likelyTails(squared, parts);
  }
  if (fit.tails === Number.POSITIVE_INFINITY) model.trust.fill(1);
  else {
    for (let row = 0; row < residual.length; row++) {
      const distance = model.information[row]! * residual[row]!;
      const squared = (distance ** 2 + uncertainty.fitted[row]!) / model.noise[sheet.judge[row]!]!;
      model.trust[row] = (fit.tails + 1) / (fit.tails + squared);
    }
  }
}
