import { withdrawal } from "#db/schema/entries.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { changingEntry, recordWithdrawal } from "./write-withdrawal.ts";

/** Takes the entry back: nobody but the team sees it. Undone before the close. */
export async function withdrawEntry(context: Context<Contestant>): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const found = await changingEntry(tx, context);
      if (!found.ok) return found;
      const { entry } = found.value;
      if (entry.submittedAt === null && entry.lateAt === null) return refuse("nothing to withdraw");
      if (entry.withdrawnAt !== null) return refuse("withdrawn already");
      const row = { contestId: by.contestId, entryId: entry.id, withdrawnBy: by.accountId, withdrawnAt: now };
      await tx.insert(withdrawal).values(row);
      await recordWithdrawal(tx, context, found.value, now);
      return done(null);
    },
    (collision) => (collision.isOn("withdrawal", "entry_id") ? refuse("withdrawn already") : undefined),
  );
}
