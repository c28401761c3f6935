import type { CandidacyTally, PanelTally } from "#app/contest/judging/tally/model/panel-tally.ts";
import type { ReadProblem } from "./format.ts";

/** One entry in the answer; without a mark that counts, all but the id and pBest are null. */
export type RankedEntry = Pick<CandidacyTally, "score" | "lower" | "upper" | "rank"> & { entry: string; pBest: number };

/** The ranking in the order of the problem's categories, each best first. */
export function rankingOf(problem: ReadProblem, tally: PanelTally): RankedEntry[] {
  const categories = new Map(tally.categories.map((category) => [category.categoryId, category.ranking]));
  const inOrder = [...new Set(problem.entries.map(({ category }) => category))];
  return inOrder.flatMap((categoryId) =>
    (categories.get(categoryId) ?? []).map(({ candidacyId, score, lower, upper, rank, pBest }) => {
      return { entry: candidacyId, score, lower, upper, rank, pBest: pBest ?? 0 };
    }),
  );
}
