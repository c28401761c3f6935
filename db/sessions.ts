import { eq, lt, sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";
import { hashOfText } from "./content-hash.ts";
import { account, session } from "./schema/account.ts";
import type { Store, Writer } from "./store.ts";

type SessionRow = typeof session.$inferSelect;
type Reading = Pick<Adapter, "getSessionAndUser" | "getUserSessions">;

/** Lucia's sessions in the portal's store. Only the SHA-256 of a session's id is kept; lucia alone knows the id. */
export type SessionAdapter = Adapter & {
  /** Ends one session by its hash, which is all that a list of sessions knows. Answers whether it was the account's. */
  revoke(accountId: string, idHash: string): Promise<boolean>;
  /** Notes when a session was last used. */
  noteSeen(id: string, at: number): Promise<void>;
};

function sessionFrom(row: SessionRow, id: string): DatabaseSession {
  return {
    id,
    userId: row.accountId,
    expiresAt: new Date(row.expiresAt),
    attributes: { device: row.device, createdAt: row.createdAt, lastSeenAt: row.lastSeenAt },
  };
}

function reading(store: Store): Reading {
  return {
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
  };
}

/** Lucia's clock is the machine's: so it is for the database, when it asks which sessions are over. */
const machineNow = (store: Store) =>
  store.dialect === "postgres"
    ? sql<number>`extract(epoch from clock_timestamp()) * 1000`
    : sql<number>`unixepoch('subsec') * 1000`;

/** The sessions of a store, for lucia. */
export function sessionAdapter(store: Store): SessionAdapter {
  const inWrite = async (work: (tx: Writer) => Promise<unknown>) => {
    await store.write(async (tx) => {
      await work(tx);
      return { ok: true as const };
    });
  };
  const ofId = (id: string) => eq(session.idHash, hashOfText(id));
  return {
    ...reading(store),
    deleteExpiredSessions: () => inWrite((tx) => tx.delete(session).where(lt(session.expiresAt, machineNow(store)))),
    deleteSession: (id) => inWrite((tx) => tx.delete(session).where(ofId(id))),
    deleteUserSessions: (accountId) => inWrite((tx) => tx.delete(session).where(eq(session.accountId, accountId))),
    setSession({ id, userId, expiresAt, attributes: { createdAt, lastSeenAt, device } }) {
      const at = { createdAt, lastSeenAt, expiresAt: expiresAt.getTime() };
      return inWrite((tx) => tx.insert(session).values({ idHash: hashOfText(id), accountId: userId, device, ...at }));
    },
    updateSessionExpiration: (id, expiresAt) =>
      inWrite((tx) => tx.update(session).set({ expiresAt: expiresAt.getTime() }).where(ofId(id))),
    noteSeen: (id, at) => inWrite((tx) => tx.update(session).set({ lastSeenAt: at }).where(ofId(id))),
    async revoke(accountId, idHash) {
      let mine = false;
      await inWrite(async (tx) => {
        mine = (await tx.select().from(session).where(eq(session.idHash, idHash)))[0]?.accountId === accountId;
        if (mine) await tx.delete(session).where(eq(session.idHash, idHash));
      });
      return mine;
    },
  };
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<
      { device: string; createdAt: number; lastSeenAt: number },
      { name: string; login: string | null; githubId: string | null }
    >;
    DatabaseSessionAttributes: { device: string; createdAt: number; lastSeenAt: number };
    DatabaseUserAttributes: { name: string; login: string | null; githubId: string | null };
  }
}
