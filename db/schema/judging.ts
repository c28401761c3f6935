import { sql } from "drizzle-orm";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import {
  check,
  flag,
  float,
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
import { entry, entryVersion } from "./entries.ts";
import { criterion } from "./rubric.ts";
import { contest } from "./setup.ts";

/** Whom the organizer asks for a review: one person, one entry, one stage. */
export const assignment = table(
  "assignment",
  {
    id: id(),
    contestId: text().notNull(),
    stage: text().$type<ReviewStage>().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    entryId: text().notNull(),
    /** Null when the person took the entry up themselves. */
    assignedBy: text(),
    assignedAt: instant().notNull(),
    endedAt: instant(),
    endedHow: text().$type<"recused" | "taken back">(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    unique("assignment_in_contest").on(row.contestId, row.id),
    uniqueIndex("assignment_once").on(row.stage, row.accountId, row.entryId).where(sql`ended_at is null`),
    index("assignment_desk").on(row.contestId, row.accountId, row.stage),
    index("assignment_entry").on(row.entryId, row.accountId),
  ],
);

export const conflict = table(
  "conflict",
  {
    id: id(),
    contestId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    entryId: text().notNull(),
    source: text().$type<"declared" | "found" | "pinned">().notNull(),
    reason: text().notNull(),
    evidence: json<{ label: string; url: string }[]>().notNull(),
    raisedBy: text(),
    raisedAt: instant().notNull(),
    decision: text().$type<"confirmed" | "dismissed">(),
    decidedBy: text(),
    decidedAt: instant(),
    decidedReason: text(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    uniqueIndex("conflict_once").on(row.accountId, row.entryId, row.source).where(sql`ended_at is null`),
  ],
);

export const recusal = table(
  "recusal",
  {
    id: id(),
    contestId: text().notNull(),
    assignmentId: text().notNull().unique(),
    reason: text().notNull(),
    recusedAt: instant().notNull(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.assignmentId], foreignColumns: [assignment.contestId, assignment.id] }),
  ],
);

/** One person's opinion of one entry: a draft until submittedAt is set. */
export const review = table(
  "review",
  {
    id: id(),
    contestId: text().notNull(),
    assignmentId: text().notNull().unique(),
    seenVersionId: text().notNull(),
    confirmedVersionId: text(),
    revision: int().notNull(),
    privateNote: text().notNull(),
    panelNote: text().notNull(),
    teamNote: text().notNull(),
    confidence: int(),
    savedAt: instant().notNull(),
    submittedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.assignmentId], foreignColumns: [assignment.contestId, assignment.id] }),
    foreignKey({
      columns: [row.contestId, row.seenVersionId],
      foreignColumns: [entryVersion.contestId, entryVersion.id],
    }),
    unique("review_in_contest").on(row.contestId, row.id),
    check("review_confidence", sql`confidence between 1 and 5`),
  ],
);

/** One number for one criterion, or "does not apply". The criterion's row names its category. */
export const mark = table(
  "mark",
  {
    id: id(),
    contestId: text().notNull(),
    reviewId: text().notNull(),
    criterionId: text().notNull(),
    value: float(),
    notApplicable: flag().notNull(),
    comment: text().notNull(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.reviewId], foreignColumns: [review.contestId, review.id] }),
    foreignKey({ columns: [row.contestId, row.criterionId], foreignColumns: [criterion.contestId, criterion.id] }),
    unique("mark_once").on(row.reviewId, row.criterionId),
    check("mark_value_or_none", sql`(value is null) = not_applicable`),
  ],
);

/** Every state that a submitted review has had. Never changed, never deleted. */
export const reviewRevision = table(
  "review_revision",
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => review.id),
    revision: int().notNull(),
    content: json<unknown>().notNull(),
    contentHash: text().notNull(),
    savedAt: instant().notNull(),
  },
  (row) => [unique("review_revision_number").on(row.reviewId, row.revision)],
);

/** Somebody closed a stage's reviews; ended by a reasoned reopening. */
export const sealing = table(
  "sealing",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    stage: text().$type<ReviewStage>().notNull(),
    sealedBy: text()
      .notNull()
      .references(() => account.id),
    sealedAt: instant().notNull(),
    endedAt: instant(),
    endedBy: text(),
    endedReason: text(),
  },
  (row) => [uniqueIndex("sealing_alive").on(row.contestId, row.stage).where(sql`ended_at is null`)],
);
