import { factorize } from "./cholesky.ts";
import { type Belief, compare, compareOneByOne, type Diagonal } from "./comparing.ts";
import { diceOf } from "./dice.ts";
import type { Fit } from "./fit.ts";
import { quantileOfT } from "./normal.ts";
import type { PanelProblem } from "./panel-problem.ts";
import { drawsFor, stretchOf } from "./posterior.ts";
import { degreesOf, levelOf, type Score, scoresOf, spreadVariances } from "./scores.ts";
import { type Votes, votesAmong } from "./votes.ts";
import { scaleOfPanel } from "./yardsticks.ts";

/** The candidacies of one category about which marks or comparisons say something. */
export type Member = { id: string; entryId: string; place: number | null; votes: number };
export type Field = { members: readonly Member[]; scores: readonly Score[]; draws: readonly Float64Array[] };

function pick(line: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length);
  for (let index = 0; index < picked.length; index++) picked[index] = line[places[index]!]!;
  return picked;
}

/** What the marks alone say: everybody who was marked, and the draws they share with the other categories. */
export function fieldOfMarks(
  fit: Fit,
  scores: readonly Score[],
  draws: readonly Float64Array[],
  places: readonly number[],
): Field {
  return {
    members: places.map((place) => ({ ...fit.sheet.candidacies[place]!, place, votes: 0 })),
    scores: places.map((place) => scores[place]!),
    // With one category the draws are the field's as they stand.
    draws: places.length === fit.sheet.candidacies.length ? draws : draws.map((line) => pick(line, places)),
  };
}

/** Covariance of two qualities that have judges in common, or judges who are compared through others. */
function covarianceOf({ sheet, equations }: Fit, one: number, other: number): number {
  const { inverse, size, coupling, levelCoupling, pivot } = equations;
  const judges = sheet.judges.length;
  let sum = 0;
  const across = (place: number, factor: number) => {
    const level = judges + sheet.category[other]!;
    sum += factor * levelCoupling[other]! * inverse[place * size + level]!;
    for (let row = sheet.starts[other]!; row < sheet.starts[other + 1]!; row++) {
      sum += factor * coupling[row]! * inverse[place * size + sheet.judge[row]!]!;
    }
  };
  across(judges + sheet.category[one]!, levelCoupling[one]!);
  for (let row = sheet.starts[one]!; row < sheet.starts[one + 1]!; row++) across(sheet.judge[row]!, coupling[row]!);
  return sum / (pivot[one]! * pivot[other]!) + (one === other ? 1 / pivot[one]! : 0);
}

/** What is held of each member before any comparison, in units of the qualities' deviation. */
function diagonalOf(fit: Fit | undefined, members: readonly Member[]): Diagonal {
  const mean = new Float64Array(members.length);
  const variance = new Float64Array(members.length).fill(1);
  const doubts = fit ? spreadVariances(fit) : undefined;
  members.forEach(({ place }, row) => {
    if (!fit || !doubts || place === null) return;
    mean[row] = fit.equations.quality[place]! / Math.sqrt(fit.model.qualityVariance);
    variance[row] = (covarianceOf(fit, place, place) + doubts[place]!) / fit.model.qualityVariance + 1e-9;
  });
  return { mean, variance };
}

function withCovariances(fit: Fit | undefined, members: readonly Member[], { mean, variance }: Diagonal): Belief {
  const size = members.length;
  const covariance = new Float64Array(size * size);
  members.forEach(({ place: one }, row) => {
    members.forEach(({ place: other }, column) => {
      if (!fit || one === null || other === null || row === column) return;
      covariance[row * size + column] = covarianceOf(fit, one, other) / fit.model.qualityVariance;
    });
    covariance[row * size + row] = variance[row]!;
  });
  return { mean, covariance };
}

const SEED = 20130914;

/** Draws around means, by the factor of the covariance or, where it is not kept, by the deviations alone. */
function drawsOf({ mean, variance }: Diagonal, factor: Float64Array | null, degrees: number): Float64Array[] {
  const size = mean.length;
  const dice = diceOf(SEED);
  const lots = new Float64Array(size);
  return Array.from({ length: drawsFor(size) }, () => {
    for (let place = 0; place < size; place++) lots[place] = dice.normal();
    const stretch = stretchOf(degrees, dice.normal);
    return mean.map((middle, row) => {
      if (!factor) return middle + stretch * Math.sqrt(variance[row]!) * lots[row]!;
      let sum = 0;
      for (let column = 0; column <= row; column++) sum += factor[row * size + column]! * lots[column]!;
      return middle + stretch * sum;
    });
  });
}

/** More members than this are compared one by one: their covariances would fill the memory. */
const MOST_TOGETHER = 500;

function compared(fit: Fit | undefined, members: readonly Member[], prior: Diagonal, votes: Votes) {
  if (members.length > MOST_TOGETHER) return { after: compareOneByOne(prior, votes), factor: null };
  const { mean, covariance } = compare(withCovariances(fit, members, prior), votes);
  const variance = mean.map((_, row) => covariance[row * mean.length + row]!);
  factorize(covariance, mean.length);
  return { after: { mean, variance }, factor: covariance };
}

type Scale = { level: number; unit: number; degrees: number };

/** Without any marks there are no points: qualities are laid over the scale, three deviations either side of its middle. */
function scaleWithout(problem: PanelProblem): Scale {
  const { min, max } = scaleOfPanel(problem.criteria);
  return { level: (min + max) / 2, unit: (max - min) / 6, degrees: 30 };
}

function scaleOf(fit: Fit, members: readonly Member[]): Scale {
  const marked = members.find(({ place }) => place !== null);
  const level = levelOf(fit, fit.sheet.category[marked?.place ?? 0]!);
  return { level, unit: fit.unit * Math.sqrt(fit.model.qualityVariance), degrees: degreesOf(fit) };
}

function scoresAfter(fit: Fit | undefined, members: readonly Member[], scale: Scale, prior: Diagonal, after: Diagonal) {
  const marked = fit ? scoresOf(fit) : [];
  const quantile = quantileOfT(scale.degrees);
  return members.map(({ place }, row): Score => {
    const score = scale.level + scale.unit * after.mean[row]!;
    const left = after.variance[row]! * scale.unit ** 2;
    // What comparisons settle of a quality is taken off what was open before; the panel's level stays as open as it was.
    const before = place === null ? 0 : ((marked[place]!.upper - marked[place]!.lower) / (2 * quantile)) ** 2;
    const settled = prior.variance[row]! * scale.unit ** 2;
    const half = quantile * Math.sqrt(place === null ? left : Math.max(left, before - settled + left));
    return { score, lower: score - half, upper: score + half };
  });
}

/** Marks and comparisons of one category together. */
export function fieldOfVotes(
  problem: PanelProblem,
  fit: Fit | undefined,
  members: readonly Member[],
  votes: Votes,
): Field {
  const prior = diagonalOf(fit, members);
  const { after, factor } = compared(fit, members, prior, votes);
  const scale = fit && members.some(({ place }) => place !== null) ? scaleOf(fit, members) : scaleWithout(problem);
  const scores = scoresAfter(fit, members, scale, prior, after);
  return { members, scores, draws: drawsOf(after, factor, scale.degrees) };
}

/** The members of a category with what each was marked and compared; those without either are left out. */
export function membersOf(
  problem: PanelProblem,
  candidacies: readonly { id: string; entryId: string }[],
  placeOf: ReadonlyMap<string, number>,
): { members: Member[]; votes: Votes } {
  const all = votesAmong(problem, candidacies);
  const counts = new Int32Array(candidacies.length);
  for (const place of all.winner) counts[place]! += 1;
  for (const place of all.loser) counts[place]! += 1;
  const members = candidacies.flatMap(({ id, entryId }, place) => {
    const own = placeOf.get(id) ?? null;
    return own === null && counts[place] === 0 ? [] : [{ id, entryId, place: own, votes: counts[place]! }];
  });
  return { members, votes: votesAmong(problem, members) };
}
