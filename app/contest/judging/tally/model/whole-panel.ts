import { type Fit, fitOf } from "./fit.ts";
import { type Islands, islandsOf, joiningReviews } from "./islands.ts";
import { judgeTalliesOf } from "./judges.ts";
import type { PanelProblem } from "./panel-problem.ts";
import type { CandidacyTally, CategoryTally, JudgeTally, PanelTally } from "./panel-tally.ts";
import { chancesOf } from "./places.ts";
import { drawQualities } from "./posterior.ts";
import { type RawMean, rawMeansOf } from "./raw-means.ts";
import { degreesOf, explanationOf, scoresOf } from "./scores.ts";
import { conflictsOf, type Sheet, sheetOf } from "./sheet.ts";
import { rankedOf, type Standing, winnerSetOf } from "./standings.ts";
import { scaleOfPanel } from "./yardsticks.ts";

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A candidacy about which no review says anything. */
function unscored(candidacyId: string, entryId: string): CandidacyTally {
  const nothing = { score: null, lower: null, upper: null, rank: null, rankLow: null, rankHigh: null, pBest: null };
  return {
    candidacyId,
    entryId,
    ...nothing,
    rawMean: null,
    rawRank: null,
    reviews: 0,
    island: null,
    explanation: null,
  };
}

type Fitted = {
  fit: Fit;
  draws: readonly Float64Array[];
  scores: ReturnType<typeof scoresOf>;
  raw: readonly RawMean[];
  islands: Islands;
};

function rankingOf({ fit, draws, scores, raw, islands }: Fitted, places: readonly number[]) {
  const { best, rankLow, rankHigh } = chancesOf(draws, places);
  const standings = places.map(
    (place, index): Standing => ({ place, ...scores[place]!, pBest: best[index]!, heaviest: raw[place]!.heaviest }),
  );
  const intervals = new Map(places.map((place, index) => [place, [rankLow[index]!, rankHigh[index]!] as const]));
  const ranking = rankedOf(standings).map(({ place, score, lower, upper, pBest, rank }): CandidacyTally => {
    const { id: candidacyId, entryId } = fit.sheet.candidacies[place]!;
    const [low, high] = intervals.get(place)!;
    const { mean, rank: rawRank } = raw[place]!;
    const standing = { rank, rankLow: Math.min(low, rank), rankHigh: Math.max(high, rank), pBest };
    const plain = { rawMean: mean, rawRank, reviews: fit.sheet.starts[place + 1]! - fit.sheet.starts[place]! };
    const explanation = explanationOf(fit, place);
    return {
      candidacyId,
      entryId,
      score,
      lower,
      upper,
      ...standing,
      ...plain,
      island: islands.ofCandidacy[place]!,
      explanation,
    };
  });
  const winnerSet = winnerSetOf(standings).map((place) => fit.sheet.candidacies[place]!.id);
  return { ranking, winnerSet };
}

function placesByCategory({ categories, category }: Sheet): number[][] {
  const places = categories.map((): number[] => []);
  category.forEach((own, place) => {
    places[own]!.push(place);
  });
  return places;
}

function headlineOf(ranking: readonly CandidacyTally[], winnerSet: readonly string[]): CategoryTally["headline"] {
  const leaders = ranking.filter(({ rank }) => rank === 1);
  return {
    leaders: leaders.map(({ candidacyId }) => candidacyId),
    probability: leaders[0]?.pBest ?? null,
    apart: winnerSet.length === 1,
    rawMeanDiffers: leaders.some(({ rawRank }) => rawRank !== 1),
  };
}

function fittedOf(sheet: Sheet): Fitted | undefined {
  if (sheet.judge.length === 0) return undefined;
  const fit = fitOf(sheet);
  const draws = drawQualities(fit, degreesOf(fit));
  return { fit, draws, scores: scoresOf(fit), raw: rawMeansOf(sheet, fit.given), islands: islandsOf(sheet) };
}

function categoryTally(problem: PanelProblem, categoryId: string, fitted: Fitted | undefined): CategoryTally {
  const own = problem.candidacies.filter((each) => each.categoryId === categoryId);
  const category = fitted ? fitted.fit.sheet.categories.findIndex(({ id }) => id === categoryId) : -1;
  const places = fitted && category >= 0 ? (placesByCategory(fitted.fit.sheet)[category] ?? []) : [];
  const { ranking, winnerSet } = fitted ? rankingOf(fitted, places) : { ranking: [], winnerSet: [] };
  const scored = new Set(ranking.map(({ candidacyId }) => candidacyId));
  const rest = own
    .filter(({ id }) => !scored.has(id))
    .sort((one, other) => inOrder(one.id, other.id))
    .map(({ id, entryId }) => unscored(id, entryId));
  return {
    categoryId,
    ranking: [...ranking, ...rest],
    winnerSet,
    headline: headlineOf(ranking, winnerSet),
    islands: new Set(ranking.map(({ island }) => island)).size,
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
