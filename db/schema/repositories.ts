import { sql } from "drizzle-orm";
import type { DefiniteOutcome } from "#app/contest/repository/checks/flips.ts";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { CheckOutcome } from "#app/contest/vocabulary.ts";
import {
  check,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns.server.ts";
import { account } from "./account.ts";
import { entry } from "./entries.ts";

/** A GitHub repository that an entry links. The numeric id is unknown until GitHub has answered once. */
export const repository = table(
  "repository",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    githubId: text(),
    /** owner/name as pasted, then as GitHub last said it. */
    fullName: text().notNull(),
    fullNameKey: text().notNull(),
    linkedBy: text()
      .notNull()
      .references(() => account.id),
    linkedAt: instant().notNull(),
    endedAt: instant(),
    checksAskedAt: instant(),
    checkedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    unique("repository_in_contest").on(row.contestId, row.id),
    uniqueIndex("repository_id_once").on(row.entryId, row.githubId).where(sql`ended_at is null`),
    uniqueIndex("repository_name_once").on(row.entryId, row.fullNameKey).where(sql`ended_at is null`),
  ],
);

/** One set of answers from GitHub. Never changed, never deleted. */
export const reading = table(
  "reading",
  {
    id: id(),
    contestId: text().notNull(),
    repositoryId: text().notNull(),
    facts: json<RepositoryFacts>().notNull(),
    commit: text(),
    tree: text(),
    source: text().$type<"github" | "ghes" | "stand-in">().notNull(),
    fetchedAt: instant().notNull(),
    requestIds: json<string[]>().notNull(),
    requestsUsed: int().notNull(),
    etag: text(),
    tokenFingerprint: text(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.repositoryId], foreignColumns: [repository.contestId, repository.id] }),
    index("reading_latest").on(row.repositoryId, row.fetchedAt),
  ],
);

/** A commit of the submission window that a repository has by its newest reading, and that its parent has not. */
export const windowCommit = table(
  "window_commit",
  {
    contestId: text().notNull(),
    repositoryId: text().notNull(),
    commit: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.repositoryId, row.commit] }),
    foreignKey({ columns: [row.contestId, row.repositoryId], foreignColumns: [repository.contestId, repository.id] }),
    index("window_commit_same").on(row.contestId, row.commit),
  ],
);

/** What a rule found when it was last tested on a repository. */
export const repositoryCheck = table(
  "repository_check",
  {
    id: id(),
    contestId: text().notNull(),
    repositoryId: text().notNull(),
    readingId: text().references(() => reading.id),
    kind: text().notNull(),
    /** `owner/name#number` of a pull request; empty for what is said of the repository itself. */
    subject: text().notNull().default(""),
    outcome: text().$type<CheckOutcome>().notNull(),
    /** The last outcome that GitHub's answer settled; an outage changes the outcome and leaves this. */
    definiteOutcome: text().$type<DefiniteOutcome>(),
    seen: text().notNull(),
    fix: text().notNull(),
    evidence: json<{ label: string; url: string }[]>().notNull(),
    checkedAt: instant().notNull(),
    retryAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.repositoryId], foreignColumns: [repository.contestId, repository.id] }),
    unique("repository_check_kind").on(row.repositoryId, row.kind, row.subject),
    check("repository_check_outcome", sql`outcome in ('pending', 'pass', 'warn', 'fail', 'unknown')`),
  ],
);

/** An organizer's word against a check, with a reason. */
export const overruling = table(
  "overruling",
  {
    id: id(),
    contestId: text().notNull(),
    entryId: text().notNull(),
    repositoryId: text(),
    kind: text().notNull(),
    subject: text().notNull().default(""),
    reason: text().notNull(),
    overruledBy: text()
      .notNull()
      .references(() => account.id),
    overruledAt: instant().notNull(),
    endedAt: instant(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.entryId], foreignColumns: [entry.contestId, entry.id] }),
    uniqueIndex("overruling_alive")
      .on(row.entryId, row.repositoryId, row.kind, row.subject)
      .where(sql`ended_at is null`),
  ],
);

export const webhookDelivery = table("webhook_delivery", {
  deliveryId: text().primaryKey(),
  event: text().notNull(),
  receivedAt: instant().notNull(),
});
