import { and, asc, desc, eq, gt, isNotNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { account, address, administrator, administratorLink, session, signInLink } from "#db/schema/account.ts";
import type { Reader } from "#db/store.ts";
import { HOUR_MS, type MailedLink } from "./mailed-link.ts";

export async function findAccount(read: Reader, accountId: string) {
  return (await read.select().from(account).where(eq(account.id, accountId)))[0];
}

export async function findAccountByGithubId(read: Reader, githubId: string) {
  return (await read.select().from(account).where(eq(account.githubId, githubId)))[0];
}

/** The account that has confirmed an address (given in lower case), or undefined. */
export async function findOwnerOfAddress(read: Reader, confirmed: string): Promise<string | undefined> {
  const rows = await read
    .select({ accountId: address.accountId })
    .from(address)
    .where(and(eq(address.address, confirmed), isNotNull(address.confirmedAt)));
  return rows[0]?.accountId;
}

/** All addresses of an account, the oldest first. */
export function addressesOf(read: Reader, accountId: string) {
  return read
    .select()
    .from(address)
    .where(eq(address.accountId, accountId))
    .orderBy(asc(address.addedAt), asc(address.address));
}

export async function confirmedAddressesOf(read: Reader, accountId: string): Promise<string[]> {
  const rows = await addressesOf(read, accountId);
  return rows.filter(({ confirmedAt }) => confirmedAt !== null).map((row) => row.address);
}

/** The link that a token belongs to, or undefined. */
export async function findMailedLink(read: Reader, purpose: MailedLink["purpose"], token: string) {
  const [link] = await read
    .select()
    .from(signInLink)
    .where(eq(signInLink.tokenHash, hashOfText(token)));
  return link?.purpose === purpose ? link : undefined;
}

/** How many links were mailed to an address for a purpose within the hour before `now`. */
export function lettersWithinHour(
  read: Reader,
  mailed: Pick<MailedLink, "purpose" | "address">,
  now: number,
): Promise<number> {
  const { purpose, address: to } = mailed;
  return read.$count(
    signInLink,
    and(eq(signInLink.address, to), eq(signInLink.purpose, purpose), gt(signInLink.createdAt, now - HOUR_MS)),
  );
}

export type SessionOnPage = { idHash: string; device: string; createdAt: number; lastSeenAt: number; isThis: boolean };

/** The browsers an account is signed in with, the one seen last first; `sessionId` is the asking one's. */
export async function sessionsOf(
  read: Reader,
  accountId: string,
  { sessionId, now }: { sessionId: string; now: number },
): Promise<SessionOnPage[]> {
  const rows = await read
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt));
  const own = hashOfText(sessionId);
  return rows.map(({ idHash, device, createdAt, lastSeenAt }) => ({
    idHash,
    device,
    createdAt,
    lastSeenAt,
    isThis: idHash === own,
  }));
}

export async function hasAdministrator(read: Reader): Promise<boolean> {
  return (await read.$count(administrator)) > 0;
}

/** Who administers the site, in the order in which they came. */
export function administrators(read: Reader) {
  return read
    .select({ accountId: account.id, name: account.name, login: account.login, namedAt: administrator.namedAt })
    .from(administrator)
    .innerJoin(account, eq(account.id, administrator.accountId))
    .orderBy(asc(administrator.namedAt));
}

export async function findAdministratorLink(read: Reader, token: string) {
  const rows = await read
    .select()
    .from(administratorLink)
    .where(eq(administratorLink.tokenHash, hashOfText(token)));
  return rows[0];
}
