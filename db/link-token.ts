import { createHmac } from "node:crypto";

export type LinkPurpose = "invitation" | "sign in" | "team invitation" | "administrator";

/**
 * The token of a mailed link: an HMAC of the row's id under the portal's secret. The database keeps only its hash, and
 * the mail is written with it at the moment it leaves, so no token ever lies in a table.
 */
export function linkToken(secret: string, purpose: LinkPurpose, rowId: string): string {
  return createHmac("sha256", secret).update(`${purpose}:${rowId}`).digest("base64url");
}
