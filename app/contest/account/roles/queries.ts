import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { account } from "#db/schema/account.ts";
import { githubWaiver, invitation, panelMember, participation } from "#db/schema/people.ts";
import { category, contest } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { rolesOf } from "../../registration/queries.ts";
import { contestFileOf } from "../../setup/queries.ts";
import type { PanelKind } from "../../vocabulary.ts";
import { confirmedAddressesOf, findAccount } from "../queries.ts";
import { type AcceptanceFacts, type Invitee, isInvited, stateOfInvitation } from "./invitation.ts";
import type { Panel } from "./panel.ts";
import type { Sight } from "./sight.ts";

export type Invitation = typeof invitation.$inferSelect;

/** An invitation by the token of its link, or by its id. */
export type WhichInvitation = { token: string } | { invitationId: string };

export async function findInvitation(read: Reader, which: WhichInvitation): Promise<Invitation | undefined> {
  const wanted =
    "token" in which ? eq(invitation.tokenHash, hashOfText(which.token)) : eq(invitation.id, which.invitationId);
  return (await read.select().from(invitation).where(wanted))[0];
}

const unanswered = and(isNull(invitation.acceptedAt), isNull(invitation.declinedAt), isNull(invitation.withdrawnAt));

/** The open invitations that name an address (in lower case). */
export async function openInvitationsTo(read: Reader, address: string, now: number): Promise<Invitation[]> {
  const rows = await read
    .select()
    .from(invitation)
    .where(and(eq(invitation.address, address), unanswered))
    .orderBy(asc(invitation.createdAt));
  return rows.filter((row) => stateOfInvitation(row, now) === "open");
}

export async function inviteeOf(read: Reader, accountId: string): Promise<Invitee> {
  const found = await findAccount(read, accountId);
  const addresses = await confirmedAddressesOf(read, accountId);
  return { githubId: found?.githubId ?? null, login: found?.login ?? null, addresses };
}

export type InvitationOnPage = Pick<Invitation, "id" | "role" | "kind" | "expiresAt"> & {
  contestName: string;
  slug: string;
  zone: string;
};

/** The open invitations for the person behind an account, in all contests. */
export async function openInvitationsFor(read: Reader, accountId: string, now: number): Promise<InvitationOnPage[]> {
  const person = await inviteeOf(read, accountId);
  const rows = await read
    .select({ row: invitation, contestName: contest.name, slug: contest.slug, zone: contest.zone })
    .from(invitation)
    .innerJoin(contest, eq(contest.id, invitation.contestId))
    .where(unanswered)
    .orderBy(asc(invitation.createdAt));
  return rows
    .filter(({ row }) => stateOfInvitation(row, now) === "open" && isInvited(row, person))
    .map(({ row: { id, role, kind, expiresAt }, ...rest }) => ({ id, role, kind, expiresAt, ...rest }));
}

/** Which side of a contest an account stands on, or undefined. */
export async function sideOf(read: Reader, contestId: string, accountId: string) {
  const [row] = await read
    .select({ side: participation.side })
    .from(participation)
    .where(and(eq(participation.contestId, contestId), eq(participation.accountId, accountId)));
  return row?.side;
}

export async function panelOf(read: Reader, contestId: string): Promise<Panel> {
  const { panel: allowed } = await contestFileOf(read, contestId);
  const rows = await read
    .select({ kind: panelMember.kind, judges: count() })
    .from(panelMember)
    .where(and(eq(panelMember.contestId, contestId), isNull(panelMember.endedAt)))
    .groupBy(panelMember.kind);
  const sitting = (kind: PanelKind) => rows.find((row) => row.kind === kind)?.judges ?? 0;
  return { allowed, sitting: { sponsor: sitting("sponsor"), independent: sitting("independent") } };
}

/** The ids of the categories that an invitation names; undefined when it names none, so that the judge covers all. */
export async function categoriesNamed(
  read: Reader,
  { contestId, categorySlugs }: Pick<Invitation, "contestId" | "categorySlugs">,
): Promise<{ ids: string[]; all: boolean } | undefined> {
  if (!categorySlugs) return undefined;
  const slugs = categorySlugs.split(",");
  const rows = await read
    .select({ id: category.id })
    .from(category)
    .where(and(eq(category.contestId, contestId), inArray(category.slug, slugs)));
  return { ids: rows.map(({ id }) => id), all: rows.length === slugs.length };
}

/** Everything that decides whether an account can accept an invitation. */
export async function acceptanceFactsOf(
  read: Reader,
  invited: Invitation,
  accountId: string,
): Promise<AcceptanceFacts> {
  const { contestId, role } = invited;
  const roles = await rolesOf(read, contestId, accountId);
  return {
    invitation: invited,
    person: await inviteeOf(read, accountId),
    enters: (await sideOf(read, contestId, accountId)) === "enters",
    serves: roles[role],
    categoriesStand: (await categoriesNamed(read, invited))?.all ?? true,
    panel: await panelOf(read, contestId),
  };
}

export async function sightOf(read: Reader, contestId: string, accountId: string): Promise<Sight> {
  const [row] = await read
    .select({ githubId: account.githubId, waivedAt: githubWaiver.grantedAt })
    .from(account)
    .leftJoin(githubWaiver, and(eq(githubWaiver.accountId, account.id), eq(githubWaiver.contestId, contestId)))
    .where(eq(account.id, accountId));
  return { hasGitHub: row?.githubId != null, hasWaiver: row?.waivedAt != null };
}

/** Whether a nominator or judge may be shown entries: GitHub is linked, or an organizer has waived it in this contest. */
export async function seesEntries(read: Reader, contestId: string, accountId: string): Promise<boolean> {
  const { hasGitHub, hasWaiver } = await sightOf(read, contestId, accountId);
  return hasGitHub || hasWaiver;
}
