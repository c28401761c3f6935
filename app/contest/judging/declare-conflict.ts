import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entry } from "#db/schema/entries.ts";
import { conflict } from "#db/schema/judging.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { isOpenTo, seesEntries } from "./queries.ts";
import type { Reviewer } from "./review.ts";

/**
 * Declares a conflict of interest with an entry, assigned or not. From then on the entry is kept from this person until an
 * organizer dismisses the conflict; a review of theirs does not count. Refuses to declare a dismissed one again.
 */
export async function declareConflict(
  context: Context<Reviewer>,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<Outcome<{ conflictId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ conflictId: string }>>(
    async (tx) => {
      if (!(await seesEntries(tx, contestId, accountId))) return refuse("link GitHub to see entries");
      const open = and(isOpenTo(tx, by), eq(entry.id, entryId));
      const [found] = await tx.select({ id: entry.id }).from(entry).where(open);
      if (!found) return refuse("not found");
      const row = {
        id: newId(),
        contestId,
        accountId,
        entryId,
        source: "declared" as const,
        reason,
        evidence: [],
        raisedBy: accountId,
        raisedAt: now,
      };
      await tx.insert(conflict).values(row);
      await recordAct(tx, context, {
        contestId,
        act: "declared a conflict",
        subject: `entry ${entryId}`,
        after: [referenceTo("conflict", row)],
      });
      return done({ conflictId: row.id });
    },
    (collision) => (collision.isOn("conflict", "account_id") ? refuse("conflict was dismissed") : undefined),
  );
}
