import { type Centre, centresOf, composeScores } from "./composite.ts";
import { type EndMark, marksAtEnds, reachBeyondEnds } from "./ends.ts";
import {
  type Equations,
  emptyEquations,
  invertEquations,
  LEAST_VARIANCE,
  type Model,
  solveEquations,
} from "./equations.ts";
import { settleNoise, type Weighed } from "./noise.ts";
import type { Sheet } from "./sheet.ts";
import { settleSpreads } from "./spread.ts";
import { additiveModel, countedRows, restrictedVariances, type Variances } from "./start.ts";
import { unsteadinessOf } from "./steadiness.ts";
import { settleTails } from "./tails.ts";
import { emptyUncertainty, type Uncertainty, uncertaintyOf } from "./uncertainty.ts";
import { settleVariances } from "./variances.ts";

/** A fitted model, with all that its estimates were made of. Scores in it are in units of `unit` around `base`. */
export type Fit = {
  sheet: Sheet;
  base: number;
  unit: number;
  model: Model;
  equations: Equations;
  uncertainty: Uncertainty;
  noisePriors: Weighed[];
  typicalNoise: number;
  /** See unsteadinessOf. */
  unsteadiness: Float64Array | null;
  /** Variance of the judges' spreads around 1; 0 where they are taken as equal. */
  spreadVariance: number;
  /** Variance with which each judge's own spread is known. */
  spreadDoubt: Float64Array;
  tails: number;
  /** Row by row: the weighted sum of the marks as given. */
  given: Float64Array;
  /** What each row is expected to be, and how far it is from that. */
  expected: Float64Array;
  residual: Float64Array;
};

export const ROUNDS = 14;
const LAST_REACH = 12;
const FEW_JUDGES = 5;
const FEW_ROWS = 30;
/** With too little to learn from, quality : harshness : noise are taken as in most contests. */
const USUAL: Variances = { quality: 1, offset: 0.4, noise: 0.45 };

function startOf(sheet: Sheet, score: Float64Array, few: boolean): Variances {
  if (!few) return restrictedVariances(sheet, score, 0.02);
  const model = additiveModel(sheet, score);
  const equations = emptyEquations(sheet);
  model.qualityVariance = USUAL.quality / USUAL.noise;
  model.offsetVariance = USUAL.offset / USUAL.noise;
  solveEquations(sheet, model, equations);
  const noise = equations.squares / Math.max(1, countedRows(sheet) - sheet.categories.length);
  return { quality: noise * model.qualityVariance, offset: noise * model.offsetVariance, noise };
}

function residuals(fit: Fit): void {
  const { sheet, model, equations } = fit;
  const { solution, quality } = equations;
  for (let row = 0; row < sheet.judge.length; row++) {
    const judge = sheet.judge[row]!;
    const place = sheet.candidacy[row]!;
    const level = solution[sheet.judges.length + sheet.category[place]!]!;
    fit.expected[row] = level + solution[judge]! + model.spread[judge]! * quality[place]!;
    fit.residual[row] = model.score[row]! - fit.expected[row]!;
  }
}

/** Where scores are centred, and the unit they are taken in, so that neither the scale's zero nor its size matters. */
function unitOf(sheet: Sheet, given: Float64Array): { base: number; unit: number } {
  const base = given.reduce((sum, score) => sum + score, 0) / given.length;
  const spread = Math.sqrt(given.reduce((sum, score) => sum + (score - base) ** 2, 0) / given.length);
  const range = sheet.scale.max - sheet.scale.min || 1;
  return { base, unit: spread > 1e-9 * range ? spread : range / 10 };
}

function emptyFit(sheet: Sheet, centres: readonly Centre[]): Fit {
  const given = new Float64Array(sheet.judge.length);
  composeScores(sheet, centres, sheet.value, given);
  const { base, unit } = unitOf(sheet, given);
  return {
    sheet,
    base,
    unit,
    model: additiveModel(
      sheet,
      given.map((score) => (score - base) / unit),
    ),
    equations: emptyEquations(sheet),
    uncertainty: emptyUncertainty(sheet),
    noisePriors: [{ prior: { typical: 1, degrees: 8, power: 0 }, share: 1 }],
    typicalNoise: 1,
    unsteadiness: unsteadinessOf(sheet, centres, given),
    spreadVariance: 0.02,
    spreadDoubt: new Float64Array(sheet.judges.length),
    tails: Number.POSITIVE_INFINITY,
    given,
    expected: new Float64Array(given.length),
    residual: new Float64Array(given.length),
  };
}

type Reach = { centres: readonly Centre[]; ends: readonly EndMark[]; values: Float64Array; composed: Float64Array };

function reachOf(fit: Fit, centres: readonly Centre[]): Reach {
  return { centres, ends: marksAtEnds(fit.sheet), values: fit.sheet.value.slice(), composed: fit.given.slice() };
}

/**
 * Replaces marks at the ends of their scales by what is expected beyond them. A row that tells less is set further out and
 * weighs less, so that its pull is the same and what it leaves open is not forgotten.
 */
function settleEnds({ sheet, model, base, unit, expected }: Fit, { centres, ends, values, composed }: Reach): void {
  if (ends.length === 0) return;
  const onScale = expected.map((score) => base + unit * score);
  reachBeyondEnds(sheet, centres, ends, onScale, { values, information: model.information });
  composeScores(sheet, centres, values, composed);
  composed.forEach((score, row) => {
    model.score[row] = expected[row]! + ((score - base) / unit - expected[row]!) / model.information[row]!;
  });
}

/** Solves the model as it stands, with everything that follows from it. */
export function settleSolution(fit: Fit): void {
  solveEquations(fit.sheet, fit.model, fit.equations);
  invertEquations(fit.equations);
  uncertaintyOf(fit.sheet, fit.model, fit.equations, fit.uncertainty);
  residuals(fit);
}

/** One round of estimates from the solution of the last. */
export function settleEstimates(fit: Fit, round: number): void {
  settleNoise(fit, round);
  settleTails(fit, round);
  settleVariances(fit);
  if (round > 1) settleSpreads(fit);
}

function startFit(fit: Fit, few: boolean): void {
  const start = startOf(fit.sheet, fit.model.score, few);
  fit.model.qualityVariance = Math.max(LEAST_VARIANCE, start.quality);
  fit.model.offsetVariance = Math.max(LEAST_VARIANCE, start.offset);
  fit.model.noise.fill(Math.max(LEAST_VARIANCE, start.noise));
  fit.typicalNoise = Math.max(LEAST_VARIANCE, start.noise);
  for (const { prior } of fit.noisePriors) prior.typical = fit.typicalNoise;
}

/** Fits the model to the marks. A fixed number of rounds and no tolerance: the same answer everywhere. */
export function fitOf(sheet: Sheet): Fit {
  const centres = centresOf(sheet);
  const fit = emptyFit(sheet, centres);
  const few = sheet.judges.length < FEW_JUDGES || countedRows(sheet) < FEW_ROWS;
  const reach = reachOf(fit, centres);
  startFit(fit, few);
  for (let round = 1; round < ROUNDS; round++) {
    settleSolution(fit);
    if (!few) settleEstimates(fit, round);
    if (round <= LAST_REACH) settleEnds(fit, reach);
  }
  settleSolution(fit);
  return fit;
}
