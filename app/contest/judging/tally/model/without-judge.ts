import type { PanelProblem } from "./panel-problem.ts";
import type { PanelTally } from "./panel-tally.ts";
import { wholePanel } from "./whole-panel.ts";

/** Who would lead a category if one judge were left out. */
export type WithoutJudge = {
  judgeId: string;
  categories: readonly {
    categoryId: string;
    leaders: readonly string[];
    probability: number | null;
    changed: boolean;
  }[];
};

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The problem as it is when a judge's reviews and comparisons do not count. */
export function withoutJudge(problem: PanelProblem, judgeId: string): PanelProblem {
  return {
    ...problem,
    judges: problem.judges.filter((id) => id !== judgeId),
    reviews: problem.reviews.filter((review) => review.judgeId !== judgeId),
    comparisons: (problem.comparisons ?? []).filter((one) => one.judgeId !== judgeId),
  };
}

/** For each judge who said anything, the leaders without that judge: whether one person decided who wins. */
export function leadersWithoutEach(problem: PanelProblem, whole: PanelTally): WithoutJudge[] {
  const active = new Set([...problem.reviews, ...(problem.comparisons ?? [])].map(({ judgeId }) => judgeId));
  const before = new Map(whole.categories.map(({ categoryId, headline }) => [categoryId, headline.leaders]));
  return [...active].sort().map((judgeId) => {
    const { categories } = wholePanel(withoutJudge(problem, judgeId));
    return {
      judgeId,
      categories: categories.map(({ categoryId, headline: { leaders, probability } }) => {
        return { categoryId, leaders, probability, changed: !sameIds(leaders, before.get(categoryId) ?? []) };
      }),
    };
  });
}
