import { LEAST_VARIANCE, weightOf } from "./equations.ts";
import type { Fit } from "./fit.ts";
import { logGamma } from "./normal.ts";

/**
 * How the judges' noises are distributed: their typical variance, the degrees of freedom that say how alike they are, and the
 * power with which a judge's unsteadiness tells of the noise.
 */
export type NoisePrior = { typical: number; degrees: number; power: number };

const DEGREES = [3, 4, 6, 8, 12, 18, 28, 45];
/** How often a judge is astray, and around what noise, in units of the typical one. */
const ASTRAY = { share: 0.05, degrees: 3, factor: 5 };
const POWERS = [0, 0.25, 0.5, 0.75, 1];

/** One judge's evidence: counted rows, the expected sum of their squared residuals, and the unsteadiness. */
export type NoiseEvidence = { counts: Float64Array; squares: Float64Array; unsteadiness: Float64Array | null };

/** What each judge's noise is taken to be before the residuals speak, in units of the typical one. */
function expectedFactors({ unsteadiness, counts }: NoiseEvidence, power: number): Float64Array {
  return unsteadiness && power > 0 ? unsteadiness.map((factor) => factor ** power) : counts.map(() => 1);
}

/** Log likelihood of one judge's residuals where the noise itself is drawn around a usual one and averaged out. */
function likelihoodAround(usual: number, degrees: number, count: number, squares: number): number {
  const half = degrees / 2;
  const rate = half * usual;
  const shape = half + count / 2;
  return half * Math.log(rate) - logGamma(half) + logGamma(shape) - shape * Math.log(rate + squares / 2);
}

/** What a judge's residuals say: the expected precision, the share of it as an ordinary judge, and the log likelihood. */
type Reading = { precision: number; ordinary: number; ordinaryPrecision: number; likelihood: number };

/** One judge, who is ordinary or, rarely, astray: then the noise may be anything, and far from the others'. */
function readJudge(usual: number, prior: NoisePrior, count: number, squares: number): Reading {
  const ordinary = Math.log(1 - ASTRAY.share) + likelihoodAround(usual, prior.degrees, count, squares);
  const strayUsual = ASTRAY.factor * prior.typical;
  const stray = Math.log(ASTRAY.share) + likelihoodAround(strayUsual, ASTRAY.degrees, count, squares);
  const share = 1 / (1 + Math.exp(Math.min(50, stray - ordinary)));
  const ordinaryPrecision = (prior.degrees + count) / (prior.degrees * usual + squares);
  const strayPrecision = (ASTRAY.degrees + count) / (ASTRAY.degrees * strayUsual + squares);
  const precision = share * ordinaryPrecision + (1 - share) * strayPrecision;
  const likelihood = Math.max(ordinary, stray) + Math.log1p(Math.exp(-Math.abs(ordinary - stray)));
  return { precision, ordinary: share, ordinaryPrecision, likelihood };
}

/** Settles the typical noise, fills in each judge's, and returns the log likelihood. */
function settleTypical(prior: NoisePrior, evidence: NoiseEvidence, noise: Float64Array): number {
  const { counts, squares } = evidence;
  const factors = expectedFactors(evidence, prior.power);
  let likelihood = 0;
  for (let pass = 0; pass < 4; pass++) {
    let [precisions, judges] = [0, 0];
    likelihood = 0;
    for (let judge = 0; judge < noise.length; judge++) {
      const read = readJudge(prior.typical * factors[judge]!, prior, counts[judge]!, squares[judge]!);
      noise[judge] = 1 / read.precision;
      precisions += read.ordinary * factors[judge]! * read.ordinaryPrecision;
      judges += read.ordinary;
      likelihood += read.likelihood;
    }
    // Three passes settle it; the last only fills the noises in.
    if (pass < 3) prior.typical = Math.max(LEAST_VARIANCE, judges / precisions);
  }
  return likelihood;
}

/** A prior with its share among all that were tried. */
export type Weighed = { prior: NoisePrior; share: number };

const WORTHLESS = 0.005;

/**
 * What the judges' evidence makes of each prior of the grid. None is chosen: each counts by its likelihood. That unsteadiness
 * tells of noise at all has to be earned.
 */
function weighPriors(typical: number, evidence: NoiseEvidence): Weighed[] {
  const scratch = new Float64Array(evidence.counts.length);
  const tried = (evidence.unsteadiness ? POWERS : [0]).flatMap((power) =>
    DEGREES.map((degrees) => {
      const prior = { typical, degrees, power };
      return { prior, likelihood: settleTypical(prior, evidence, scratch) - power };
    }),
  );
  const best = Math.max(...tried.map(({ likelihood }) => likelihood));
  const weighed = tried.map(({ prior, likelihood }) => ({ prior, share: Math.exp(likelihood - best) }));
  const sum = weighed.reduce((total, { share }) => total + share, 0);
  const worthwhile = weighed.filter(({ share }) => share > WORTHLESS * sum);
  const kept = worthwhile.reduce((total, { share }) => total + share, 0);
  return worthwhile.map(({ prior, share }) => ({ prior, share: share / kept }));
}

function evidenceOf({ sheet, model, uncertainty, residual, unsteadiness }: Fit): NoiseEvidence {
  const counts = new Float64Array(sheet.judges.length);
  const squares = new Float64Array(sheet.judges.length);
  for (let row = 0; row < residual.length; row++) {
    const judge = sheet.judge[row]!;
    const part = sheet.part[sheet.candidacy[row]!]!;
    // What the row itself bent towards it is no evidence of its noise.
    const leverage = Math.min(0.98, uncertainty.fitted[row]! * weightOf(model, row, judge));
    const told = model.information[row]!;
    counts[judge]! += part * (1 - leverage);
    squares[judge]! += part * (model.trust[row]! * (told * residual[row]!) ** 2 + (1 - told) * model.noise[judge]!);
  }
  return { counts, squares, unsteadiness };
}

/** Estimates each judge's noise from the round's residuals. */
export function settleNoise(fit: Fit, round: number): void {
  const evidence = evidenceOf(fit);
  if (round % 3 === 0) fit.noisePriors = weighPriors(fit.typicalNoise, evidence);
  const precisions = new Float64Array(fit.model.noise.length);
  const noise = new Float64Array(fit.model.noise.length);
  let typical = 0;
  for (const { prior, share } of fit.noisePriors) {
    settleTypical(prior, evidence, noise);
    typical += share * Math.log(prior.typical);
    for (let judge = 0; judge < noise.length; judge++) precisions[judge]! += share / noise[judge]!;
  }
  for (let judge = 0; judge < noise.length; judge++) fit.model.noise[judge] = 1 / precisions[judge]!;
  fit.typicalNoise = Math.exp(typical);
}
