import { and, asc, eq, isNull } from "drizzle-orm";
import { organizer } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import { type Dispatch, queueLetterToAccount } from "../outbox.ts";

/** Mails everybody who organizes a contest now. */
export async function writeLettersToOrganizers(
  tx: Writer,
  now: number,
  dispatch: Dispatch & { contestId: string },
): Promise<void> {
  const serving = await tx
    .select({ accountId: organizer.accountId })
    .from(organizer)
    .where(and(eq(organizer.contestId, dispatch.contestId), isNull(organizer.endedAt)))
    .orderBy(asc(organizer.since), asc(organizer.id));
  for (const { accountId } of serving) await queueLetterToAccount(tx, now, accountId, dispatch);
}
