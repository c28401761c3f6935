import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import {
  auditor,
  coverage,
  githubWaiver,
  invitation,
  membership,
  nominator,
  organizer,
  panelMember,
  team,
} from "#db/schema/people.ts";
import { category, contest } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { INVITED_ROLES, type InvitedRole, type PanelKind } from "../../vocabulary.ts";
import { type InvitationState, stateOfInvitation } from "../roles/invitation.ts";

/** The table in which each role that one is invited to is kept. */
export const SERVING_IN = { organizer, auditor, nominator, judge: panelMember } as const;

export type Serving = { id: string; contestId: string; accountId: string; since: number; endedAt: number | null };

/** One person's serving in a role, ended or not. */
export async function findServing(read: Reader, role: InvitedRole, id: string): Promise<Serving | undefined> {
  const table = SERVING_IN[role];
  const { contestId, accountId, since, endedAt } = table;
  return (
    await read.select({ id: table.id, contestId, accountId, since, endedAt }).from(table).where(eq(table.id, id))
  )[0];
}

/** How many serve in a role of a contest now. */
export function servingCount(read: Reader, role: InvitedRole, contestId: string): Promise<number> {
  const table = SERVING_IN[role];
  return read.$count(table, and(eq(table.contestId, contestId), isNull(table.endedAt)));
}

export type PersonOfContest = Omit<Serving, "contestId" | "endedAt"> & {
  role: InvitedRole;
  name: string;
  login: string | null;
  hasGitHub: boolean;
  waiver: string | null;
  /** Of judges alone. */
  kind: PanelKind | null;
  /** Names of the categories that a judge covers; empty for all. */
  covers: string[];
};

async function inRole(read: Reader, contestId: string, role: InvitedRole): Promise<PersonOfContest[]> {
  const table = SERVING_IN[role];
  const rows = await read
    .select({
      id: table.id,
      accountId: table.accountId,
      since: table.since,
      name: account.name,
      login: account.login,
      githubId: account.githubId,
      waiver: githubWaiver.reason,
    })
    .from(table)
    .innerJoin(account, eq(account.id, table.accountId))
    .leftJoin(githubWaiver, and(eq(githubWaiver.contestId, contestId), eq(githubWaiver.accountId, table.accountId)))
    .where(and(eq(table.contestId, contestId), isNull(table.endedAt)))
    .orderBy(asc(account.name), asc(table.id));
  return rows.map(({ githubId, ...row }) => ({ ...row, role, hasGitHub: githubId !== null, kind: null, covers: [] }));
}

async function judges(read: Reader, contestId: string): Promise<PersonOfContest[]> {
  const people = await inRole(read, contestId, "judge");
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return [];
  const kinds = await read
    .select({ id: panelMember.id, kind: panelMember.kind })
    .from(panelMember)
    .where(inArray(panelMember.id, ids));
  const covered = await read
    .select({ judgeId: coverage.panelMemberId, name: category.name })
    .from(coverage)
    .innerJoin(category, eq(category.id, coverage.categoryId))
    .where(inArray(coverage.panelMemberId, ids))
    .orderBy(asc(category.position));
  return people.map((judge) => ({
    ...judge,
    kind: kinds.find(({ id }) => id === judge.id)?.kind ?? null,
    covers: covered.filter(({ judgeId }) => judgeId === judge.id).map(({ name }) => name),
  }));
}

/** Everyone who organizes, audits, nominates or judges in a contest now, by role and name. */
export async function peopleOf(read: Reader, contestId: string): Promise<PersonOfContest[]> {
  const byRole = INVITED_ROLES.map((role) =>
    role === "judge" ? judges(read, contestId) : inRole(read, contestId, role),
  );
  return (await Promise.all(byRole)).flat();
}

export type InvitationOnDesk = Pick<
  typeof invitation.$inferSelect,
  "id" | "role" | "kind" | "address" | "login" | "githubId" | "name" | "createdAt" | "expiresAt"
> & { state: InvitationState };

/** The invitations of a contest that nobody has accepted, the newest first. */
export async function unacceptedInvitationsOf(
  read: Reader,
  contestId: string,
  now: number,
): Promise<InvitationOnDesk[]> {
  const rows = await read
    .select()
    .from(invitation)
    .where(and(eq(invitation.contestId, contestId), isNull(invitation.acceptedAt)))
    .orderBy(asc(invitation.createdAt), asc(invitation.id));
  return rows.reverse().map((row) => ({
    id: row.id,
    role: row.role,
    kind: row.kind,
    address: row.address,
    login: row.login,
    githubId: row.githubId,
    name: row.name,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: stateOfInvitation(row, now),
  }));
}

export type RoleOnPage = { role: InvitedRole | "contestant"; contestName: string; slug: string; team: string | null };

/** What an account is in every contest now: roles, and teams. */
export async function rolesEverywhere(read: Reader, accountId: string): Promise<RoleOnPage[]> {
  const serving = INVITED_ROLES.map(async (role): Promise<RoleOnPage[]> => {
    const table = SERVING_IN[role];
    const rows = await read
      .select({ contestName: contest.name, slug: contest.slug })
      .from(table)
      .innerJoin(contest, eq(contest.id, table.contestId))
      .where(and(eq(table.accountId, accountId), isNull(table.endedAt)))
      .orderBy(asc(contest.position));
    return rows.map((row) => ({ role, ...row, team: null }));
  });
  const teams = await read
    .select({ contestName: contest.name, slug: contest.slug, team: team.name })
    .from(membership)
    .innerJoin(contest, eq(contest.id, membership.contestId))
    .innerJoin(team, eq(team.id, membership.teamId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)));
  return [...(await Promise.all(serving)).flat(), ...teams.map((row) => ({ role: "contestant" as const, ...row }))];
}
