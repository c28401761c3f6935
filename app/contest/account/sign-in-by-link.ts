import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayFollowLink } from "./mailed-link.ts";
import { findMailedLink, findOwnerOfAddress } from "./queries.ts";
import { openInvitationsTo } from "./roles/queries.ts";
import { writeAccount, writeConfirmedAddress } from "./write-account.ts";
import { spendMailedLink } from "./write-mailed-link.ts";

type Entered = { accountId: string; returnTo: string };

/**
 * Uses a mailed link. It leads to the account that has confirmed the address; for an address that only an invitation names it
 * makes one. Refuses a link that is not known, used, or older than fifteen minutes.
 */
export async function signInByLink(context: Context<Portal>, { token }: { token: string }): Promise<Outcome<Entered>> {
  const { db, now } = context;
  return db.write<Outcome<Entered>>(async (tx) => {
    const link = await findMailedLink(tx, "sign in", token);
    const refused = mayFollowLink(link, now);
    if (refused || !link) return refused ?? refuse("link not known");
    if (!(await spendMailedLink(tx, now, link.id))) return refuse("link used");
    const returnTo = link.returnTo ?? "/";
    const owner = await findOwnerOfAddress(tx, link.address);
    if (owner) return done({ accountId: owner, returnTo });
    const [invitation] = await openInvitationsTo(tx, link.address, now);
    if (!invitation) return refuse("link not known");
    const name = invitation.name ?? link.address.replace(/@.*$/, "");
    const accountId = await writeAccount(tx, context, { githubId: null, login: null, name });
    await writeConfirmedAddress(tx, now, accountId, link.address);
    return done({ accountId, returnTo });
  });
}
