import { and, count, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { mail } from "#db/schema/machinery.ts";
import type { Reader } from "#db/store.ts";
import { OUTBOX_STATES, type OutboxState, stateOfLetter } from "../holding.ts";

const notGone = and(isNull(mail.sentAt), isNull(mail.failedAt));

const IN_STATE: Record<OutboxState, SQL | undefined> = {
  waiting: and(notGone, isNull(mail.heldAt)),
  held: and(notGone, isNotNull(mail.heldAt)),
  failed: and(isNull(mail.sentAt), isNotNull(mail.failedAt)),
  sent: isNotNull(mail.sentAt),
};

/** How many letters of a contest are in each state. */
export async function outboxCounts(read: Reader, contestId: string): Promise<Record<OutboxState, number>> {
  const counts = { waiting: 0, held: 0, failed: 0, sent: 0 };
  for (const state of OUTBOX_STATES) {
    const [row] = await read
      .select({ letters: count() })
      .from(mail)
      .where(and(eq(mail.contestId, contestId), IN_STATE[state]));
    counts[state] = row?.letters ?? 0;
  }
  return counts;
}

/** The letters of a contest in one state, newest first. Their texts are written as they leave, and their links are nobody else's. */
export async function outboxOf(
  read: Reader,
  contestId: string,
  { state, offset, size }: { state: OutboxState; offset: number; size: number },
) {
  const rows = await read
    .select()
    .from(mail)
    .where(and(eq(mail.contestId, contestId), IN_STATE[state]))
    .orderBy(desc(mail.queuedAt), desc(mail.id))
    .limit(size)
    .offset(offset);
  return rows.map(({ id, recipient, letter, queuedAt, dueAt, sentAt, failedAt, heldAt, attempts, problem }) => ({
    ...{ id, recipient, queuedAt, dueAt, sentAt, failedAt, attempts, problem },
    kind: letter.kind,
    state: stateOfLetter({ sentAt, failedAt, heldAt }),
  }));
}
