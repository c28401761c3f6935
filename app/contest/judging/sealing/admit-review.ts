import { newId } from "#db/ids.ts";
import { reviewAdmission } from "#db/schema/review-admission.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { findSealing } from "../queries.ts";
import { mayAdmit } from "./admission.ts";
import { staleReviewsOf } from "./queries.ts";

export type AdmitReview = { stage: ReviewStage; reviewId: string; reason: string };

/**
 * Lets a review of an earlier version count for the version in force although its author has not confirmed it, with a reason.
 * When a newer version comes into force it is stale again. Refuses one's own review, one that is not stale, and once the stage
 * is sealed. The inverse is `endAdmission`.
 */
export async function admitReview(
  context: Context<Organizer>,
  { stage, reviewId, reason }: AdmitReview,
): Promise<Outcome<{ admissionId: string }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ admissionId: string }>>(
    async (tx) => {
      const sealed = await findSealing(tx, contestId, stage);
      const stale = (await staleReviewsOf(tx, contestId, stage)).find((each) => each.reviewId === reviewId);
      const refused = mayAdmit({ stage, sealedAt: sealed?.sealedAt ?? null, author: stale?.accountId }, by.accountId);
      if (refused || !stale) return refused ?? refuse("review is not stale");
      const about = { contestId, reviewId, versionId: stale.versionId, reason };
      const row = { id: newId(), ...about, admittedBy: by.accountId, admittedAt: now };
      await tx.insert(reviewAdmission).values(row);
      await recordAct(tx, context, {
        contestId,
        act: "admitted a review of an earlier version",
        subject: `review ${reviewId}`,
        after: [referenceTo("review_admission", row)],
      });
      return done({ admissionId: row.id });
    },
    (collision) => (collision.isOn("review_admission", "review_id") ? refuse("review was admitted") : undefined),
  );
}
