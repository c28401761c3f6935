import { sql } from "drizzle-orm";
import type { DraftContent } from "#app/contest/submission/draft.ts";
import {
  check,
  flag,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns.server.ts";
import { account } from "./account.ts";
import { team } from "./people.ts";

/** What a team puts forward. The latest instant of each kind of fact stands here so that lists can filter by it. */
export const entry = table(
  "entry",
  {
    id: id(),
    contestId: text().notNull(),
    teamId: text().notNull().unique(),
    /** Short, random, in addresses and receipts; tells nothing about order. */
    code: text().notNull(),
    createdAt: instant().notNull(),
    versionInForceId: text(),
    submittedAt: instant(),
    withdrawnAt: instant(),
    lateAt: instant(),
    ineligibleAt: instant(),
    eligibleAt: instant(),
    finalistAt: instant(),
    notSelectedAt: instant(),
    wonAt: instant(),
    disqualifiedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.teamId], foreignColumns: [team.contestId, team.id] }),
    unique("entry_in_contest").on(row.contestId, row.id),
    unique("entry_code").on(row.contestId, row.code),
  ],
);

export const entryDraft = table(
  "entry_draft",
  {
    entryId: text().primaryKey(),
    contestId: text().notNull(),
    revision: int().notNull(),
    content: json<DraftContent>().notNull(),
    savedAt: instant().notNull(),
    savedBy: text()
      .notNull()
      .references(() => account.id),
  },
  (row) => [foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] })],
);

/** The leader or a member takes the entry back; undone before the close. */
export const withdrawal = table(
  "withdrawal",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    withdrawnBy: text()
      .notNull()
      .references(() => account.id),
    withdrawnAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    uniqueIndex("withdrawal_alive").on(row.entryId).where(sql`ended_at is null`),
  ],
);

/** What an organizer has ruled about an entry, each with a reason, each undone by another row. */
export const ruling = table(
  "ruling",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    kind: text().$type<"eligible" | "ineligible" | "late admitted" | "disqualified">().notNull(),
    reason: text().notNull(),
    ruledBy: text()
      .notNull()
      .references(() => account.id),
    ruledAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    uniqueIndex("ruling_alive").on(row.entryId, row.kind).where(sql`ended_at is null`),
    check("ruling_kind", sql`kind in ('eligible', 'ineligible', 'late admitted', 'disqualified')`),
  ],
);

/** A picture of an entry, kept under the hash of its bytes. */
export const picture = table(
  "picture",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    contentHash: text().notNull(),
    caption: text().notNull(),
    width: int().notNull(),
    height: int().notNull(),
    addedAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    index("picture_entry").on(row.entryId),
  ],
);

export const entryVersion = table(
  "entry_version",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    number: int().notNull(),
    idempotencyKey: text().notNull(),
    contentHash: text().notNull(),
    receivedAt: instant().notNull(),
    late: flag().notNull(),
    submittedBy: text()
      .notNull()
      .references(() => account.id),
    title: text().notNull(),
    summary: text().notNull(),
    writeUp: text().notNull(),
    buildAndRun: text().notNull(),
    evidence: text().notNull(),
    links: json<{ label: string; url: string }[]>().notNull(),
    noCategoryFits: flag().notNull(),
    receiptCode: text().notNull().unique(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    unique("entry_version_number").on(row.entryId, row.number),
    unique("entry_version_key").on(row.entryId, row.idempotencyKey),
    unique("entry_version_in_contest").on(row.contestId, row.id),
  ],
);
