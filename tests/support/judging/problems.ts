import type { PanelProblem } from "#app/contest/judging/tally/model/panel-problem.ts";

export type Mark = readonly [entry: string, judge: string, value: number];

/** A problem of one category and one criterion from 0 to 10, made of single marks. */
export function problemOf(marks: readonly Mark[], change: Partial<PanelProblem> = {}): PanelProblem {
  return {
    criteria: [{ id: "mark", categoryId: null, weight: 1, min: 0, max: 10, step: 1 }],
    candidacies: [...new Set(marks.map(([entry]) => entry))].map((id) => ({ id, entryId: id, categoryId: "all" })),
    judges: [...new Set(marks.map(([, judge]) => judge))],
    conflicts: [],
    reviews: marks.map(([entryId, judgeId, value]) => ({ entryId, judgeId, marks: [{ criterionId: "mark", value }] })),
    ...change,
  };
}
