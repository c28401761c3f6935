import { and, eq, isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { signInLink } from "#db/schema/account.ts";
import type { Writer } from "#db/store.ts";
import { queueLetter } from "../outbox.ts";
import { LINK_LASTS_MS, type MailedLink } from "./mailed-link.ts";

export type NewLink = Pick<MailedLink, "purpose" | "address" | "accountId" | "returnTo">;

/** Makes a single-use link and queues the letter that carries it. The row keeps only the hash of its token. */
export async function writeMailedLink(tx: Writer, now: number, link: NewLink, secret: string): Promise<void> {
  const id = newId();
  const tokenHash = hashOfText(linkToken(secret, "sign in", id));
  const expiresAt = now + LINK_LASTS_MS[link.purpose];
  await tx.insert(signInLink).values({ ...link, id, tokenHash, createdAt: now, expiresAt });
  const facts = { linkId: id };
  await queueLetter(tx, now, link.address, {
    contestId: null,
    event: `${link.purpose} link ${id}`,
    letter: link.purpose === "sign in" ? { kind: "sign-in link", facts } : { kind: "address confirmation", facts },
  });
}

/** Uses a link up; answers false when somebody else was faster. */
export async function spendMailedLink(tx: Writer, now: number, linkId: string): Promise<boolean> {
  const spent = await tx
    .update(signInLink)
    .set({ usedAt: now })
    .where(and(eq(signInLink.id, linkId), isNull(signInLink.usedAt)))
    .returning({ id: signInLink.id });
  return spent.length > 0;
}
