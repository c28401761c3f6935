import { and, asc, eq, isNotNull } from "drizzle-orm";
import { address } from "#db/schema/account.ts";
import { mail } from "#db/schema/machinery.ts";
import type { Writer } from "#db/store.ts";
import { askForJob } from "./agenda.ts";
import type { Letter } from "./letter.ts";

export type Dispatch = {
  contestId: string | null;
  /** Names what happened; the same event never mails the same recipient twice. */
  event: string;
  letter: Letter;
};

/** Puts a letter to an address into the outbox; it leaves after the commit. */
export async function queueLetter(tx: Writer, now: number, recipient: string, dispatch: Dispatch): Promise<void> {
  const queued = await tx
    .insert(mail)
    .values({ ...dispatch, recipient, queuedAt: now, dueAt: now, attempts: 0 })
    .onConflictDoNothing()
    .returning({ id: mail.id });
  const letter = queued[0];
  if (letter) await askForJob(tx, now, { kind: "send mail", subject: letter.id, reason: dispatch.event });
}

/** The same for an account, to its first confirmed address. An account without one gets no letter. */
export async function queueLetterToAccount(
  tx: Writer,
  now: number,
  accountId: string,
  dispatch: Dispatch,
): Promise<void> {
  const [confirmed] = await tx
    .select({ address: address.address })
    .from(address)
    .where(and(eq(address.accountId, accountId), isNotNull(address.confirmedAt)))
    .orderBy(asc(address.confirmedAt))
    .limit(1);
  if (confirmed) await queueLetter(tx, now, confirmed.address, dispatch);
}
