import { and, asc, desc, eq, exists, inArray, isNull, type Placeholder, sql } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { keptQuery } from "#db/kept-query.ts";
import { account, administrator } from "#db/schema/account.ts";
import { auditor, membership, nominator, organizer, panelMember, participation, team } from "#db/schema/people.ts";
import { acceptance, affirmation, rulesVersion } from "#db/schema/setup.ts";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Reader } from "#db/store.ts";
import type { OwnTeam } from "./team-rules.ts";

/** Which roles an account holds in a contest now. */
export type Roles = {
  contestant: boolean;
  nominator: boolean;
  judge: boolean;
  organizer: boolean;
  auditor: boolean;
};

type Serving = typeof nominator | typeof panelMember | typeof organizer | typeof auditor;

type Whose = Record<"contestId" | "accountId", Placeholder>;

const ofOne = (table: Serving | typeof participation, { contestId, accountId }: Whose) =>
  and(eq(table.contestId, contestId), eq(table.accountId, accountId));

function serves(read: Reader, table: Serving, whose: Whose) {
  const serving = read
    .select({ id: table.id })
    .from(table)
    .where(and(ofOne(table, whose), isNull(table.endedAt)));
  return exists(serving).mapWith(Boolean);
}

const rolesInContest = keptQuery(["contestId", "accountId"], (read, whose) => {
  const entering = read
    .select({ side: participation.side })
    .from(participation)
    .where(and(ofOne(participation, whose), eq(participation.side, "enters")));
  return read
    .select({
      contestant: exists(entering).mapWith(Boolean),
      nominator: serves(read, nominator, whose),
      judge: serves(read, panelMember, whose),
      organizer: serves(read, organizer, whose),
      auditor: serves(read, auditor, whose),
    })
    .from(sql`(select 1) as one`);
});

export async function rolesOf(read: Reader, contestId: string, accountId: string): Promise<Roles> {
  const [roles] = await rolesInContest(read, { contestId, accountId });
  if (!roles) throw new Error("a question without a table has no answer");
  return roles;
}

const administratorOfId = keptQuery(["accountId"], (read, { accountId }) =>
  read.select({ id: administrator.accountId }).from(administrator).where(eq(administrator.accountId, accountId)),
);

export async function isAdministrator(read: Reader, accountId: string): Promise<boolean> {
  return (await administratorOfId(read, { accountId })).length > 0;
}

export type Member = {
  accountId: string;
  name: string;
  login: string | null;
  githubId: string | null;
  leads: boolean;
  joinedAt: number;
};

const membersOfTeam = keptQuery(["teamId"], (read, { teamId }) =>
  read
    .select({
      accountId: account.id,
      name: account.name,
      login: account.login,
      githubId: account.githubId,
      leads: membership.leads,
      joinedAt: membership.joinedAt,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.teamId, teamId), isNull(membership.endedAt)))
    .orderBy(desc(membership.leads), asc(membership.joinedAt), asc(account.name)),
);

/** The members that a team has now, the leader first. */
export function membersOf(read: Reader, teamId: string): Promise<Member[]> {
  return membersOfTeam(read, { teamId });
}

const teamOfAccount = keptQuery(["contestId", "accountId"], (read, { contestId, accountId }) =>
  read
    .select({ teamId: team.id, teamName: team.name, leads: membership.leads })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .where(and(eq(membership.contestId, contestId), eq(membership.accountId, accountId), isNull(membership.endedAt))),
);

/** The team that an account is on in a contest, or undefined. */
export async function ownTeamOf(read: Reader, contestId: string, accountId: string): Promise<OwnTeam | undefined> {
  const [alive] = await teamOfAccount(read, { contestId, accountId });
  if (!alive) return undefined;
  const members = await membersOf(read, alive.teamId);
  return { ...alive, leaderName: members.find(({ leads }) => leads)?.name ?? "the leader", members: members.length };
}

const rulesOfContest = keptQuery(["contestId"], (read, { contestId }) =>
  read
    .select()
    .from(rulesVersion)
    .where(eq(rulesVersion.contestId, contestId))
    .orderBy(desc(rulesVersion.number))
    .limit(1),
);

const affirmationsOfRules = keptQuery(["rulesVersionId"], (read, { rulesVersionId }) =>
  read
    .select()
    .from(affirmation)
    .where(eq(affirmation.rulesVersionId, rulesVersionId))
    .orderBy(asc(affirmation.position)),
);

const acceptancesOfAccount = keptQuery(["contestId", "accountId"], (read, { contestId, accountId }) =>
  read
    .select({ affirmationId: acceptance.affirmationId, acceptedAt: acceptance.acceptedAt })
    .from(acceptance)
    .where(and(eq(acceptance.contestId, contestId), eq(acceptance.accountId, accountId))),
);

/** The rules in force with their affirmations, each with the instant at which the account accepted it, or null. */
export async function acceptanceOf(read: Reader, contestId: string, accountId: string) {
  const [rules] = await rulesOfContest(read, { contestId });
  if (!rules) throw new Error(`contest ${contestId} has no rules`);
  const statements = await affirmationsOfRules(read, { rulesVersionId: rules.id });
  const given = await acceptancesOfAccount(read, { contestId, accountId });
  const at = new Map(given.map(({ affirmationId, acceptedAt }) => [affirmationId, acceptedAt]));
  const affirmations = statements.map((each) => ({ ...each, acceptedAt: at.get(each.id) ?? null }));
  return { rules, affirmations, complete: affirmations.every(({ acceptedAt }) => acceptedAt !== null) };
}

/** Those of the accounts that have accepted every affirmation of the rules in force. */
export async function acceptedBy(read: Reader, contestId: string, accountIds: string[]): Promise<Set<string>> {
  const { affirmations } = await acceptanceOf(read, contestId, "");
  const ids = affirmations.map(({ id }) => id);
  if (ids.length === 0 || accountIds.length === 0) return new Set(accountIds);
  const given = await read
    .select({ accountId: acceptance.accountId })
    .from(acceptance)
    .where(and(inArray(acceptance.affirmationId, ids), inArray(acceptance.accountId, accountIds)));
  const counts = new Map<string, number>();
  for (const { accountId } of given) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  return new Set(accountIds.filter((accountId) => counts.get(accountId) === ids.length));
}

/** A team's invitations that can still be used, newest first. */
export function openTeamInvitationsOf(read: Reader, teamId: string) {
  return read
    .select()
    .from(teamInvitation)
    .where(and(eq(teamInvitation.teamId, teamId), isNull(teamInvitation.usedAt), isNull(teamInvitation.withdrawnAt)))
    .orderBy(desc(teamInvitation.createdAt));
}

/** What an invitation's link says to whoever opens it, or undefined when no row has this token. */
export async function findTeamInvitation(read: Reader, contestId: string, token: string) {
  const [found] = await read
    .select({ teamName: team.name, invitedBy: account.name })
    .from(teamInvitation)
    .innerJoin(team, eq(team.id, teamInvitation.teamId))
    .innerJoin(account, eq(account.id, teamInvitation.invitedBy))
    .where(and(eq(teamInvitation.contestId, contestId), eq(teamInvitation.tokenHash, hashOfText(token))));
  return found;
}
