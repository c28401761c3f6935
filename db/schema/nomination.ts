import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  id,
  index,
  instant,
  int,
  primaryKey,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns.server.ts";
import { account } from "./account.ts";
import { entry, entryVersion } from "./entries.ts";
import { category } from "./setup.ts";

/** A committee member's choice of a candidacy, or a judge's proposal for the category decided by vote. */
export const nomination = table(
  "nomination",
  {
    id: id(),
    contestId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    entryId: text().notNull(),
    categoryId: text().notNull(),
    versionId: text().notNull(),
    reason: text().notNull(),
    nominatedAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
    foreignKey({ columns: [row.contestId, row.versionId], foreignColumns: [entryVersion.contestId, entryVersion.id] }),
    uniqueIndex("nomination_once").on(row.accountId, row.entryId, row.categoryId).where(sql`ended_at is null`),
    index("nomination_entry").on(row.entryId),
  ],
);

/** A place before the panel; with an ordinal it is the place of an alternate, first of them 1. */
export const finalistPlace = table(
  "finalist_place",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    ordinal: int(),
    reason: text().notNull(),
    namedBy: text()
      .notNull()
      .references(() => account.id),
    namedAt: instant().notNull(),
    endedAt: instant(),
    endedReason: text(),
    replacesId: text().unique(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    unique("finalist_place_in_contest").on(row.contestId, row.id),
    uniqueIndex("finalist_place_once").on(row.entryId).where(sql`ended_at is null`),
    uniqueIndex("finalist_place_ordinal").on(row.contestId, row.ordinal).where(sql`ended_at is null`),
    check("finalist_place_ordinal_from_one", sql`ordinal >= 1`),
  ],
);

export const placeCategory = table(
  "place_category",
  { contestId: text().notNull(), placeId: text().notNull(), categoryId: text().notNull() },
  (row) => [
    primaryKey({ columns: [row.placeId, row.categoryId] }),
    foreignKey({ columns: [row.contestId, row.placeId], foreignColumns: [finalistPlace.contestId, finalistPlace.id] }),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
  ],
);
