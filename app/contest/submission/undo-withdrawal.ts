import { and, eq, isNull } from "drizzle-orm";
import { withdrawal } from "#db/schema/entries.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { changingEntry, recordWithdrawal } from "./write-withdrawal.ts";

/** Brings a withdrawn entry back with the version it had. */
export async function undoWithdrawal(context: Context<Contestant>): Promise<Outcome<null>> {
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await changingEntry(tx, context);
    if (!found.ok) return found;
    const { entry } = found.value;
    const alive = and(eq(withdrawal.entryId, entry.id), isNull(withdrawal.endedAt));
    const ended = await tx.update(withdrawal).set({ endedAt: context.now }).where(alive).returning();
    if (ended.length === 0) return refuse("not withdrawn");
    await recordWithdrawal(tx, context, found.value, null);
    return done(null);
  });
}
