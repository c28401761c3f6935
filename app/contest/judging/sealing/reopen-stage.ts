import { and, eq, isNull } from "drizzle-orm";
import { sealing } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { findStandingPublication } from "../../publication/queries.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";

/** Opens a sealed stage's reviews again, with a reason that stays. Refuses while results that rest on it are public. */
export async function reopenStage(
  context: Context<Organizer>,
  { stage, reason }: { stage: ReviewStage; reason: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const published = await findStandingPublication(tx, contestId);
    if (published) return refuse("results are public", { publishedAt: published.publishedAt });
    const alive = and(eq(sealing.contestId, contestId), eq(sealing.stage, stage), isNull(sealing.endedAt));
    const [ended] = await tx
      .update(sealing)
      .set({ endedAt: now, endedBy: by.accountId, endedReason: reason })
      .where(alive)
      .returning();
    if (!ended) return refuse("stage is not sealed", { stage });
    const after = [referenceTo("sealing", ended)];
    await recordAct(tx, context, {
      contestId,
      act: `reopened the ${stage} stage`,
      subject: `contest ${contestId}`,
      after,
    });
    return done(null);
  });
}
