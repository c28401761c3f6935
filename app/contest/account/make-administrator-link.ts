import { isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { administratorLink } from "#db/schema/account.ts";
import type { Operator } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { hasAdministrator } from "./queries.ts";

const LASTS_MS = 24 * 3_600_000;

export type AdministratorLink = { token: string; expiresAt: number };

/**
 * Makes the one-time link by which the first administrator enters, good for a day; one made before is of no use any more.
 * Refuses when there is an administrator. The token is in the answer alone: whoever asks keeps it secret.
 */
export async function makeAdministratorLink(
  { db, now }: Context<Operator>,
  { secret }: { secret: string },
): Promise<Outcome<AdministratorLink>> {
  return db.write<Outcome<AdministratorLink>>(async (tx) => {
    if (await hasAdministrator(tx)) return refuse("portal has an administrator");
    const token = linkToken(secret, "administrator", newId());
    const expiresAt = now + LASTS_MS;
    await tx.delete(administratorLink).where(isNull(administratorLink.usedAt));
    await tx.insert(administratorLink).values({ tokenHash: hashOfText(token), createdAt: now, expiresAt });
    return done({ token, expiresAt });
  });
}
