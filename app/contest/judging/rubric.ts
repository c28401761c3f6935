import type { CriterionKind } from "../vocabulary.ts";

/** One criterion of a stage with the texts of its values. Without a category all candidacies share it. */
export type Criterion = {
  id: string;
  key: string;
  categoryId: string | null;
  name: string;
  question: string;
  kind: CriterionKind;
  weight: number;
  min: number;
  max: number;
  step: number;
  anchors: { value: number; text: string }[];
};

/** What one review of an entry in these categories is asked: the shared criteria, then each category's own. */
export function criteriaFor(rubric: readonly Criterion[], categoryIds: readonly string[]): Criterion[] {
  const shared = rubric.filter(({ categoryId }) => categoryId === null);
  return [...shared, ...categoryIds.flatMap((id) => rubric.filter(({ categoryId }) => categoryId === id))];
}

/** Whether a review answers this criterion. What is only shown takes no mark. */
export function isAnswered({ kind }: Pick<Criterion, "kind">): boolean {
  return kind !== "shown";
}

const MOST_VALUES = 21;

/** Every value on the scale, lowest first, without the noise of binary fractions. */
export function valuesOf({ min, max, step }: Pick<Criterion, "min" | "max" | "step">): number[] {
  const steps = Math.round((max - min) / step);
  return Array.from({ length: steps + 1 }, (_, index) => Number((min + index * step).toFixed(6)));
}

/** Whether the scale is short enough to be a row of buttons rather than a field to type into. */
export function fitsButtons(criterion: Criterion): boolean {
  return valuesOf(criterion).length <= MOST_VALUES;
}
