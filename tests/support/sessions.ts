import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { session } from "#db/schema/account.ts";
import type { Store } from "#db/store.ts";

/** A browser that has signed in: its cookie, and how the portal names its session in addresses. Empty for a visitor. */
export type Entered = { cookie: string; session: string };

const SESSION_MS = 30 * 864e5;

/** A new session of an account. Lucia reads the machine's clock to see when it is over. */
export async function sessionFor(store: Store, accountId: string, now: number): Promise<Entered> {
  const id = newId();
  const times = { createdAt: now, lastSeenAt: now, expiresAt: Date.now() + SESSION_MS };
  await store.write(async (tx) => {
    await tx.insert(session).values({ idHash: hashOfText(id), accountId, device: "a test", ...times });
    return { ok: true as const };
  });
  return { cookie: `laurels-session=${id}`, session: hashOfText(id) };
}
