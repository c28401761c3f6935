import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { addressKey, LETTERS_AN_HOUR } from "./mailed-link.ts";
import { findOwnerOfAddress, lettersWithinHour } from "./queries.ts";
import { openInvitationsTo } from "./roles/queries.ts";
import { writeMailedLink } from "./write-mailed-link.ts";

export type AskForSignInLink = { address: string; returnTo: string; secret: string };

/**
 * Mails a link to sign in, good for fifteen minutes, to an address that an account has confirmed or that an open invitation
 * names. Answers the same for every other address, and for a sixth letter within an hour: nobody learns who is known here.
 */
export async function askForSignInLink({ db, now }: Context<Portal>, asked: AskForSignInLink): Promise<Outcome<null>> {
  const address = addressKey(asked.address);
  return db.write(async (tx) => {
    const owner = await findOwnerOfAddress(tx, address);
    const isKnown = owner !== undefined || (await openInvitationsTo(tx, address, now)).length > 0;
    const mailed = await lettersWithinHour(tx, { purpose: "sign in", address }, now);
    if (!isKnown || mailed >= LETTERS_AN_HOUR) return done(null);
    const link = { purpose: "sign in", address, accountId: owner ?? null, returnTo: asked.returnTo } as const;
    await writeMailedLink(tx, now, link, asked.secret);
    return done(null);
  });
}
