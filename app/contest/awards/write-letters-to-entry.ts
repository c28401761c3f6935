import { and, eq, isNull } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { membership } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import { type Dispatch, queueLetterToAccount } from "../outbox.ts";

/** Queues one letter for each person who is in the entry's team now. */
export async function queueLettersToEntry(tx: Writer, now: number, entryId: string, dispatch: Dispatch): Promise<void> {
  const members = await tx
    .select({ accountId: membership.accountId })
    .from(membership)
    .innerJoin(entry, eq(entry.teamId, membership.teamId))
    .where(and(eq(entry.id, entryId), isNull(membership.endedAt)));
  for (const { accountId } of members) await queueLetterToAccount(tx, now, accountId, dispatch);
}
