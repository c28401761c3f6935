import { factorize, invert, solveBackward, solveForward } from "./cholesky.ts";
import type { Sheet } from "./sheet.ts";

/** The model of a mark: level of the category + offset of the judge + spread of the judge × quality of the entry + noise. */
export type Model = {
  /** Weighted sums of the marks, centred, in units of their standard deviation. */
  score: Float64Array;
  spread: Float64Array;
  /** Variance of each judge's noise. */
  noise: Float64Array;
  /** How far each row is believed: 1, or less for one far from what the others say. */
  trust: Float64Array;
  /** How much each row tells: 1, or less where marks stand at an end of their scale. */
  information: Float64Array;
  qualityVariance: number;
  offsetVariance: number;
};

/** No variance is taken as less: its inverse has to stay a number that can be added to others. */
export const LEAST_VARIANCE = 1e-8;

/** What a row weighs: the precision with which it tells of the judge's opinion. */
export function weightOf({ trust, information, noise }: Model, row: number, judge: number): number {
  return (trust[row]! * information[row]!) / noise[judge]!;
}

/**
 * Henderson's mixed model equations of a model. The qualities are eliminated; what is left are the judges' offsets,
 * then the categories' levels.
 */
export type Equations = {
  size: number;
  /** Cholesky factor of the equations that are left. */
  factor: Float64Array;
  /** Its inverse: the covariance of offsets and levels. */
  inverse: Float64Array;
  scratch: Float64Array;
  /** Offsets of the judges, then levels of the categories. */
  solution: Float64Array;
  /** Precision of each quality once offsets and levels are known. */
  pivot: Float64Array;
  /** Row's weight × spread: how each quality hangs together with the judge of the row. */
  coupling: Float64Array;
  /** The same, summed over the rows of each candidacy: with its category's level. */
  levelCoupling: Float64Array;
  /** Right-hand side of each quality. */
  right: Float64Array;
  quality: Float64Array;
  logDeterminant: number;
  /** Weighted sum of squares that is left. */
  squares: number;
};

export function emptyEquations({ judges, categories, candidacies, judge }: Sheet): Equations {
  const size = judges.length + categories.length;
  return {
    size,
    factor: new Float64Array(size * size),
    inverse: new Float64Array(size * size),
    scratch: new Float64Array(size * size),
    solution: new Float64Array(size),
    pivot: new Float64Array(candidacies.length),
    coupling: new Float64Array(judge.length),
    levelCoupling: new Float64Array(candidacies.length),
    right: new Float64Array(candidacies.length),
    quality: new Float64Array(candidacies.length),
    logDeterminant: 0,
    squares: 0,
  };
}

/** Sums over the rows of one candidacy, and adds the rows to the equations of offsets and level. Returns Σ w y². */
function addRows(sheet: Sheet, model: Model, equations: Equations, place: number): number {
  const { size, factor, solution, coupling } = equations;
  const part = sheet.part[place]!;
  const level = sheet.judges.length + sheet.category[place]!;
  let [pivot, total, right, weights, scores, squares] = [1 / model.qualityVariance, 0, 0, 0, 0, 0];
  for (let row = sheet.starts[place]!; row < sheet.starts[place + 1]!; row++) {
    const judge = sheet.judge[row]!;
    const weight = weightOf(model, row, judge);
    const score = model.score[row]!;
    const coupled = weight * model.spread[judge]!;
    coupling[row] = coupled;
    pivot += coupled * model.spread[judge]!;
    total += coupled;
    right += coupled * score;
    weights += weight;
    scores += weight * score;
    squares += weight * score * score;
    factor[judge * size + judge]! += part * weight;
    factor[level * size + judge]! += part * weight;
    solution[judge]! += part * weight * score;
  }
  factor[level * size + level]! += part * weights;
  solution[level]! += part * scores;
  equations.pivot[place] = pivot;
  equations.levelCoupling[place] = total;
  equations.right[place] = right;
  return squares;
}

/** Takes the quality of one candidacy out of the equations of offsets and level. */
function eliminateQuality(sheet: Sheet, equations: Equations, place: number): void {
  const { size, factor, solution, coupling } = equations;
  const level = sheet.judges.length + sheet.category[place]!;
  const share = sheet.part[place]! / equations.pivot[place]!;
  const total = equations.levelCoupling[place]!;
  const right = equations.right[place]!;
  const [first, end] = [sheet.starts[place]!, sheet.starts[place + 1]!];
  for (let row = first; row < end; row++) {
    const own = share * coupling[row]!;
    const line = sheet.judge[row]! * size;
    for (let other = first; other <= row; other++) factor[line + sheet.judge[other]!]! -= own * coupling[other]!;
    factor[level * size + sheet.judge[row]!]! -= own * total;
    solution[sheet.judge[row]!]! -= own * right;
  }
  factor[level * size + level]! -= share * total * total;
  solution[level]! -= share * total * right;
}

/** Sets the equations up and factorizes them; the right-hand side is left in `solution`. */
function setUp(sheet: Sheet, model: Model, equations: Equations): void {
  const { size, factor, solution, pivot, right } = equations;
  factor.fill(0);
  solution.fill(0);
  let [squares, logDeterminant] = [0, 0];
  for (let judge = 0; judge < sheet.judges.length; judge++) factor[judge * size + judge] = 1 / model.offsetVariance;
  for (let place = 0; place < pivot.length; place++) {
    const part = sheet.part[place]!;
    squares += part * addRows(sheet, model, equations, place);
    eliminateQuality(sheet, equations, place);
    squares -= (part * right[place]! * right[place]!) / pivot[place]!;
    logDeterminant += part * Math.log(pivot[place]!);
  }
  equations.squares = squares;
  equations.logDeterminant = logDeterminant + factorize(factor, size);
}

/** Solves for offsets, levels and qualities. */
export function solveEquations(sheet: Sheet, model: Model, equations: Equations): void {
  setUp(sheet, model, equations);
  const { size, factor, solution, coupling } = equations;
  solveForward(factor, size, solution);
  for (let index = 0; index < size; index++) equations.squares -= solution[index]! ** 2;
  solveBackward(factor, size, solution);
  for (let place = 0; place < equations.quality.length; place++) {
    const level = solution[sheet.judges.length + sheet.category[place]!]!;
    let left = equations.right[place]! - equations.levelCoupling[place]! * level;
    for (let row = sheet.starts[place]!; row < sheet.starts[place + 1]!; row++) {
      left -= coupling[row]! * solution[sheet.judge[row]!]!;
    }
    equations.quality[place] = left / equations.pivot[place]!;
  }
}

/** Writes the covariance of offsets and levels. */
export function invertEquations({ factor, size, inverse, scratch }: Equations): void {
  invert(factor, size, inverse, scratch);
}
