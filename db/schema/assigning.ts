import { sql } from "drizzle-orm";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { check, foreignKey, id, index, instant, int, json, primaryKey, table, text } from "../columns.server.ts";
import { account } from "./account.ts";
import { entry } from "./entries.ts";
import { contest } from "./setup.ts";

/** How gladly a judge would review an entry, in their own words: from -5 to 10. */
export const bid = table(
  "bid",
  {
    contestId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    entryId: text().notNull(),
    value: int().notNull(),
    bidAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.accountId, row.entryId] }),
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    check("bid_value", sql`value between -5 and 10`),
  ],
);

/** What a judge knows well: a category, or one of the sponsor's platform projects. */
export const interest = table(
  "interest",
  {
    contestId: text()
      .notNull()
      .references(() => contest.id),
    accountId: text()
      .notNull()
      .references(() => account.id),
    /** As `topics.ts` writes it: "category …" with its id, "project …" with its full name. */
    topic: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.contestId, row.accountId, row.topic] })],
);

/** Who would be asked for what, computed by a job from the facts that `inputHash` stands for. */
export const assignmentPlan = table(
  "assignment_plan",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    stage: text().$type<ReviewStage>().notNull(),
    /** The reviewer whose unbegun entries go to others; null for a plan of all. */
    replacesId: text(),
    settings: json<{ reviewsPerEntry: number; most: number | null }>().notNull(),
    askedBy: text()
      .notNull()
      .references(() => account.id),
    askedAt: instant().notNull(),
    inputHash: text(),
    result: json<unknown>(),
    computedAt: instant(),
    appliedAt: instant(),
  },
  (row) => [
    index("assignment_plan_newest").on(row.contestId, row.stage, row.askedAt),
    check("assignment_plan_whole", sql`(computed_at is null) = (input_hash is null)`),
  ],
);
