import { and, eq, isNotNull } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { account, address } from "#db/schema/account.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";

export type NewAccount = { githubId: string | null; login: string | null; name: string };

/** Makes an account, with its journal line, and answers its id. */
export async function writeAccount(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  { githubId, login, name }: NewAccount,
): Promise<string> {
  const row = { id: newId(), githubId, login, name, createdAt: context.now };
  await tx.insert(account).values(row);
  const after = [referenceTo("account", row)];
  await recordAct(tx, context, { contestId: null, act: "made an account", subject: `account ${row.id}`, after });
  return row.id;
}

/**
 * Gives an account an address (in lower case) that is known to be the person's. Nothing happens when an account has
 * confirmed it before; answers whether it is this account's now.
 */
export async function writeConfirmedAddress(
  tx: Writer,
  now: number,
  accountId: string,
  confirmed: string,
): Promise<boolean> {
  const [owner] = await tx
    .select({ accountId: address.accountId })
    .from(address)
    .where(and(eq(address.address, confirmed), isNotNull(address.confirmedAt)));
  if (owner) return owner.accountId === accountId;
  await tx
    .insert(address)
    .values({ accountId, address: confirmed, addedAt: now, confirmedAt: now })
    .onConflictDoUpdate({ target: [address.accountId, address.address], set: { confirmedAt: now } });
  return true;
}
