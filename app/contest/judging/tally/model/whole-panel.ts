import { type Field, fieldOfMarks, fieldOfVotes, membersOf } from "./field.ts";
import { type Fit, fitOf } from "./fit.ts";
import { islandsOf, joiningReviews } from "./islands.ts";
import { judgeTalliesOf } from "./judges.ts";
import type { PanelProblem } from "./panel-problem.ts";
import type { CandidacyTally, CategoryTally, JudgeTally, PanelTally } from "./panel-tally.ts";
import { drawQualities } from "./posterior.ts";
import { type Fitted, rankingOf, unscored } from "./ranking.ts";
import { rawMeansOf } from "./raw-means.ts";
import { degreesOf, scoresOf } from "./scores.ts";
import { conflictsOf, type Sheet, sheetOf } from "./sheet.ts";
import { scaleOfPanel } from "./yardsticks.ts";

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function headlineOf(ranking: readonly CandidacyTally[], winnerSet: readonly string[]): CategoryTally["headline"] {
  const leaders = ranking.filter(({ rank }) => rank === 1);
  return {
    leaders: leaders.map(({ candidacyId }) => candidacyId),
    probability: leaders[0]?.pBest ?? null,
    apart: winnerSet.length === 1,
    rawMeanDiffers: leaders.some(({ rawRank }) => rawRank !== null && rawRank !== 1),
  };
}

function fittedOf(sheet: Sheet): Fitted | undefined {
  if (sheet.judge.length === 0) return undefined;
  const fit = fitOf(sheet);
  const draws = drawQualities(fit, degreesOf(fit));
  return { fit, draws, scores: scoresOf(fit), raw: rawMeansOf(sheet, fit.given), islands: islandsOf(sheet) };
}

/** What marks, and comparisons where there are any, say of a category. */
function fieldOf(problem: PanelProblem, fitted: Fitted | undefined, own: PanelProblem["candidacies"]): Field {
  const placeOf = new Map(fitted?.fit.sheet.candidacies.map(({ id }, place) => [id, place]));
  const inIdOrder = [...new Map(own.map((one) => [one.id, one])).values()].sort((a, b) => inOrder(a.id, b.id));
  const { members, votes } = membersOf(problem, inIdOrder, placeOf);
  if (votes.judge.length > 0) return fieldOfVotes(problem, fitted?.fit, members, votes);
  const places = members.flatMap(({ place }) => place ?? []);
  return fitted
    ? fieldOfMarks(fitted.fit, fitted.scores, fitted.draws, places)
    : { members: [], scores: [], draws: [] };
}

function categoryTally(problem: PanelProblem, categoryId: string, fitted: Fitted | undefined): CategoryTally {
  const own = problem.candidacies.filter((each) => each.categoryId === categoryId);
  const field = fieldOf(problem, fitted, own);
  const { ranking, winnerSet } = rankingOf(field, fitted);
  const scored = new Set(ranking.map(({ candidacyId }) => candidacyId));
  const rest = own
    .filter(({ id }) => !scored.has(id))
    .sort((one, other) => inOrder(one.id, other.id))
    .map(({ id, entryId }) => unscored(id, entryId));
  const places = field.members.flatMap(({ place }) => place ?? []);
  return {
    categoryId,
    ranking: [...ranking, ...rest],
    winnerSet,
    headline: headlineOf(ranking, winnerSet),
    islands: new Set(ranking.flatMap(({ island }) => island ?? [])).size,
    joiningReviews: fitted ? joiningReviews(fitted.fit.sheet, fitted.islands, places, conflictsOf(problem)) : [],
  };
}

function variationOf({ model, typicalNoise, spreadVariance, unit }: Fit): PanelTally["variation"] {
  return {
    quality: unit * Math.sqrt(model.qualityVariance),
    harshness: unit * Math.sqrt(model.offsetVariance),
    noise: unit * Math.sqrt(typicalNoise),
    spread: Math.sqrt(spreadVariance),
  };
}

function everyJudge(problem: PanelProblem, tallies: readonly JudgeTally[]): JudgeTally[] {
  const known = new Map(tallies.map((tally) => [tally.judgeId, tally]));
  const nothing = { reviews: 0, harshness: null, spread: null, noise: null, agreement: null, flags: [] };
  return [...new Set(problem.judges)].sort(inOrder).map((judgeId) => known.get(judgeId) ?? { judgeId, ...nothing });
}

function excludedReviews(problem: PanelProblem): PanelTally["excluded"] {
  const isConflicted = conflictsOf(problem);
  const pairs = problem.reviews.map(({ judgeId, entryId }) => ({ judgeId, entryId }));
  return pairs
    .filter(({ judgeId, entryId }) => isConflicted(judgeId, entryId))
    .sort((one, other) => inOrder(one.judgeId, other.judgeId) || inOrder(one.entryId, other.entryId));
}

/**
 * The method: a score is what the whole panel would give. One model of all categories finds how harsh, how wide and how noisy
 * each judge marks; see docs/judging.md. The same answer for the same problem, whatever the order of its lists.
 */
export function wholePanel(problem: PanelProblem): PanelTally {
  const fitted = fittedOf(sheetOf(problem));
  const categories = [...new Set(problem.candidacies.map(({ categoryId }) => categoryId))].sort(inOrder);
  const variation = fitted ? variationOf(fitted.fit) : null;
  return {
    method: "whole panel",
    version: 1,
    scale: scaleOfPanel(problem.criteria),
    categories: categories.map((categoryId) => categoryTally(problem, categoryId, fitted)),
    judges: everyJudge(problem, fitted ? judgeTalliesOf(fitted.fit) : []),
    excluded: excludedReviews(problem),
    variation,
    uncorrected: variation !== null && variation.harshness < 0.05 * variation.noise,
  };
}
