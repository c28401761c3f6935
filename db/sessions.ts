import { eq, lt } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";
import { hashOfText } from "./content-hash.ts";
import { account, session } from "./schema/account.ts";
import type { Store } from "./store.ts";

type SessionRow = typeof session.$inferSelect;

/** Lucia's sessions in the portal's store. Only the SHA-256 of a session's id is kept; lucia alone knows the id. */
export type SessionAdapter = Adapter & {
  /** Ends one session by its hash, which is all that a list of sessions knows. Answers whether it was the account's. */
  revoke(accountId: string, idHash: string): Promise<boolean>;
};

function sessionFrom(row: SessionRow, id: string): DatabaseSession {
  return {
    id,
    userId: row.accountId,
    expiresAt: new Date(row.expiresAt),
    attributes: { device: row.device, createdAt: row.createdAt },
  };
}

const done = { ok: true } as const;

export function sessionAdapter(store: Store): SessionAdapter {
  return {
    async deleteExpiredSessions() {
      await store.write(async (tx) => {
        await tx.delete(session).where(lt(session.expiresAt, Date.now()));
        return done;
      });
    },
    async deleteSession(id) {
      await store.write(async (tx) => {
        await tx.delete(session).where(eq(session.idHash, hashOfText(id)));
        return done;
      });
    },
    async deleteUserSessions(accountId) {
      await store.write(async (tx) => {
        await tx.delete(session).where(eq(session.accountId, accountId));
        return done;
      });
    },
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [row] = await store.read
        .select()
        .from(session)
        .innerJoin(account, eq(account.id, session.accountId))
        .where(eq(session.idHash, hashOfText(id)));
      if (!row) return [null, null];
      const { name, login, githubId } = row.account;
      return [sessionFrom(row.session, id), { id: row.account.id, attributes: { name, login, githubId } }];
    },
    async getUserSessions(accountId) {
      const rows = await store.read.select().from(session).where(eq(session.accountId, accountId));
      return rows.map((row) => sessionFrom(row, row.idHash));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await store.write(async (tx) => {
        const at = {
          createdAt: attributes.createdAt,
          lastSeenAt: attributes.createdAt,
          expiresAt: expiresAt.getTime(),
        };
        await tx
          .insert(session)
          .values({ idHash: hashOfText(id), accountId: userId, device: attributes.device, ...at });
        return done;
      });
    },
    async updateSessionExpiration(id, expiresAt) {
      await store.write(async (tx) => {
        await tx
          .update(session)
          .set({ expiresAt: expiresAt.getTime() })
          .where(eq(session.idHash, hashOfText(id)));
        return done;
      });
    },
    async revoke(accountId, idHash) {
      const answer = await store.write(async (tx) => {
        const mine = (await tx.select().from(session).where(eq(session.idHash, idHash)))[0]?.accountId === accountId;
        if (mine) await tx.delete(session).where(eq(session.idHash, idHash));
        return { ok: true as const, mine };
      });
      return answer.mine;
    },
  };
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<
      { device: string; createdAt: number },
      { name: string; login: string | null; githubId: string | null }
    >;
    DatabaseSessionAttributes: { device: string; createdAt: number };
    DatabaseUserAttributes: { name: string; login: string | null; githubId: string | null };
  }
}
