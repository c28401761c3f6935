import { eq } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { GithubPerson } from "./github-round.ts";
import { addressKey } from "./mailed-link.ts";
import { findAccount, findAccountByGithubId } from "./queries.ts";
import { writeConfirmedAddress } from "./write-account.ts";

/**
 * Links GitHub to the account of whoever is signed in. Refuses an account that has another one, and a GitHub account that
 * belongs to somebody else here.
 */
export async function linkGithub(
  context: Context<Person>,
  { githubId, login, email }: GithubPerson,
): Promise<Outcome<null>> {
  const { accountId } = context.by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const before = await findAccount(tx, accountId);
      if (!before) return refuse("sign in first");
      if (before.githubId === githubId) return done(null);
      if (before.githubId !== null) return refuse("account has github", { login: before.login ?? before.githubId });
      if (await findAccountByGithubId(tx, githubId)) return refuse("github belongs to another account");
      const after = { ...before, githubId, login };
      await tx.update(account).set({ githubId, login }).where(eq(account.id, accountId));
      if (email) await writeConfirmedAddress(tx, context.now, accountId, addressKey(email));
      await recordAct(tx, context, {
        contestId: null,
        act: "linked GitHub",
        subject: `account ${accountId}`,
        before: [referenceTo("account", before)],
        after: [referenceTo("account", after)],
      });
      return done(null);
    },
    (collision) => (collision.isOn("account", "github_id") ? refuse("github belongs to another account") : undefined),
  );
}
