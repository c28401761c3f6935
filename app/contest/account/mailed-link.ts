import type { signInLink } from "#db/schema/account.ts";
import { refuse } from "../refusals.ts";

export type MailedLink = typeof signInLink.$inferSelect;

const MINUTE = 60_000;

/** How long a link is good for after it was asked for, in milliseconds. */
export const LINK_LASTS_MS = { "sign in": 15 * MINUTE, "confirm address": 24 * 60 * MINUTE } as const;

export const LETTERS_AN_HOUR = 5;
export const HOUR_MS = 60 * MINUTE;
export const MOST_ADDRESSES = 10;

/** An address as it is kept and compared. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/** An address as it may be shown to somebody who need not know it: "a…@example.org". */
export function maskedAddress(address: string): string {
  return address.replace(/^(.)[^@]*@/, "$1…@");
}

/** Why a mailed link is of no use now; undefined when it can be followed. */
export function mayFollowLink(link: Pick<MailedLink, "usedAt" | "expiresAt"> | undefined, now: number) {
  if (!link) return refuse("link not known");
  if (link.usedAt !== null) return refuse("link used");
  return now < link.expiresAt ? undefined : refuse("link expired", { expiredAt: link.expiresAt });
}
