import { scoreOf } from "../scoring.ts";
import type { CandidacyTally, CategoryTally, PanelTally } from "./model/panel-tally.ts";
import { wholePanel } from "./model/whole-panel.ts";
import { leadersWithoutEach, type WithoutJudge } from "./model/without-judge.ts";
import type { PanelFacts, PanelNumbers, TallyInput, TallyResult, TallyRow } from "./tally.ts";
import { type MeansInput, ranked, weightedMeans } from "./weighted-means.ts";

/** The tally of one category of a stage. */
export type Tallied = { categoryId: string; result: TallyResult };

/** What weighted means need of a category: each counted review's score of each of its candidacies. */
function meansInputOf({ problem, precision }: TallyInput, categoryId: string): MeansInput {
  const rubric = problem.criteria.map((criterion) => ({ ...criterion, kind: "mark" as const }));
  const entries = problem.candidacies.filter((own) => own.categoryId === categoryId).map(({ entryId }) => entryId);
  const competes = new Set(entries);
  const scores = problem.reviews.flatMap(({ judgeId, entryId, marks }) => {
    const values = new Map(marks.map(({ criterionId, value }) => [criterionId, value]));
    const score = competes.has(entryId) ? scoreOf(rubric, values, categoryId) : null;
    return score === null ? [] : [{ entryId, reviewId: judgeId, score }];
  });
  return { entries, scores, precision };
}

function numbersOf(candidacy: CandidacyTally): PanelNumbers | null {
  const { lower, upper, rankLow, rankHigh, pBest, rawMean, rawRank, island, explanation } = candidacy;
  const isScored = lower !== null && upper !== null && rankLow !== null && rankHigh !== null && pBest !== null;
  if (!isScored || rawMean === null || rawRank === null || island === null || explanation === null) return null;
  return { lower, upper, rankLow, rankHigh, pBest, rawMean, rawRank, island, explanation };
}

/** The plain rows with the whole panel's scores in the place of the means. */
function panelRows(plain: readonly TallyRow[], { ranking }: CategoryTally, precision: number): TallyRow[] {
  const known = new Map(plain.map((row) => [row.entryId, row]));
  const rows = ranking.flatMap((candidacy) => {
    const row = known.get(candidacy.entryId);
    return row ? [{ ...row, score: candidacy.score, panel: numbersOf(candidacy) }] : [];
  });
  return ranked(rows, precision);
}

function factsOf(tally: PanelTally, category: CategoryTally, withoutEach: readonly WithoutJudge[]): PanelFacts {
  const entryOf = new Map(category.ranking.map(({ candidacyId, entryId }) => [candidacyId, entryId]));
  const entriesOf = (candidacyIds: readonly string[]) => candidacyIds.flatMap((id) => entryOf.get(id) ?? []);
  const { version, scale, variation, uncorrected, judges } = tally;
  return {
    ...{ version, scale, variation, uncorrected, judges, islands: category.islands },
    winnerSet: entriesOf(category.winnerSet),
    turnedBy: withoutEach.flatMap(({ judgeId, categories }) =>
      categories
        .filter(({ categoryId, changed }) => changed && categoryId === category.categoryId)
        .map(({ leaders }) => ({ judgeId, leaders: entriesOf(leaders) })),
    ),
    joiningReviews: category.joiningReviews.map(({ judgeId, candidacyId }) => ({
      judgeId,
      entryId: entryOf.get(candidacyId) ?? "",
    })),
  };
}

/**
 * The tallies of a stage, one for each category, by the method that the input names. The same
 * input gives the same tallies, whatever the order of its lists.
 */
export function talliesFrom(input: TallyInput): Tallied[] {
  const { method, precision, leftOut, problem } = input;
  const panel = method === "whole panel" ? wholePanel(problem) : undefined;
  const withoutEach = panel ? leadersWithoutEach(problem, panel) : [];
  return [...input.categories].sort().map((categoryId) => {
    const plain = weightedMeans(meansInputOf(input, categoryId));
    const category = panel?.categories.find((each) => each.categoryId === categoryId);
    if (!panel || !category) return { categoryId, result: { method, ranking: plain, leftOut, panel: null } };
    const ranking = panelRows(plain, category, precision);
    return { categoryId, result: { method, ranking, leftOut, panel: factsOf(panel, category, withoutEach) } };
  });
}
