import { eq } from "drizzle-orm";
import { tie } from "#db/schema/results.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { undecidedTie } from "./ballots.ts";
import { findTie, tiesOf } from "./queries.ts";

/**
 * An organizer's written decision where a run-off ended equal, too. Without inverse: the award that follows is proposed by one
 * person and approved by another.
 */
export async function decideTie(
  context: Context<Organizer>,
  { tieId, entryId, reason }: { tieId: string; entryId: string; reason: string },
): Promise<Outcome<{ tieId: string }>> {
  const { by } = context;
  return context.db.write<Outcome<{ tieId: string }>>(async (tx) => {
    const before = await findTie(tx, by.contestId, tieId);
    if (!before) return refuse("not found");
    if (undecidedTie(await tiesOf(tx, by.contestId, before.categoryId))?.id !== tieId)
      return refuse("nothing to decide");
    if (!before.candidates.some((candidate) => candidate.entryId === entryId)) return refuse("not a candidate");
    const decided = { winnerEntryId: entryId, decidedReason: reason };
    await tx.update(tie).set(decided).where(eq(tie.id, tieId));
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "decided a tie in writing",
      subject: `category ${before.categoryId}`,
      before: [referenceTo("tie", before)],
      after: [referenceTo("tie", { ...before, ...decided })],
    });
    return done({ tieId });
  });
}
