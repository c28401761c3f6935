import type { PanelCriterion, PanelProblem } from "./panel-problem.ts";

/** A criterion in one category, on the scale that all of them share. */
export type Yardstick = {
  criterionId: string;
  weight: number;
  low: number;
  high: number;
  step: number;
  /** From the scale of the criterion to the shared one. */
  convert: (value: number) => number;
};

export type Scale = { min: number; max: number };

/** The scale of the scores: the one that all weighed criteria share, or 0 to 100 where they differ. */
export function scaleOfPanel(criteria: readonly PanelCriterion[]): Scale {
  const [first, ...rest] = criteria.filter(({ weight }) => weight > 0);
  const alike = first && rest.every(({ min, max }) => min === first.min && max === first.max);
  return alike ? { min: first.min, max: first.max } : { min: 0, max: 100 };
}

function onScale(criterion: PanelCriterion, scale: Scale): Yardstick {
  const { id, weight, min, max, step } = criterion;
  const factor = (scale.max - scale.min) / (max - min || 1);
  // A scale that is shared is left alone, so that no rounding touches its marks.
  const convert =
    min === scale.min && max === scale.max ? (value: number) => value : (v: number) => scale.min + (v - min) * factor;
  return { criterionId: id, weight, low: convert(min), high: convert(max), step: step * factor, convert };
}

/** The criteria that weigh in a category, in the order of their ids. */
export function yardsticksOf(problem: PanelProblem, categoryId: string): Yardstick[] {
  const scale = scaleOfPanel(problem.criteria);
  return problem.criteria
    .filter((each) => each.weight > 0 && (each.categoryId === null || each.categoryId === categoryId))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((each) => onScale(each, scale));
}
