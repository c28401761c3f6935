import { eq } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import type { overruling } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { membersOf } from "../registration/queries.ts";

/** Tells an entry's members that a check was overruled, or, once that is ended, that it speaks for itself again. */
export async function writeOverrulingLetters(
  tx: Writer,
  now: number,
  row: Pick<typeof overruling.$inferSelect, "id" | "contestId" | "entryId" | "endedAt">,
): Promise<void> {
  const { contestId } = row;
  const ended = row.endedAt !== null;
  const [of] = await tx.select({ teamId: entry.teamId }).from(entry).where(eq(entry.id, row.entryId));
  const letter = { kind: "overruled", facts: { contestId, overrulingId: row.id, ended } } as const;
  const event = `${ended ? "overruling ended" : "overruled"} ${row.id}`;
  for (const { accountId } of of ? await membersOf(tx, of.teamId) : [])
    await queueLetterToAccount(tx, now, accountId, { contestId, event, letter });
}
