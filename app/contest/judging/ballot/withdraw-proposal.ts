import { and, eq, isNull } from "drizzle-orm";
import { nomination } from "#db/schema/nomination.ts";
import type { Judge } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { stageFactsOf } from "../queries.ts";
import { refuseStage } from "../review.ts";
import { refuseProposal } from "./proposing.ts";
import { findCategory, tiesOf } from "./queries.ts";

/** Takes one's own proposal back while no ballot has been opened; the inverse is to propose again. */
export async function withdrawProposal(
  context: Context<Judge>,
  { nominationId }: { nominationId: string },
): Promise<Outcome<{ nominationId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ nominationId: string }>>(async (tx) => {
    const own = and(eq(nomination.id, nominationId), eq(nomination.accountId, accountId), isNull(nomination.endedAt));
    const [before] = await tx
      .select()
      .from(nomination)
      .where(and(own, eq(nomination.contestId, contestId)));
    const category = before && (await findCategory(tx, contestId, before.categoryId));
    if (!category) return refuse("not found");
    const refused =
      refuseStage(await stageFactsOf(tx, contestId, "judging"), now) ??
      refuseProposal(category, await tiesOf(tx, contestId, category.id));
    if (refused) return refused;
    const ended = { ...before, endedAt: now };
    await tx.update(nomination).set({ endedAt: now }).where(eq(nomination.id, nominationId));
    await recordAct(tx, context, {
      contestId,
      act: "withdrew a proposal for the vote",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("nomination", before)],
      after: [referenceTo("nomination", ended)],
    });
    return done({ nominationId });
  });
}
