import { and, eq, isNull } from "drizzle-orm";
import { nomination } from "#db/schema/nomination.ts";
import type { Nominator } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { stageFactsOf } from "../judging/queries.ts";
import { refuseStage } from "../judging/review.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";

/** Takes one's own nomination back; the inverse is to nominate again. Refuses outside the stage. */
export async function withdrawNomination(
  context: Context<Nominator>,
  { nominationId }: { nominationId: string },
): Promise<Outcome<{ nominationId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ nominationId: string }>>(async (tx) => {
    const own = and(eq(nomination.id, nominationId), eq(nomination.accountId, by.accountId));
    const ofContest = and(eq(nomination.contestId, by.contestId), isNull(nomination.endedAt));
    const [before] = await tx.select().from(nomination).where(and(own, ofContest));
    if (!before) return refuse("not found");
    const refused = refuseStage(await stageFactsOf(tx, by.contestId, "nomination"), now);
    if (refused) return refused;
    const ended = { ...before, endedAt: now };
    await tx.update(nomination).set({ endedAt: now }).where(eq(nomination.id, nominationId));
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "withdrew a nomination",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("nomination", before)],
      after: [referenceTo("nomination", ended)],
    });
    return done({ nominationId });
  });
}
