import { Lucia, TimeSpan } from "lucia";
import { type SessionAdapter, sessionAdapter } from "#db/sessions.ts";
import type { Store } from "#db/store.ts";
import { type Asked, portalOf } from "./portal.ts";

type Sessions = { adapter: SessionAdapter; lucia: Lucia };

const byStore = new WeakMap<Store, Sessions>();

/** Lucia over the portal's store. On https the cookie is host-bound and Secure. */
export function sessionsOf(asked: Pick<Asked, "context">): Sessions {
  const { store, configuration } = portalOf(asked);
  const known = byStore.get(store);
  if (known) return known;
  const secure = configuration.origin.startsWith("https:");
  const kept = sessionAdapter(store);
  // A database that takes no write now must not close the page: the session is renewed at a later request.
  const renew: SessionAdapter["updateSessionExpiration"] = (id, expiresAt) =>
    kept.updateSessionExpiration(id, expiresAt).catch(() => undefined);
  const adapter = { ...kept, updateSessionExpiration: renew };
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      name: secure ? "__Host-laurels-session" : "laurels-session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ device, createdAt, lastSeenAt }) => ({ device, createdAt, lastSeenAt }),
    getUserAttributes: ({ name, login, githubId }) => ({ name, login, githubId }),
  });
  const sessions = { adapter, lucia };
  byStore.set(store, sessions);
  return sessions;
}

export type SignedIn = { accountId: string; sessionId: string; name: string; login: string | null; hasGitHub: boolean };

const NOTED_EVERY_MS = 10 * 60_000;

/** Keeps when a session was last seen, to ten minutes. A database that takes no write now must not close the page. */
async function noteSeen(asked: Asked, sessionId: string, lastSeenAt: number): Promise<void> {
  const { receivedAt } = portalOf(asked);
  if (receivedAt - lastSeenAt < NOTED_EVERY_MS) return;
  await sessionsOf(asked)
    .adapter.noteSeen(sessionId, receivedAt)
    .catch(() => undefined);
}

async function readSession(asked: Asked): Promise<SignedIn | null> {
  const { lucia } = sessionsOf(asked);
  const sessionId = lucia.readSessionCookie(asked.request.headers.get("cookie") ?? "");
  if (!sessionId) return null;
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return null;
  // Lucia has prolonged a session that is used after half its life; the browser's cookie lives as long.
  if (session.fresh) portalOf(asked).renewedCookie = lucia.createSessionCookie(sessionId).serialize();
  await noteSeen(asked, sessionId, session.lastSeenAt);
  return { accountId: user.id, sessionId, name: user.name, login: user.login, hasGitHub: user.githubId !== null };
}

const readOnce = new WeakMap<object, Promise<SignedIn | null>>();

/** Who sends this request, or null. All loaders of one request share one look into the database. */
export function signedInOf(asked: Asked): Promise<SignedIn | null> {
  const known = readOnce.get(asked.context);
  if (known) return known;
  const read = readSession(asked);
  readOnce.set(asked.context, read);
  return read;
}

/** The account whose session this browser brings along although it has expired; undefined without one. */
export async function expiredAccountOf(asked: Asked): Promise<string | undefined> {
  const { lucia, adapter } = sessionsOf(asked);
  const sessionId = lucia.readSessionCookie(asked.request.headers.get("cookie") ?? "");
  return sessionId ? adapter.findExpired(sessionId) : undefined;
}

/** Begins a new session and answers the Set-Cookie header. A session that the browser brought along is ended. */
export async function beginSession(asked: Asked, accountId: string): Promise<string> {
  const { lucia } = sessionsOf(asked);
  const former = lucia.readSessionCookie(asked.request.headers.get("cookie") ?? "");
  if (former) await lucia.invalidateSession(former);
  const device = (asked.request.headers.get("user-agent") ?? "unknown browser").slice(0, 200);
  const createdAt = portalOf(asked).receivedAt;
  const session = await lucia.createSession(accountId, { device, createdAt, lastSeenAt: createdAt });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends all sessions of an account, this browser's too, and answers the Set-Cookie header that clears it. */
export async function endAllSessions(asked: Asked, accountId: string): Promise<string> {
  const { lucia } = sessionsOf(asked);
  await lucia.invalidateUserSessions(accountId);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends the session of this browser and answers the Set-Cookie header that clears it. */
export async function endSession(asked: Asked): Promise<string> {
  const { lucia } = sessionsOf(asked);
  const sessionId = lucia.readSessionCookie(asked.request.headers.get("cookie") ?? "");
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}
