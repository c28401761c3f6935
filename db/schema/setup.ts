import { sql } from "drizzle-orm";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import type { Stage } from "#app/contest/vocabulary.ts";
import {
  check,
  float,
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
} from "../columns.server.ts";
import { account } from "./account.ts";

export const contest = table("contest", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  position: int().notNull(),
  zone: text().notNull(),
  graceMs: int().notNull(),
  file: json<ContestFile>().notNull(),
  fileHash: text().notNull(),
  /** Rises with every public act; whole responses of public pages are kept for one public version. */
  publicVersion: int().notNull(),
  createdAt: instant().notNull(),
});

export const stageWindow = table(
  "stage_window",
  {
    contestId: text()
      .notNull()
      .references(() => contest.id),
    stage: text().$type<Stage>().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.contestId, row.stage] }),
    check("stage_window_in_order", sql`opens_at < closes_at`),
  ],
);

export const dateChange = table("date_change", {
  id: id(),
  contestId: text()
    .notNull()
    .references(() => contest.id),
  stage: text().$type<Stage>().notNull(),
  opensAtBefore: instant().notNull(),
  closesAtBefore: instant().notNull(),
  opensAtAfter: instant().notNull(),
  closesAtAfter: instant().notNull(),
  reason: text().notNull(),
  changedBy: text(),
  changedAt: instant().notNull(),
});

export const rulesVersion = table(
  "rules_version",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    number: int().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    textHash: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (row) => [
    unique("rules_version_number").on(row.contestId, row.number),
    unique("rules_version_in_contest").on(row.contestId, row.id),
  ],
);

/** One statement that each contestant affirms with a tick of its own. */
export const affirmation = table(
  "affirmation",
  {
    id: id(),
    contestId: text().notNull(),
    rulesVersionId: text().notNull(),
    key: text().notNull(),
    text: text().notNull(),
    textHash: text().notNull(),
    position: int().notNull(),
  },
  (row) => [
    unique("affirmation_key").on(row.rulesVersionId, row.key),
    unique("affirmation_in_contest").on(row.contestId, row.id),
    foreignKey({
      columns: [row.contestId, row.rulesVersionId],
      foreignColumns: [rulesVersion.contestId, rulesVersion.id],
    }),
  ],
);

export const acceptance = table(
  "acceptance",
  {
    id: id(),
    contestId: text().notNull(),
    affirmationId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    textHash: text().notNull(),
    acceptedAt: instant().notNull(),
  },
  (row) => [
    unique("acceptance_once").on(row.affirmationId, row.accountId),
    index("acceptance_account").on(row.contestId, row.accountId),
    foreignKey({
      columns: [row.contestId, row.affirmationId],
      foreignColumns: [affirmation.contestId, affirmation.id],
    }),
  ],
);

export const category = table(
  "category",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    slug: text().notNull(),
    name: text().notNull(),
    rewards: text().notNull(),
    decided: text().$type<"marks" | "vote">().notNull(),
    position: int().notNull(),
  },
  (row) => [
    unique("category_position").on(row.contestId, row.position),
    unique("category_slug").on(row.contestId, row.slug),
    unique("category_in_contest").on(row.contestId, row.id),
    check("category_decided", sql`decided in ('marks', 'vote')`),
  ],
);

export const prizePart = table(
  "prize_part",
  {
    id: id(),
    contestId: text().notNull(),
    categoryId: text().notNull(),
    kind: text().notNull(),
    amount: float(),
    currency: text(),
    text: text().notNull(),
    position: int().notNull(),
  },
  (row) => [
    unique("prize_part_position").on(row.categoryId, row.position),
    unique("prize_part_in_contest").on(row.contestId, row.id),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
  ],
);

export const platformProject = table(
  "platform_project",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    fullName: text().notNull(),
    githubId: text(),
    name: text().notNull(),
    purpose: text().notNull(),
    position: int().notNull(),
  },
  (row) => [unique("platform_project_name").on(row.contestId, row.fullName)],
);
