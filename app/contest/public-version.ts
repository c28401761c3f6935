import { eq, sql } from "drizzle-orm";
import { contest } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";

/**
 * Says that something changed which a visitor can see. Kept pages of the contest are made anew; so only public acts
 * call this, never a draft, a review or a job that nobody outside can notice.
 */
export async function risePublicVersion(tx: Writer, contestId: string): Promise<void> {
  await tx
    .update(contest)
    .set({ publicVersion: sql`${contest.publicVersion} + 1` })
    .where(eq(contest.id, contestId));
}
