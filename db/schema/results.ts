import { sql } from "drizzle-orm";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import {
  check,
  flag,
  foreignKey,
  id,
  instant,
  int,
  json,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns.server.ts";
import { account } from "./account.ts";
import { entry } from "./entries.ts";
import { category, contest, prizePart } from "./setup.ts";

/** All scores of a category, computed once for one input. */
export const tally = table(
  "tally",
  {
    id: id(),
    contestId: text().notNull(),
    categoryId: text().notNull(),
    stage: text().$type<ReviewStage>().notNull(),
    inputHash: text().notNull(),
    settings: json<unknown>().notNull(),
    result: json<unknown>().notNull(),
    computedAt: instant().notNull(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
    unique("tally_input").on(row.categoryId, row.stage, row.inputHash),
  ],
);

/** What the tallies of a stage were computed from, whole: whoever holds it can compute them again. */
export const talliedInput = table("tallied_input", {
  hash: text().primaryKey(),
  contestId: text()
    .notNull()
    .references(() => contest.id),
  stage: text().$type<ReviewStage>().notNull(),
  input: json<unknown>().notNull(),
});

/** Candidates among whom ballots decide: equal leaders of a category, or all proposed for one decided by vote. */
export const tie = table(
  "tie",
  {
    id: id(),
    contestId: text().notNull(),
    categoryId: text().notNull(),
    number: int().notNull(),
    candidates: json<{ entryId: string }[]>().notNull(),
    openedBy: text(),
    openedAt: instant().notNull(),
    closedAt: instant(),
    winnerEntryId: text(),
    decidedReason: text(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
    unique("tie_number").on(row.categoryId, row.number),
    unique("tie_in_contest").on(row.contestId, row.id),
    uniqueIndex("tie_one_open").on(row.categoryId).where(sql`closed_at is null`),
  ],
);

export const ballot = table(
  "ballot",
  {
    id: id(),
    contestId: text().notNull(),
    tieId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    entryId: text().notNull(),
    castAt: instant().notNull(),
  },
  (row) => [
    unique("ballot_once").on(row.tieId, row.accountId),
    foreignKey({ columns: [row.contestId, row.tieId], foreignColumns: [tie.contestId, tie.id] }),
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
  ],
);

/** A prize given in a category, from proposed to fulfilled. Without an entry it says that nobody wins the category. */
export const award = table(
  "award",
  {
    id: id(),
    contestId: text().notNull(),
    categoryId: text().notNull(),
    entryId: text(),
    reason: text().notNull(),
    proposedBy: text()
      .notNull()
      .references(() => account.id),
    proposedAt: instant().notNull(),
    approvedBy: text().references(() => account.id),
    approvedAt: instant(),
    endedAt: instant(),
    endedBy: text().references(() => account.id),
    endedHow: text().$type<"withdrawn" | "declined" | "lapsed" | "forfeited" | "failed verification">(),
    endedReason: text(),
    replacesId: text().unique(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    unique("award_in_contest").on(row.contestId, row.id),
    uniqueIndex("award_one_winner").on(row.categoryId).where(sql`ended_at is null`),
    check("award_second_person", sql`approved_by <> proposed_by`),
    check("award_approved_whole", sql`(approved_by is null) = (approved_at is null)`),
    check("award_ended_whole", sql`(ended_at is null) = (ended_how is null)`),
  ],
);

export const awardStep = table(
  "award_step",
  {
    id: id(),
    awardId: text()
      .notNull()
      .references(() => award.id),
    kind: text().$type<"notified" | "responded" | "confirmed" | "announced" | "fulfilled">().notNull(),
    at: instant().notNull(),
    dueAt: instant(),
    by: text(),
    note: text().notNull(),
  },
  (row) => [unique("award_step_kind").on(row.awardId, row.kind)],
);

export const awardPart = table(
  "award_part",
  {
    id: id(),
    contestId: text().notNull(),
    awardId: text().notNull(),
    prizePartId: text().notNull(),
    fulfilledAt: instant(),
    reference: text().notNull(),
  },
  (row) => [
    unique("award_part_once").on(row.awardId, row.prizePartId),
    foreignKey({ columns: [row.contestId, row.awardId], foreignColumns: [award.contestId, award.id] }),
    foreignKey({ columns: [row.contestId, row.prizePartId], foreignColumns: [prizePart.contestId, prizePart.id] }),
  ],
);

export const awardDocument = table(
  "award_document",
  {
    id: id(),
    awardId: text()
      .notNull()
      .references(() => award.id),
    kind: text().notNull(),
    receivedAt: instant(),
    waived: flag().notNull(),
  },
  (row) => [unique("award_document_kind").on(row.awardId, row.kind)],
);

/** The act and record of making results public. At most one stands. */
export const publication = table(
  "publication",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    publishedBy: text()
      .notNull()
      .references(() => account.id),
    publishedAt: instant().notNull(),
    contentHash: text().notNull(),
    retractedAt: instant(),
    retractedBy: text().references(() => account.id),
    retractedReason: text(),
  },
  (row) => [uniqueIndex("publication_standing").on(row.contestId).where(sql`retracted_at is null`)],
);
