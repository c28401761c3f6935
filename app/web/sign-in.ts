import { timingSafeEqual } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { generateCodeVerifier, generateState } from "arctic";
import * as actors from "#app/contest/actors.ts";
import type { Context } from "#app/contest/context.ts";
import { paths } from "#app/paths.ts";
import { type Asked, type Portal, portalOf } from "./portal.ts";
import { safeReturn } from "./respond.ts";

/** What the portal asks GitHub for: the address, so that receipts have somewhere to go. Nothing else. */
export const GITHUB_SCOPES = ["user:email"];

const TEN_MINUTES_S = 600;

/** The portal itself, for acts of somebody who has not signed in yet. */
export function standAsPortal(asked: Asked): { portal: Portal; now: number; context: Context<actors.Portal> } {
  const portal = portalOf(asked);
  const now = portal.receivedAt;
  return { portal, now, context: { db: portal.store, now, by: actors.asPortal() } };
}

function stateCookie({ configuration }: Portal) {
  const secure = configuration.origin.startsWith("https:");
  // Lax: GitHub sends the browser back from another site, by a plain link.
  return createCookie(secure ? "__Host-laurels-github" : "laurels-github", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: TEN_MINUTES_S,
  });
}

/** Where GitHub sends people back to: fixed by the configured origin. */
export function callbackOf({ configuration }: Portal): string {
  return `${configuration.origin}${paths.githubCallback}`;
}

/** The two secrets of a new round to GitHub, and the Set-Cookie header that ties it to this browser. */
export async function newRound(asked: Asked) {
  const state = generateState();
  const cookie = await stateCookie(portalOf(asked)).serialize(state);
  return { state, codeVerifier: generateCodeVerifier(), cookie };
}

/** The Set-Cookie header that forgets a round. */
export function forgetRound(asked: Asked): Promise<string> {
  return stateCookie(portalOf(asked)).serialize("", { maxAge: 0 });
}

function areEqual(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** What GitHub's answer says, read from the address it sent the browser to. */
export type ComingBack =
  | { came: "back"; state: string; code: string }
  /** The person pressed cancel; nothing else is wrong. */
  | { came: "declined"; state: string }
  /** No round was begun in this browser, or the answer is not GitHub's. */
  | { came: "unasked" };

/** Reads how a browser comes back from GitHub. Cookie and state are compared in constant time. */
export async function comingBack(asked: Asked): Promise<ComingBack> {
  const { searchParams } = new URL(asked.request.url);
  const kept: unknown = await stateCookie(portalOf(asked)).parse(asked.request.headers.get("cookie"));
  const state = searchParams.get("state") ?? "";
  if (typeof kept !== "string" || kept === "" || !areEqual(kept, state)) return { came: "unasked" };
  const code = searchParams.get("code");
  if (code) return { came: "back", state, code };
  return searchParams.get("error") === "access_denied" ? { came: "declined", state } : { came: "unasked" };
}

/** The path of this site that the address asks to return to, or the home page. */
export function returnAsked(asked: Asked): string {
  return safeReturn(new URL(asked.request.url).searchParams.get("returnTo"));
}
