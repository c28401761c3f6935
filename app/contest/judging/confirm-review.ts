import { eq } from "drizzle-orm";
import { review } from "#db/schema/judging.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { reviewFactsOf } from "./queries.ts";
import { mayConfirm, type Reviewer } from "./review.ts";

/**
 * Says that a review holds for a newer version of the entry too: the one named, which must be in force. Its inverse is to
 * submit the review anew. Refuses when that version is no longer in force, and once the stage is sealed.
 */
export async function confirmReview(
  context: Context<Reviewer>,
  { entryId, versionId }: { entryId: string; versionId: string },
): Promise<Outcome<{ reviewId: string }>> {
  const { by } = context;
  return context.db.write<Outcome<{ reviewId: string }>>(async (tx) => {
    const facts = await reviewFactsOf(tx, by, entryId);
    const refused = mayConfirm(facts);
    if (refused) return refused;
    if (!facts.review || facts.entry?.versionId !== versionId) return refuse("entry has a newer version");
    const { id } = facts.review;
    const [before] = await tx.select().from(review).where(eq(review.id, id));
    const [after] = await tx.update(review).set({ confirmedVersionId: versionId }).where(eq(review.id, id)).returning();
    if (!before || !after) throw new Error(`review ${id} has no row`);
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "confirmed a review for a newer version",
      subject: `entry ${entryId}`,
      before: [referenceTo("review", before)],
      after: [referenceTo("review", after)],
    });
    return done({ reviewId: id });
  });
}
