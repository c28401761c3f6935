import { factorize, invert, solveBackward, solveForward } from "./cholesky.ts";
import type { Votes } from "./votes.ts";

/** What is known of some qualities: their means and, row by row, their covariances. */
export type Belief = { mean: Float64Array; covariance: Float64Array };

/** The same without what they have in common. */
export type Diagonal = { mean: Float64Array; variance: Float64Array };

const TURNS = 6;
const NEWTON_STEPS = 6;
/** Standard deviation of the logarithm of a judge's gain around the panel's, and of the panel's around 1.5. */
const JUDGE_DEVIATION = 0.5;
const PANEL_DEVIATION = 1;
const USUAL_GAIN = 1.5;

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The difference of two qualities as it is held to be, and the variance of that. */
type Difference = { mean: number; variance: number };

/** One Newton search for the logarithm of a factor of differences that are not exactly known, with a normal prior. */
function logFactor(differences: readonly Difference[], middle: number, deviation: number): number {
  let log = middle;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [slope, curve] = [-(log - middle) / deviation ** 2, 1 / deviation ** 2];
    const factor = Math.exp(log);
    for (const { mean, variance } of differences) {
      const chance = chanceOf(factor * mean);
      const spread = factor * factor * chance * (1 - chance);
      slope += (1 - chance) * factor * mean - spread * variance;
      curve += spread * (mean * mean + variance);
    }
    log += Math.max(-1, Math.min(1, slope / curve));
  }
  return log;
}

/** How decidedly each judge's votes follow the qualities, given what those are held to be; each vote's own factor. */
function gainsOf({ judge, winner, loser, judges }: Votes, { mean, variance }: Diagonal): Float64Array {
  const differences = Array.from(judge, (_, vote) => {
    const [one, other] = [winner[vote]!, loser[vote]!];
    return { mean: mean[one]! - mean[other]!, variance: variance[one]! + variance[other]! };
  });
  const panel = logFactor(differences, Math.log(USUAL_GAIN), PANEL_DEVIATION);
  const byJudge = Array.from({ length: judges }, (): Difference[] => []);
  differences.forEach((difference, vote) => {
    byJudge[judge[vote]!]!.push(difference);
  });
  const own = byJudge.map((list) => logFactor(list, panel, JUDGE_DEVIATION));
  return Float64Array.from(judge, (place) => Math.exp(own[place]!));
}

/** One Newton step towards the most likely qualities; leaves the factor of their precision in `factor`. */
function step(
  votes: Votes,
  gains: Float64Array,
  prior: Belief,
  precision: Float64Array,
  mean: Float64Array,
  factor: Float64Array,
) {
  const size = mean.length;
  factor.set(precision);
  const slope = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += precision[row * size + column]! * (prior.mean[column]! - mean[column]!);
    slope[row] = sum;
  }
  for (let vote = 0; vote < gains.length; vote++) {
    const [winner, loser, gain] = [votes.winner[vote]!, votes.loser[vote]!, gains[vote]!];
    const chance = chanceOf(gain * (mean[winner]! - mean[loser]!));
    const curve = gain * gain * chance * (1 - chance);
    slope[winner]! += gain * (1 - chance);
    slope[loser]! -= gain * (1 - chance);
    factor[winner * size + winner]! += curve;
    factor[loser * size + loser]! += curve;
    factor[winner * size + loser]! -= curve;
    factor[loser * size + winner]! -= curve;
  }
  factorize(factor, size);
  solveForward(factor, size, slope);
  solveBackward(factor, size, slope);
  for (let place = 0; place < size; place++) mean[place]! += slope[place]!;
}

/**
 * What comparisons make of a belief: Bradley and Terry's model with a gain for each judge, all votes at once, so that their
 * order does not matter. P(i before l) = 1 / (1 + exp(-gain × (quality i - quality l))), qualities in units of their deviation.
 */
export function compare(prior: Belief, votes: Votes): Belief {
  const size = prior.mean.length;
  const scratch = new Float64Array(size * size);
  const factor = prior.covariance.slice();
  const precision = new Float64Array(size * size);
  factorize(factor, size);
  invert(factor, size, precision, scratch);
  const mean = prior.mean.slice();
  const covariance = prior.covariance.slice();
  for (let turn = 0; turn < TURNS; turn++) {
    const variance = mean.map((_, place) => covariance[place * size + place]!);
    const gains = gainsOf(votes, { mean, variance });
    for (let newton = 0; newton < 2; newton++) step(votes, gains, prior, precision, mean, factor);
    invert(factor, size, covariance, scratch);
  }
  return { mean, covariance };
}

const SWEEPS = 25;

/**
 * The same for fields too large to keep every covariance: each quality in turn takes its Newton step while the others stand
 * still. The means come out the same; what the members share in uncertainty is left out.
 */
export function compareOneByOne(prior: Diagonal, votes: Votes): Diagonal {
  const size = prior.mean.length;
  const mean = prior.mean.slice();
  const curve = new Float64Array(size);
  const variance = prior.variance.slice();
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const gains = gainsOf(votes, { mean, variance });
    const slope = mean.map((value, place) => (prior.mean[place]! - value) / prior.variance[place]!);
    curve.forEach((_, place) => {
      curve[place] = 1 / prior.variance[place]!;
    });
    for (let vote = 0; vote < gains.length; vote++) {
      const [winner, loser, gain] = [votes.winner[vote]!, votes.loser[vote]!, gains[vote]!];
      const chance = chanceOf(gain * (mean[winner]! - mean[loser]!));
      slope[winner]! += gain * (1 - chance);
      slope[loser]! -= gain * (1 - chance);
      curve[winner]! += gain * gain * chance * (1 - chance);
      curve[loser]! += gain * gain * chance * (1 - chance);
    }
    // Half a step: two that are compared with each other both move.
    for (let place = 0; place < size; place++) {
      mean[place]! += (0.5 * slope[place]!) / curve[place]!;
      variance[place] = 1 / curve[place]!;
    }
  }
  return { mean, variance };
}
