import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayFollowLink } from "./mailed-link.ts";
import { addressesOf, findMailedLink } from "./queries.ts";
import { writeConfirmedAddress } from "./write-account.ts";
import { spendMailedLink } from "./write-mailed-link.ts";

/**
 * Confirms the address that a mailed link belongs to, for the account that asked for it and is signed in: otherwise a stranger's
 * link, pressed by mistake, would hand over one's address.
 */
export async function confirmAddress(
  context: Context<Person>,
  { token }: { token: string },
): Promise<Outcome<{ address: string }>> {
  const { db, now, by } = context;
  return db.write<Outcome<{ address: string }>>(
    async (tx) => {
      const link = await findMailedLink(tx, "confirm address", token);
      if (link && link.accountId !== by.accountId) return refuse("link for another account");
      const refused = mayFollowLink(link, now);
      if (refused || !link) return refused ?? refuse("link not known");
      const own = await addressesOf(tx, by.accountId);
      const added = own.find(({ address }) => address === link.address);
      if (!added) return refuse("link not known");
      if (!(await spendMailedLink(tx, now, link.id))) return refuse("link used");
      if (!(await writeConfirmedAddress(tx, now, by.accountId, link.address)))
        return refuse("address belongs to another account");
      await recordAct(tx, context, { contestId: null, act: "confirmed an address", subject: `address ${added.id}` });
      return done({ address: link.address });
    },
    (collision) => (collision.isOn("address", "address") ? refuse("address belongs to another account") : undefined),
  );
}
