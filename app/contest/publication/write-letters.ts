import type { Writer } from "#db/store.ts";
import { queueLetterToAccount } from "../outbox.ts";

/** Tells these people that the results are public, or that they were taken back. */
export async function queuePublicationLetters(
  tx: Writer,
  now: number,
  kind: "published" | "retracted",
  about: { contestId: string; publicationId: string; accountIds: readonly string[] },
): Promise<void> {
  const { contestId, publicationId, accountIds } = about;
  const facts = { contestId, publicationId };
  const dispatch = { contestId, event: `publication ${publicationId} ${kind}`, letter: { kind, facts } };
  for (const accountId of accountIds) await queueLetterToAccount(tx, now, accountId, dispatch);
}
