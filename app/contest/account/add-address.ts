import { address } from "#db/schema/account.ts";
import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { addressKey, LETTERS_AN_HOUR, MOST_ADDRESSES } from "./mailed-link.ts";
import { addressesOf, lettersWithinHour } from "./queries.ts";
import { writeMailedLink } from "./write-mailed-link.ts";

export type AddAddress = { address: string; secret: string };

/**
 * Adds an address to one's account and mails a link to confirm it, good for a day. Adding an unconfirmed one again mails again.
 * Whether another account has it is told only to whoever can read its mail.
 */
export async function addAddress(
  { db, now, by }: Context<Person>,
  asked: AddAddress,
): Promise<Outcome<{ address: string }>> {
  const added = addressKey(asked.address);
  return db.write<Outcome<{ address: string }>>(async (tx) => {
    const own = await addressesOf(tx, by.accountId);
    const before = own.find((row) => row.address === added);
    if (before?.confirmedAt) return refuse("address is confirmed already");
    if (!before && own.length >= MOST_ADDRESSES) return refuse("too many addresses", { limit: MOST_ADDRESSES });
    const mailed = await lettersWithinHour(tx, { purpose: "confirm address", address: added }, now);
    if (mailed >= LETTERS_AN_HOUR) return refuse("too many letters", { limit: LETTERS_AN_HOUR });
    if (!before) await tx.insert(address).values({ accountId: by.accountId, address: added, addedAt: now });
    const link = { purpose: "confirm address", address: added, accountId: by.accountId, returnTo: null } as const;
    await writeMailedLink(tx, now, link, asked.secret);
    return done({ address: added });
  });
}
