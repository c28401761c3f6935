import { sql } from "drizzle-orm";
import type { PinState, PullRequestKind } from "#app/contest/vocabulary.ts";
import { check, flag, foreignKey, id, instant, int, primaryKey, table, text, unique } from "../columns.server.ts";
import { account } from "./account.ts";
import { entryVersion } from "./entries.ts";
import { repository } from "./repositories.ts";
import { category } from "./setup.ts";

export const versionMember = table(
  "version_member",
  {
    versionId: text()
      .notNull()
      .references(() => entryVersion.id),
    accountId: text()
      .notNull()
      .references(() => account.id),
    name: text().notNull(),
    login: text(),
    leads: flag().notNull(),
  },
  (row) => [primaryKey({ columns: [row.versionId, row.accountId] })],
);

export const versionCategory = table(
  "version_category",
  {
    contestId: text().notNull(),
    versionId: text().notNull(),
    categoryId: text().notNull(),
    reason: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.versionId, row.categoryId] }),
    foreignKey({ columns: [row.contestId, row.versionId], foreignColumns: [entryVersion.contestId, entryVersion.id] }),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
  ],
);

/** A repository as one version hands it in: the commit and tree that are judged, once they are known. */
export const versionRepository = table(
  "version_repository",
  {
    id: id(),
    contestId: text().notNull(),
    versionId: text().notNull(),
    repositoryId: text().notNull(),
    fullName: text().notNull(),
    branch: text(),
    commit: text(),
    tree: text(),
    pinState: text().$type<PinState>().notNull(),
    readAt: instant(),
  },
  (row) => [
    unique("version_repository_once").on(row.versionId, row.repositoryId),
    foreignKey({ columns: [row.contestId, row.versionId], foreignColumns: [entryVersion.contestId, entryVersion.id] }),
    foreignKey({ columns: [row.contestId, row.repositoryId], foreignColumns: [repository.contestId, repository.id] }),
    check("version_repository_state", sql`pin_state in ('pending', 'pinned', 'pinned late')`),
    check("version_repository_pin", sql`(pin_state = 'pending') = ("commit" is null)`),
  ],
);

export const versionPullRequest = table(
  "version_pull_request",
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => entryVersion.id),
    baseFullName: text().notNull(),
    baseGithubId: text(),
    number: int().notNull(),
    kind: text().$type<PullRequestKind>().notNull(),
  },
  (row) => [
    unique("version_pull_request_name").on(row.versionId, row.baseFullName, row.number),
    unique("version_pull_request_once").on(row.versionId, row.baseGithubId, row.number),
    check("version_pull_request_kind", sql`kind in ('feature', 'quality', 'performance')`),
  ],
);
