import { LEAST_VARIANCE } from "./equations.ts";
import type { Fit } from "./fit.ts";
import { digamma, logGamma } from "./normal.ts";

/** How the judges' noises are distributed: their typical variance, and the degrees of freedom that say how alike they are. */
export type NoisePrior = { typical: number; degrees: number };

const GRID = [3, 4, 6, 8, 12, 18, 28, 45, 100];

/** One judge's evidence: counted rows, and the expected sum of their squared residuals. */
export type NoiseEvidence = { counts: Float64Array; squares: Float64Array };

/** Each judge's noise, drawn towards the typical one as far as the judge's few rows leave it open. */
export function noisesOf(
  { typical, degrees }: NoisePrior,
  { counts, squares }: NoiseEvidence,
  noise: Float64Array,
): void {
  for (let judge = 0; judge < noise.length; judge++) {
    noise[judge] = (degrees * typical + squares[judge]!) / (degrees + counts[judge]!);
  }
}

/** The typical noise that fits the judges' evidence at these degrees of freedom: three passes settle it. */
export function typicalNoise(prior: NoisePrior, evidence: NoiseEvidence, noise: Float64Array): number {
  let typical = prior.typical;
  for (let pass = 0; pass < 3; pass++) {
    noisesOf({ typical, degrees: prior.degrees }, evidence, noise);
    let precisions = 0;
    for (let judge = 0; judge < noise.length; judge++) precisions += 1 / noise[judge]!;
    typical = noise.length / precisions;
  }
  return typical;
}

/** Expected log density of the judges' noises under a prior with other degrees of freedom; few are a little disfavoured. */
function likelihoodOf(degrees: number, prior: NoisePrior, { counts, squares }: NoiseEvidence): number {
  const half = degrees / 2;
  const own = half * Math.log(half * prior.typical) - logGamma(half);
  let sum = -Math.log(100 / degrees);
  for (let judge = 0; judge < counts.length; judge++) {
    const shape = (prior.degrees + counts[judge]!) / 2;
    const rate = (prior.degrees * prior.typical + squares[judge]!) / 2;
    sum += own - (half + 1) * (Math.log(rate) - digamma(shape)) - (half * prior.typical * shape) / rate;
  }
  return sum;
}

/** The degrees of freedom that the judges' evidence makes most likely. */
export function likelyDegrees(prior: NoisePrior, evidence: NoiseEvidence): number {
  const rated = GRID.map((degrees) => ({ degrees, likelihood: likelihoodOf(degrees, prior, evidence) }));
  return rated.reduce((best, one) => (one.likelihood > best.likelihood ? one : best)).degrees;
}

/** Estimates each judge's noise from the round's residuals. */
export function settleNoise(fit: Fit, round: number): void {
  const { sheet, model, uncertainty, residual, noisePrior } = fit;
  const counts = new Float64Array(sheet.judges.length);
  const squares = new Float64Array(sheet.judges.length);
  for (let row = 0; row < residual.length; row++) {
    const judge = sheet.judge[row]!;
    const part = sheet.part[sheet.candidacy[row]!]!;
    counts[judge]! += part;
    squares[judge]! += part * model.trust[row]! * (residual[row]! ** 2 + uncertainty.fitted[row]!);
  }
  const evidence = { counts, squares };
  noisePrior.typical = Math.max(LEAST_VARIANCE, typicalNoise(noisePrior, evidence, model.noise));
  if (round % 3 === 0) noisePrior.degrees = likelyDegrees(noisePrior, evidence);
  noisesOf(noisePrior, evidence, model.noise);
}
