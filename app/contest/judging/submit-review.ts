import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { type review, reviewRevision } from "#db/schema/judging.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { WrittenReview } from "./forms.ts";
import { type GivenMark, readMarks, refuseIncomplete } from "./marks.ts";
import { reviewFactsOf } from "./queries.ts";
import { mayReview, type Reviewer, refuseOverwriting, stageOf } from "./review.ts";
import { rubricOf } from "./rubric/queries.ts";
import { criteriaFor } from "./rubric.ts";
import { writeOwnAssignment, writeReview, writerSees } from "./write-review.ts";

type ReviewRow = typeof review.$inferSelect;

/** Keeps this state of the review for good, and answers the row that does. */
async function keepRevision(tx: Writer, row: ReviewRow, marks: readonly GivenMark[]) {
  const { seenVersionId, privateNote, panelNote, teamNote, confidence } = row;
  const inOrder = [...marks].sort((one, other) => (one.criterionId < other.criterionId ? -1 : 1));
  const content = { seenVersionId, privateNote, panelNote, teamNote, confidence, marks: inOrder };
  const kept = {
    id: newId(),
    reviewId: row.id,
    revision: row.revision,
    content,
    contentHash: contentHash(content),
    savedAt: row.savedAt,
  };
  await tx.insert(reviewRevision).values(kept);
  return kept;
}

/**
 * Submits a complete review of the version that its author saw. It can be changed by submitting it again until the stage is
 * sealed; every submitted state is kept. Refuses what `saveReview` refuses, and unanswered criteria.
 */
export async function submitReview(
  context: Context<Reviewer>,
  { entryId, ...written }: WrittenReview & { entryId: string },
): Promise<Outcome<{ reviewId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ reviewId: string }>>(async (tx) => {
    const facts = await reviewFactsOf(tx, by, entryId);
    const refused = mayReview(facts, now) ?? refuseOverwriting(facts.review, written.revision);
    if (refused) return refused;
    if (!facts.entry || !(await writerSees(tx, entryId, written.versionId))) return refuse("not found");
    const criteria = criteriaFor(await rubricOf(tx, by.contestId, stageOf(by)), facts.entry.categoryIds);
    const marks = readMarks(criteria, written);
    if (!marks.ok) return marks;
    const incomplete = refuseIncomplete(criteria, marks.value);
    if (incomplete) return incomplete;
    const { privateNote, panelNote, teamNote, confidence } = written;
    const row = await writeReview(tx, context, facts.review, {
      assignmentId: await writeOwnAssignment(tx, context, facts.entry),
      seenVersionId: written.versionId,
      marks: marks.value,
      submittedAt: now,
      privateNote,
      panelNote,
      teamNote,
      confidence,
    });
    const kept = await keepRevision(tx, row, marks.value);
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: facts.review?.submittedAt ? "changed a submitted review" : "submitted a review",
      subject: `entry ${entryId}`,
      after: [referenceTo("review_revision", kept)],
    });
    return done({ reviewId: row.id });
  });
}
