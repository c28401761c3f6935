import { eq } from "drizzle-orm";
import { conflict } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayDecide } from "./deciding.ts";
import { findConflict } from "./queries.ts";

export type DecideConflicts = {
  conflictIds: readonly string[];
  decision: "confirmed" | "dismissed";
  reason: string;
};

/**
 * Says of conflicts, one or many, that they hold or do not, with one reason. A confirmed one keeps its person from the entry and
 * their review out of the tally; a dismissed one gives the entry back. All or none: refuses, as a whole, one that is decided
 * already, one's own, and one whose review belongs to a sealed stage. The inverse is `takeBackDecision`.
 */
export async function decideConflicts(
  context: Context<Organizer>,
  { conflictIds, decision, reason }: DecideConflicts,
): Promise<Outcome<{ decided: number }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ decided: number }>>(async (tx) => {
    const wanted = [...new Set(conflictIds)];
    for (const conflictId of wanted) {
      const before = await findConflict(tx, contestId, conflictId);
      if (!before) return refuse("not found");
      const refused = mayDecide(before, accountId);
      if (refused) return refused;
      const { sealed: _, ...row } = before;
      const after = { ...row, decision, decidedBy: accountId, decidedAt: now, decidedReason: reason };
      await tx.update(conflict).set(after).where(eq(conflict.id, conflictId));
      await recordAct(tx, context, {
        contestId,
        act: decision === "confirmed" ? "confirmed a conflict" : "dismissed a conflict",
        subject: `entry ${row.entryId}`,
        before: [referenceTo("conflict", row)],
        after: [referenceTo("conflict", after)],
      });
    }
    return done({ decided: wanted.length });
  });
}
