import { and, eq } from "drizzle-orm";
import { address } from "#db/schema/account.ts";
import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayRemoveAddress } from "./own-addresses.ts";
import { addressesOf, findAccount } from "./queries.ts";

/** Takes an address off one's account. Refuses the last confirmed one of an account that cannot sign in otherwise. */
export async function removeAddress(
  context: Context<Person>,
  { addressId }: { addressId: string },
): Promise<Outcome<null>> {
  const { db, by } = context;
  return db.write<Outcome<null>>(async (tx) => {
    const own = await addressesOf(tx, by.accountId);
    const before = own.find(({ id }) => id === addressId);
    if (!before) return refuse("not found");
    const hasGitHub = (await findAccount(tx, by.accountId))?.githubId != null;
    const refused = mayRemoveAddress(before, { own, hasGitHub });
    if (refused) return refused;
    await tx.delete(address).where(and(eq(address.id, addressId), eq(address.accountId, by.accountId)));
    await recordAct(tx, context, { contestId: null, act: "removed an address", subject: `address ${addressId}` });
    return done(null);
  });
}
