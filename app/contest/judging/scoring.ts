import type { Criterion } from "./rubric.ts";
import type { PanelCriterion } from "./tally/model/panel-problem.ts";

/** The marks of one review by criterion: null says "does not apply", a criterion that is absent has not been marked. */
export type Marks = ReadonlyMap<string, number | null>;
export type Scale = { min: number; max: number };

type Weighed = Pick<Criterion, "id" | "categoryId" | "kind" | "weight" | "min" | "max">;

const isWeighed = ({ kind, weight }: Weighed) => kind === "mark" && weight > 0;

/** The criteria of a rubric that carry weight, as a tally is computed from them. */
export function weighedIn(rubric: readonly Criterion[]): PanelCriterion[] {
  return rubric
    .filter(isWeighed)
    .map(({ id, categoryId, weight, min, max, step }) => ({ id, categoryId, weight, min, max, step }));
}

/** The scale of a stage's scores: the one that all its weighed criteria share, or 0 to 100 where they differ. */
export function scaleOf(rubric: readonly Weighed[]): Scale {
  const [first, ...rest] = rubric.filter(isWeighed);
  const alike = first && rest.every(({ min, max }) => min === first.min && max === first.max);
  return alike ? { min: first.min, max: first.max } : { min: 0, max: 100 };
}

/** The criteria that add to a candidacy's score: the shared ones and its category's own, with weights that sum to 1. */
export function weightsOf<C extends Weighed>(rubric: readonly C[], categoryId: string | null): [C, number][] {
  const own = rubric.filter((each) => isWeighed(each) && (each.categoryId === null || each.categoryId === categoryId));
  const sum = own.reduce((total, { weight }) => total + weight, 0);
  return own.map((each) => [each, each.weight / sum]);
}

/**
 * One review's score of a candidacy on the stage's scale: the weighted sum of the shared criteria and the category's own.
 * Gates and criteria that are only shown do not count. Where a mark is missing or does not apply, the weights of the others
 * are raised to sum to 1 again. Null when no mark counts.
 */
export function scoreOf(rubric: readonly Weighed[], marks: Marks, categoryId: string | null): number | null {
  const scale = scaleOf(rubric);
  let total = 0;
  let present = 0;
  for (const [{ id, min, max }, weight] of weightsOf(rubric, categoryId)) {
    const value = marks.get(id);
    if (value === null || value === undefined) continue;
    total += weight * (scale.min + ((value - min) / (max - min)) * (scale.max - scale.min));
    present += weight;
  }
  return present > 0 ? total / present : null;
}
