import { eq } from "drizzle-orm";
import { tie } from "#db/schema/results.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { isRunOff } from "./ballots.ts";
import { ballotsOf, findTie, tiesOf } from "./queries.ts";

/** Takes a ballot back in which nobody has voted; it can be opened again. A run-off is not taken back: it must be decided. */
export async function takeBackBallot(
  context: Context<Organizer>,
  { tieId }: { tieId: string },
): Promise<Outcome<{ tieId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ tieId: string }>>(async (tx) => {
    const before = await findTie(tx, by.contestId, tieId);
    if (!before || isRunOff(await tiesOf(tx, by.contestId, before.categoryId), before)) return refuse("not found");
    if (before.closedAt !== null) return refuse("ballot is closed");
    if ((await ballotsOf(tx, [tieId])).length > 0) return refuse("somebody has voted");
    const after = { ...before, closedAt: now, decidedReason: "Taken back before anybody had voted." };
    await tx.update(tie).set({ closedAt: now, decidedReason: after.decidedReason }).where(eq(tie.id, tieId));
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "took a ballot back",
      subject: `category ${before.categoryId}`,
      before: [referenceTo("tie", before)],
      after: [referenceTo("tie", after)],
    });
    return done({ tieId });
  });
}
