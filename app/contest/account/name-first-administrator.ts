import { and, eq, isNull } from "drizzle-orm";
import { administrator, administratorLink } from "#db/schema/account.ts";
import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayFollowLink } from "./mailed-link.ts";
import { findAdministratorLink, hasAdministrator } from "./queries.ts";

/** Makes whoever is signed in and holds the one-time link the administrator. Refuses once there is one. */
export async function nameFirstAdministrator(
  context: Context<Person>,
  { token }: { token: string },
): Promise<Outcome<null>> {
  const { db, now, by } = context;
  return db.write<Outcome<null>>(async (tx) => {
    const link = await findAdministratorLink(tx, token);
    if (!link) return refuse("link not known");
    if (await hasAdministrator(tx)) return refuse("portal has an administrator");
    const refused = mayFollowLink(link, now);
    if (refused) return refused;
    const spent = await tx
      .update(administratorLink)
      .set({ usedAt: now })
      .where(and(eq(administratorLink.tokenHash, link.tokenHash), isNull(administratorLink.usedAt)))
      .returning();
    if (spent.length === 0) return refuse("link used");
    await tx.insert(administrator).values({ accountId: by.accountId, namedAt: now });
    const subject = `account ${by.accountId}`;
    await recordAct(tx, context, { contestId: null, act: "became the first administrator", subject });
    return done(null);
  });
}
