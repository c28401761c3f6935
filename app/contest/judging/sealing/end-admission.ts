import { and, eq, isNull } from "drizzle-orm";
import { assignment, review } from "#db/schema/judging.ts";
import { reviewAdmission } from "#db/schema/review-admission.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { findSealing } from "../queries.ts";

/** Takes back that a review of an earlier version counts. Refuses once its stage is sealed. */
export async function endAdmission(
  context: Context<Organizer>,
  { admissionId }: { admissionId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const alive = and(eq(reviewAdmission.id, admissionId), eq(reviewAdmission.contestId, contestId));
    const [found] = await tx
      .select({ row: reviewAdmission, stage: assignment.stage })
      .from(reviewAdmission)
      .innerJoin(review, eq(review.id, reviewAdmission.reviewId))
      .innerJoin(assignment, eq(assignment.id, review.assignmentId))
      .where(and(alive, isNull(reviewAdmission.endedAt)));
    if (!found) return refuse("not found");
    const sealed = await findSealing(tx, contestId, found.stage);
    if (sealed) return refuse("stage is sealed", { stage: found.stage, sealedAt: sealed.sealedAt });
    const after = { ...found.row, endedAt: now };
    await tx.update(reviewAdmission).set({ endedAt: now }).where(eq(reviewAdmission.id, admissionId));
    await recordAct(tx, context, {
      contestId,
      act: "took back the admission of a review",
      subject: `review ${found.row.reviewId}`,
      before: [referenceTo("review_admission", found.row)],
      after: [referenceTo("review_admission", after)],
    });
    return done(null);
  });
}
