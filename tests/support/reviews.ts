import type { WrittenReview } from "#app/contest/judging/forms.ts";
import { rubricOf } from "#app/contest/judging/rubric/queries.ts";
import type { Criterion } from "#app/contest/judging/rubric.ts";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import type { Store } from "#db/store.ts";

/** A criterion of a made-up rubric: a mark from 1 to 5 with weight 1 unless told. */
export function aCriterion(id: string, change: Partial<Criterion> = {}): Criterion {
  const basis = { key: id, name: `Criterion ${id}`, question: "How good is it?", kind: "mark" as const, weight: 1 };
  return { id, categoryId: null, ...basis, min: 1, max: 5, step: 1, anchors: [], ...change };
}

/** What a form sends for a review whose every mark is the same and whose every gate is open. */
export async function aFullReview(
  db: Store,
  contestId: string,
  stage: ReviewStage,
  versionId: string,
  value: number,
  change: Partial<WrittenReview> = {},
): Promise<WrittenReview> {
  const rubric = await rubricOf(db.read, contestId, stage);
  const answered = rubric.filter(({ kind }) => kind !== "shown");
  const marks = Object.fromEntries(answered.map(({ id, kind }) => [id, kind === "gate" ? "1" : String(value)]));
  const notes = { privateNote: "Mine alone.", panelNote: "For the panel.", teamNote: "Well done." };
  return { revision: 0, versionId, marks, comments: {}, ...notes, confidence: 4, ...change };
}
