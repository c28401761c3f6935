import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entry } from "#db/schema/entries.ts";
import { conflict } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayPin } from "./deciding.ts";
import { decidersOf, sealedReviewOf } from "./queries.ts";

export type PinConflict = { accountId: string; entryId: string; reason: string };

/**
 * An organizer keeps a person from an entry, with a reason: they no longer see it, are not assigned to it, and a review of
 * theirs does not count. Refuses where the review belongs to a sealed stage. The inverse is `liftConflict`.
 */
export async function pinConflict(
  context: Context<Organizer>,
  { accountId, entryId, reason }: PinConflict,
): Promise<Outcome<{ conflictId: string }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ conflictId: string }>>(
    async (tx) => {
      const ofContest = and(eq(entry.id, entryId), eq(entry.contestId, contestId));
      const refused = mayPin({
        decides: (await decidersOf(tx, contestId)).some((each) => each.accountId === accountId),
        entry: (await tx.select({ id: entry.id }).from(entry).where(ofContest)).length > 0,
        sealed: await sealedReviewOf(tx, contestId, { accountId, entryId }),
      });
      if (refused) return refused;
      const about = { contestId, accountId, entryId, source: "pinned" as const, reason, evidence: [] };
      const row = { id: newId(), ...about, raisedBy: by.accountId, raisedAt: now };
      await tx.insert(conflict).values(row);
      await recordAct(tx, context, {
        contestId,
        act: "pinned a conflict",
        subject: `entry ${entryId}`,
        after: [referenceTo("conflict", row)],
      });
      return done({ conflictId: row.id });
    },
    (collision) => (collision.isOn("conflict", "account_id") ? refuse("conflict is pinned already") : undefined),
  );
}
