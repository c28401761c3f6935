import { eq } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { GithubPerson } from "./github-round.ts";
import { addressKey } from "./mailed-link.ts";
import { findAccountByGithubId } from "./queries.ts";
import { writeAccount, writeConfirmedAddress } from "./write-account.ts";

/**
 * Finds the account of whoever came back from GitHub by their numeric id, or makes one; login and name are brought up to
 * date. An address never leads to an account: it is added when no account has confirmed it. Refuses only when the same
 * person comes in twice at the same moment.
 */
export async function signInWithGithub(
  context: Context<Portal>,
  { githubId, login, name, email }: GithubPerson,
): Promise<Outcome<{ accountId: string; isNew: boolean }>> {
  return context.db.write<Outcome<{ accountId: string; isNew: boolean }>>(
    async (tx) => {
      const known = await findAccountByGithubId(tx, githubId);
      const shown = { login, name: name ?? login };
      const accountId = known?.id ?? (await writeAccount(tx, context, { githubId, ...shown }));
      if (known) await tx.update(account).set(shown).where(eq(account.id, known.id));
      if (email) await writeConfirmedAddress(tx, context.now, accountId, addressKey(email));
      return done({ accountId, isNew: !known });
    },
    (collision) => (collision.kind === "unique" ? refuse("sign-in round used") : undefined),
  );
}
