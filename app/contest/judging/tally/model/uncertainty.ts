import type { Equations, Model } from "./equations.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Variances of linear combinations of offsets, levels and one candidacy's quality. With c the coupling of the quality, D its
 * pivot and C the covariance of offsets and levels: Var(v'x + g u) = (v - g c/D)' C (v - g c/D) + g²/D.
 */
function varianceAlong(equations: Equations, places: Int32Array, factors: Float64Array, count: number): number {
  const { inverse, size } = equations;
  let sum = 0;
  for (let one = 0; one < count; one++) {
    const line = places[one]! * size;
    let across = 0;
    for (let other = 0; other < one; other++) across += inverse[line + places[other]!]! * factors[other]!;
    sum += factors[one]! * (2 * across + inverse[line + places[one]!]! * factors[one]!);
  }
  return sum;
}

export type Uncertainty = {
  /** Variance of each row's fitted value. */
  fitted: Float64Array;
  /** Variance of each quality. */
  quality: Float64Array;
  /** Covariance of each row's judge's offset with the candidacy's quality. */
  together: Float64Array;
};

/** The variances that the estimates of the next round need. The inverse must be there. */
export function uncertaintyOf(sheet: Sheet, model: Model, equations: Equations, into: Uncertainty): void {
  const { coupling, levelCoupling, pivot, inverse, size } = equations;
  const places = new Int32Array(sheet.judges.length + 1);
  const factors = new Float64Array(sheet.judges.length + 1);
  for (let place = 0; place < pivot.length; place++) {
    const [first, end, held] = [sheet.starts[place]!, sheet.starts[place + 1]!, pivot[place]!];
    const count = end - first;
    const level = sheet.judges.length + sheet.category[place]!;
    places[count] = level;
    factors[count] = levelCoupling[place]! / held;
    for (let row = first; row < end; row++) {
      places[row - first] = sheet.judge[row]!;
      factors[row - first] = coupling[row]! / held;
    }
    const moved = varianceAlong(equations, places, factors, count + 1);
    into.quality[place] = moved + 1 / held;
    for (let row = first; row < end; row++) {
      const judge = sheet.judge[row]!;
      const spread = model.spread[judge]!;
      // Along the quality's own coupling, seen from this row's judge and level.
      let across = 0;
      for (let index = 0; index <= count; index++) {
        across += factors[index]! * (inverse[judge * size + places[index]!]! + inverse[level * size + places[index]!]!);
      }
      const base = inverse[judge * size + judge]! + 2 * inverse[level * size + judge]! + inverse[level * size + level]!;
      into.fitted[row] = base - 2 * spread * across + spread * spread * into.quality[place]!;
      into.together[row] = -across;
    }
  }
}

export function emptyUncertainty({ judge, candidacies }: Sheet): Uncertainty {
  const empty = (count: number) => new Float64Array(count);
  return { fitted: empty(judge.length), quality: empty(candidacies.length), together: empty(judge.length) };
}

/** Variance of each candidacy's score: level + mean offset of the whole panel + quality. */
export function scoreVariances(sheet: Sheet, equations: Equations): Float64Array {
  const { inverse, size, coupling, levelCoupling, pivot } = equations;
  const judges = sheet.judges.length;
  const places = Int32Array.from({ length: size }, (_, index) => index);
  const factors = new Float64Array(size);
  // The covariance with the panel's mean offset, and its variance, once for all.
  const withMean = new Float64Array(size);
  let ofMean = 0;
  for (let index = 0; index < size; index++) {
    for (let judge = 0; judge < judges; judge++) withMean[index]! += inverse[index * size + judge]! / judges;
    if (index < judges) ofMean += withMean[index]! / judges;
  }
  return Float64Array.from(pivot, (held, place) => {
    const first = sheet.starts[place]!;
    const count = sheet.starts[place + 1]! - first;
    const level = judges + sheet.category[place]!;
    places[count] = level;
    factors[count] = 1 - levelCoupling[place]! / held;
    let across = factors[count]! * withMean[level]!;
    for (let index = 0; index < count; index++) {
      places[index] = sheet.judge[first + index]!;
      factors[index] = -coupling[first + index]! / held;
      across += factors[index]! * withMean[places[index]!]!;
    }
    return varianceAlong(equations, places, factors, count + 1) + 2 * across + ofMean + 1 / held;
  });
}
