import { sql } from "drizzle-orm";
import { id, index, instant, json, table, text, uniqueIndex } from "../columns.server.ts";

/** Someone who signs in. Never merged with another account by address. */
export const account = table("account", {
  id: id(),
  githubId: text().unique(),
  login: text(),
  name: text().notNull(),
  createdAt: instant().notNull(),
});

export const administrator = table("administrator", {
  accountId: text()
    .primaryKey()
    .references(() => account.id),
  namedAt: instant().notNull(),
});

/** The one-time link by which the first administrator enters. */
export const administratorLink = table("administrator_link", {
  tokenHash: text().primaryKey(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

export const address = table(
  "address",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    address: text().notNull(),
    addedAt: instant().notNull(),
    confirmedAt: instant(),
  },
  (row) => [
    uniqueIndex("address_confirmed").on(row.address).where(sql`confirmed_at is not null`),
    uniqueIndex("address_of_account").on(row.accountId, row.address),
  ],
);

/** A signed-in browser. Only the hash of the session's id is kept. */
export const session = table(
  "session",
  {
    idHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    device: text().notNull(),
  },
  (row) => [index("session_account").on(row.accountId)],
);

/** A form that came from a session which had expired, until its account has signed in again. Only the token's hash is kept. */
export const keptForm = table(
  "kept_form",
  {
    tokenHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    /** Where the form was sent, and is sent again by a click. */
    path: text().notNull(),
    fields: json<[name: string, value: string][]>().notNull(),
    keptAt: instant().notNull(),
  },
  (row) => [uniqueIndex("kept_form_path").on(row.accountId, row.path)],
);

/** A link mailed to an address: to sign in, or to confirm that the address is the account's. */
export const signInLink = table(
  "sign_in_link",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    purpose: text().$type<"sign in" | "confirm address">().notNull(),
    address: text().notNull(),
    accountId: text().references(() => account.id),
    returnTo: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (row) => [index("sign_in_link_address").on(row.address, row.createdAt)],
);

/** One round to GitHub and back; its state and code verifier serve once. */
export const githubRound = table("github_round", {
  stateHash: text().primaryKey(),
  codeVerifier: text().notNull(),
  purpose: text().$type<"sign in" | "link">().notNull(),
  returnTo: text().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** Values of this installation that are not settings of a contest: which samples were seeded and when. */
export const portal = table("portal", {
  key: text().primaryKey(),
  value: json<unknown>().notNull(),
});
