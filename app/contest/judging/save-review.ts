import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { WrittenReview } from "./forms.ts";
import { readMarks } from "./marks.ts";
import { reviewFactsOf } from "./queries.ts";
import { mayReview, type Reviewer, refuseOverwriting, stageOf } from "./review.ts";
import { rubricOf } from "./rubric/queries.ts";
import { criteriaFor } from "./rubric.ts";
import { writeOwnAssignment, writeReview, writerSees } from "./write-review.ts";

export type SavedReview = { revision: number; savedAt: number };

/**
 * Keeps a review as it is typed, complete or not; no line in the journal. A submitted review is left alone: its changes count
 * only when it is submitted again. Refuses outside the stage, over what another tab saved, and marks off their scale.
 */
export async function saveReview(
  context: Context<Reviewer>,
  { entryId, ...written }: WrittenReview & { entryId: string },
): Promise<Outcome<SavedReview>> {
  const { now, by } = context;
  return context.db.write<Outcome<SavedReview>>(async (tx) => {
    const facts = await reviewFactsOf(tx, by, entryId);
    const refused = mayReview(facts, now) ?? refuseOverwriting(facts.review, written.revision);
    if (refused) return refused;
    if (facts.review?.submittedAt) return refuse("review is submitted");
    if (!facts.entry || !(await writerSees(tx, entryId, written.versionId))) return refuse("not found");
    const rubric = await rubricOf(tx, by.contestId, stageOf(by));
    const marks = readMarks(criteriaFor(rubric, facts.entry.categoryIds), written);
    if (!marks.ok) return marks;
    const { privateNote, panelNote, teamNote, confidence } = written;
    const row = await writeReview(tx, context, facts.review, {
      assignmentId: await writeOwnAssignment(tx, context, facts.entry),
      seenVersionId: written.versionId,
      marks: marks.value,
      submittedAt: null,
      privateNote,
      panelNote,
      teamNote,
      confidence,
    });
    return done({ revision: row.revision, savedAt: now });
  });
}
