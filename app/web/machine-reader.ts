import { createHash, timingSafeEqual } from "node:crypto";
import { refuse } from "#app/contest/refusals.ts";
import { type Asked, type Portal, portalOf } from "./portal.ts";
import { refusedPage } from "./respond.ts";

const hashed = (text: string) => createHash("sha256").update(text).digest();

function isAllowed({ request }: Asked, { metricsToken, isLocal }: Portal): boolean {
  if (metricsToken === undefined) return isLocal;
  const [, given = ""] = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  return timingSafeEqual(hashed(given), hashed(metricsToken));
}

/** The portal, for a program that reads its figures: one with the token, or, where none is set, one on the same machine. */
export function standAsMetricsReader(asked: Asked): Portal {
  const portal = portalOf(asked);
  if (!isAllowed(asked, portal)) throw refusedPage(refuse("not found"));
  return portal;
}
