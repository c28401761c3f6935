import { eq } from "drizzle-orm";
import { conflict } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayTakeBack } from "./deciding.ts";
import { findConflict } from "./queries.ts";

/** Takes back what was decided on a conflict: it waits again, and until then keeps the entry from its person. */
export async function takeBackDecision(
  context: Context<Organizer>,
  { conflictId }: { conflictId: string },
): Promise<Outcome<null>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await findConflict(tx, contestId, conflictId);
    if (!found) return refuse("not found");
    const refused = mayTakeBack(found, accountId);
    if (refused) return refused;
    const { sealed: _, ...before } = found;
    const after = { ...before, decision: null, decidedBy: null, decidedAt: null, decidedReason: null };
    await tx.update(conflict).set(after).where(eq(conflict.id, conflictId));
    await recordAct(tx, context, {
      contestId,
      act: "took back a decision on a conflict",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("conflict", before)],
      after: [referenceTo("conflict", after)],
    });
    return done(null);
  });
}
