import { type Equations, emptyEquations, type Model, solveEquations } from "./equations.ts";
import type { Sheet } from "./sheet.ts";
import { lowestOf } from "./simplex.ts";

/** Variances of quality, offsets and noise. */
export type Variances = { quality: number; offset: number; noise: number };

const STEPS = 40;
/** log of the variance ratios stays within what rounding can bear. */
const FURTHEST = 12;

const sumOf = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);

/** Rows that count where judges are estimated: a review of an entry in k categories is k rows that count 1/k each. */
export function countedRows({ part, starts }: Sheet): number {
  return part.reduce((sum, share, place) => sum + share * (starts[place + 1]! - starts[place]!), 0);
}

/** A model in which all judges spread alike and are equally noisy. */
export function additiveModel(sheet: Sheet, score: Float64Array): Model {
  const ones = (count: number) => new Float64Array(count).fill(1);
  const judges = sheet.judges.length;
  return {
    score,
    spread: ones(judges),
    noise: ones(judges),
    trust: ones(score.length),
    information: ones(score.length),
    qualityVariance: 1,
    offsetVariance: 1,
  };
}

/**
 * Minus twice the restricted log-likelihood of the additive model at a noise of 1 and these variances, up to a constant, with
 * the noise's own variance profiled out. Leaves the solution in the equations.
 */
export function restrictedCost(sheet: Sheet, model: Model, equations: Equations): number {
  solveEquations(sheet, model, equations);
  const degrees = Math.max(1, countedRows(sheet) - sheet.categories.length);
  return (
    equations.logDeterminant +
    sumOf(sheet.part) * Math.log(model.qualityVariance) +
    sheet.judges.length * Math.log(model.offsetVariance) +
    degrees * Math.log(Math.max(equations.squares, 1e-12) / degrees)
  );
}

/** The variances of the additive model by restricted maximum likelihood; `pull` draws their ratios a little towards 1. */
export function restrictedVariances(sheet: Sheet, score: Float64Array, pull: number): Variances {
  const model = additiveModel(sheet, score);
  const equations = emptyEquations(sheet);
  const within = (log: number) => Math.min(FURTHEST, Math.max(-FURTHEST, log));
  const settle = (x: number, y: number) => {
    model.qualityVariance = Math.exp(-within(x));
    model.offsetVariance = Math.exp(-within(y));
  };
  const cost = (x: number, y: number) => {
    settle(x, y);
    return restrictedCost(sheet, model, equations) + pull * (x * x + y * y);
  };
  settle(...lowestOf(cost, STEPS));
  restrictedCost(sheet, model, equations);
  const noise = equations.squares / Math.max(1, countedRows(sheet) - sheet.categories.length);
  return { quality: noise * model.qualityVariance, offset: noise * model.offsetVariance, noise };
}
