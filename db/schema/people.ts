import { sql } from "drizzle-orm";
import type { InvitedRole, PanelKind } from "#app/contest/vocabulary.ts";
import {
  check,
  flag,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns.server.ts";
import { account } from "./account.ts";
import { category, contest } from "./setup.ts";

/** On which side of a contest a person stands. Nobody both enters and decides. */
export const participation = table(
  "participation",
  {
    contestId: text()
      .notNull()
      .references(() => contest.id),
    accountId: text()
      .notNull()
      .references(() => account.id),
    side: text().$type<"enters" | "decides">().notNull(),
    since: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.contestId, row.accountId] }),
    unique("participation_side").on(row.contestId, row.accountId, row.side),
    check("participation_side_word", sql`side in ('enters', 'decides')`),
  ],
);

export const team = table(
  "team",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    name: text().notNull(),
    /** The name in lower case with single spaces: two teams of a contest never share one. */
    nameKey: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [unique("team_name").on(row.contestId, row.nameKey), unique("team_in_contest").on(row.contestId, row.id)],
);

export const membership = table(
  "membership",
  {
    id: id(),
    contestId: text().notNull(),
    teamId: text().notNull(),
    accountId: text().notNull(),
    side: text().$type<"enters">().notNull(),
    leads: flag().notNull(),
    joinedAt: instant().notNull(),
    endedAt: instant(),
    endedHow: text().$type<"left" | "removed">(),
  },
  (row) => [
    foreignKey({ columns: [row.contestId, row.teamId], foreignColumns: [team.contestId, team.id] }),
    foreignKey({
      columns: [row.contestId, row.accountId, row.side],
      foreignColumns: [participation.contestId, participation.accountId, participation.side],
    }),
    uniqueIndex("membership_one_team").on(row.contestId, row.accountId).where(sql`ended_at is null`),
    uniqueIndex("membership_one_leader").on(row.teamId).where(sql`leads and ended_at is null`),
    index("membership_team").on(row.teamId),
    check("membership_side", sql`side = 'enters'`),
  ],
);

/** An invitation to a role that decides or organizes, bound to an address or a GitHub account. */
export const invitation = table(
  "invitation",
  {
    id: id(),
    contestId: text()
      .notNull()
      .references(() => contest.id),
    role: text().$type<InvitedRole>().notNull(),
    kind: text().$type<PanelKind>(),
    categorySlugs: text(),
    tokenHash: text().notNull().unique(),
    address: text(),
    githubId: text(),
    login: text(),
    name: text(),
    /** Why a nominator or judge need not link GitHub; the waiver is granted as they accept. */
    githubWaiver: text(),
    invitedBy: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: text().references(() => account.id),
    declinedAt: instant(),
    withdrawnAt: instant(),
  },
  (row) => [
    index("invitation_contest").on(row.contestId),
    check("invitation_bound", sql`address is not null or github_id is not null or login is not null`),
    check("invitation_role", sql`role in ('organizer', 'auditor', 'nominator', 'judge')`),
  ],
);

const decides = () => ({
  id: id(),
  contestId: text().notNull(),
  accountId: text().notNull(),
  side: text().$type<"decides">().notNull(),
  since: instant().notNull(),
  endedAt: instant(),
});

export const nominator = table("nominator", decides(), (row) => [
  foreignKey({
    columns: [row.contestId, row.accountId, row.side],
    foreignColumns: [participation.contestId, participation.accountId, participation.side],
  }),
  uniqueIndex("nominator_once").on(row.contestId, row.accountId).where(sql`ended_at is null`),
  check("nominator_side", sql`side = 'decides'`),
]);

export const panelMember = table("panel_member", { ...decides(), kind: text().$type<PanelKind>().notNull() }, (row) => [
  foreignKey({
    columns: [row.contestId, row.accountId, row.side],
    foreignColumns: [participation.contestId, participation.accountId, participation.side],
  }),
  uniqueIndex("panel_member_once").on(row.contestId, row.accountId).where(sql`ended_at is null`),
  unique("panel_member_in_contest").on(row.contestId, row.id),
  check("panel_member_side", sql`side = 'decides'`),
  check("panel_member_kind", sql`kind in ('sponsor', 'independent')`),
]);

/** The categories that a judge covers; a judge without rows covers all. */
export const coverage = table(
  "coverage",
  { contestId: text().notNull(), panelMemberId: text().notNull(), categoryId: text().notNull() },
  (row) => [
    primaryKey({ columns: [row.panelMemberId, row.categoryId] }),
    foreignKey({
      columns: [row.contestId, row.panelMemberId],
      foreignColumns: [panelMember.contestId, panelMember.id],
    }),
    foreignKey({ columns: [row.contestId, row.categoryId], foreignColumns: [category.contestId, category.id] }),
  ],
);

const serves = () => ({
  id: id(),
  contestId: text()
    .notNull()
    .references(() => contest.id),
  accountId: text()
    .notNull()
    .references(() => account.id),
  since: instant().notNull(),
  endedAt: instant(),
});

export const organizer = table("organizer", serves(), (row) => [
  uniqueIndex("organizer_once").on(row.contestId, row.accountId).where(sql`ended_at is null`),
]);

export const auditor = table("auditor", serves(), (row) => [
  uniqueIndex("auditor_once").on(row.contestId, row.accountId).where(sql`ended_at is null`),
]);

/** Leave for a nominator or judge to see entries without a linked GitHub account; counted publicly. */
export const githubWaiver = table(
  "github_waiver",
  {
    contestId: text().notNull(),
    accountId: text().notNull(),
    reason: text().notNull(),
    /** Null where whoever runs the portal imported the contest file that asks for it. */
    grantedBy: text().references(() => account.id),
    grantedAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.contestId, row.accountId] }),
    foreignKey({
      columns: [row.contestId, row.accountId],
      foreignColumns: [participation.contestId, participation.accountId],
    }),
  ],
);
