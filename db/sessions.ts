import { and, eq, gt, lt, lte, or, sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";
import { hashOfText } from "./content-hash.ts";
import { keptQuery } from "./kept-query.ts";
import { account, keptForm, session } from "./schema/account.ts";
import type { Store, Writer } from "./store.ts";

type SessionRow = typeof session.$inferSelect;
type Reading = Pick<Adapter, "getSessionAndUser" | "getUserSessions">;

/** Lucia's sessions in the portal's store. Only the SHA-256 of a session's id is kept; lucia alone knows the id. */
export type SessionAdapter = Adapter & {
  /** Ends one session by its hash, which is all that a list of sessions knows. Answers whether it was the account's. */
  revoke(accountId: string, idHash: string): Promise<boolean>;
  /** The account of a session that is over but was a real one, or undefined. */
  findExpired(id: string): Promise<string | undefined>;
  /** Keeps a form for an account; one that was kept for the same address before gives way. */
  keepForm(form: KeptForm & { tokenHash: string; accountId: string }): Promise<void>;
  /** The form that was kept under a token, for its own account alone; those kept before `since` are gone. */
  findKeptForm(tokenHash: string, accountId: string, since: number): Promise<KeptForm | undefined>;
  /** Notes when a session was last used. */
  noteSeen(id: string, at: number): Promise<void>;
};

export type KeptForm = { path: string; fields: [name: string, value: string][]; keptAt: number };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function sessionFrom(row: SessionRow, id: string): DatabaseSession {
  return {
    id,
    userId: row.accountId,
    expiresAt: new Date(row.expiresAt),
    attributes: { device: row.device, createdAt: row.createdAt, lastSeenAt: row.lastSeenAt },
  };
}

const sessionWithAccount = keptQuery(["idHash"], (read, { idHash }) =>
  read.select().from(session).innerJoin(account, eq(account.id, session.accountId)).where(eq(session.idHash, idHash)),
);

function reading(store: Store): Reading {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [row] = await sessionWithAccount(store.read, { idHash: hashOfText(id) });
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

const ofId = (id: string) => eq(session.idHash, hashOfText(id));

type InWrite = (work: (tx: Writer) => Promise<unknown>) => Promise<void>;

function keeping(store: Store, inWrite: InWrite): Pick<SessionAdapter, "findExpired" | "keepForm" | "findKeptForm"> {
  return {
    async findExpired(id) {
      const isOver = and(ofId(id), lte(session.expiresAt, machineNow(store)));
      return (await store.read.select({ accountId: session.accountId }).from(session).where(isOver))[0]?.accountId;
    },
    keepForm: (form) =>
      inWrite(async (tx) => {
        await tx.delete(keptForm).where(lt(keptForm.keptAt, form.keptAt - HOUR_MS));
        const { accountId, path } = form;
        await tx.delete(keptForm).where(and(eq(keptForm.accountId, accountId), eq(keptForm.path, path)));
        await tx.insert(keptForm).values(form);
      }),
    async findKeptForm(tokenHash, accountId, since) {
      const own = and(eq(keptForm.tokenHash, tokenHash), eq(keptForm.accountId, accountId), gt(keptForm.keptAt, since));
      return (await store.read.select().from(keptForm).where(own))[0];
    },
  };
}

/** The sessions of a store, for lucia. */
export function sessionAdapter(store: Store): SessionAdapter {
  const inWrite = async (work: (tx: Writer) => Promise<unknown>) => {
    await store.write(async (tx) => {
      await work(tx);
      return { ok: true as const };
    });
  };
  const now = machineNow(store);
  const isLongOver = () => lt(session.expiresAt, sql`${now} - ${DAY_MS}`);
  return {
    ...reading(store),
    ...keeping(store, inWrite),
    deleteExpiredSessions: () => inWrite((tx) => tx.delete(session).where(isLongOver())),
    // An expired session opens nothing, and is known for a day, so that a form sent from it can be kept.
    deleteSession: (id) =>
      inWrite((tx) => tx.delete(session).where(and(ofId(id), or(gt(session.expiresAt, now), isLongOver())))),
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
