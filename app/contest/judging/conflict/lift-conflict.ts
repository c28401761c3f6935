import { eq } from "drizzle-orm";
import { conflict } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayLift } from "./deciding.ts";
import { findConflict } from "./queries.ts";

/** Lifts a conflict that an organizer pinned; its person may get the entry again. The inverse is to pin it anew. */
export async function liftConflict(
  context: Context<Organizer>,
  { conflictId }: { conflictId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await findConflict(tx, by.contestId, conflictId);
    if (!found) return refuse("not found");
    const refused = mayLift(found, by.accountId);
    if (refused) return refused;
    const { sealed: _, ...before } = found;
    const after = { ...before, endedAt: now };
    await tx.update(conflict).set({ endedAt: now }).where(eq(conflict.id, conflictId));
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "lifted a pinned conflict",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("conflict", before)],
      after: [referenceTo("conflict", after)],
    });
    return done(null);
  });
}
