import { and, desc, eq, isNull } from "drizzle-orm";
import { askForSignInLink } from "#app/contest/account/ask-for-sign-in-link.ts";
import { signInByLink } from "#app/contest/account/sign-in-by-link.ts";
import { signInWithGithub } from "#app/contest/account/sign-in-with-github.ts";
import { asPortal } from "#app/contest/actors.ts";
import { linkToken } from "../link-token.ts";
import { signInLink } from "../schema/account.ts";
import type { SamplePerson } from "./samples.ts";
import { agreed, asActor, type Setting } from "./setting.ts";

type Entrance = Pick<Setting, "store" | "accounts">;

/** Lets somebody come in from GitHub, unless they have come in already. */
export async function signIn(setting: Entrance, person: SamplePerson, at: number): Promise<void> {
  const { login, name, githubId, email, emailVerified = true } = person;
  if (setting.accounts.has(login.toLowerCase())) return;
  const came = { githubId: String(githubId), login, name, email: emailVerified ? email : null };
  const entered = agreed(await signInWithGithub(asActor(setting, asPortal(), at), came), `sign in as ${login}`);
  setting.accounts.set(login.toLowerCase(), entered.accountId);
}

/** Lets somebody who was invited by address come in by the link that is mailed to it. */
export async function signInByMail(
  setting: Entrance & Pick<Setting, "secret">,
  address: string,
  at: number,
): Promise<void> {
  const { store, secret } = setting;
  const portal = asActor(setting, asPortal(), at);
  agreed(await askForSignInLink(portal, { address, returnTo: "/", secret }), `ask for a link to ${address}`);
  const [link] = await store.read
    .select({ id: signInLink.id })
    .from(signInLink)
    .where(and(eq(signInLink.address, address), isNull(signInLink.usedAt)))
    .orderBy(desc(signInLink.createdAt))
    .limit(1);
  if (!link) throw new Error(`no link was mailed to ${address}`);
  const token = linkToken(secret, "sign in", link.id);
  const entered = agreed(await signInByLink(portal, { token }), `sign in as ${address}`);
  setting.accounts.set(address, entered.accountId);
}
