import { and, asc, desc, eq } from "drizzle-orm";
import { account, address, signInLink } from "#db/schema/account.ts";
import { entry, entryVersion, ruling } from "#db/schema/entries.ts";
import { assignment, recusal } from "#db/schema/judging.ts";
import { mail } from "#db/schema/machinery.ts";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import { invitation, team } from "#db/schema/people.ts";
import { overruling, repository } from "#db/schema/repositories.ts";
import { award, publication } from "#db/schema/results.ts";
import { category, prizePart } from "#db/schema/setup.ts";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Reader } from "#db/store.ts";

export type Mail = typeof mail.$inferSelect;

export async function findMail(read: Reader, mailId: string): Promise<Mail | undefined> {
  return (await read.select().from(mail).where(eq(mail.id, mailId)))[0];
}

export async function findAccountName(read: Reader, accountId: string | null): Promise<string | undefined> {
  if (!accountId) return undefined;
  return (await read.select({ name: account.name }).from(account).where(eq(account.id, accountId)))[0]?.name;
}

export async function findAccountOfAddress(read: Reader, recipient: string): Promise<string | undefined> {
  const rows = await read
    .select()
    .from(address)
    .where(eq(address.address, recipient))
    .orderBy(desc(address.confirmedAt));
  return rows.find(({ confirmedAt }) => confirmedAt !== null)?.accountId;
}

export async function findInvitation(read: Reader, invitationId: string) {
  return (await read.select().from(invitation).where(eq(invitation.id, invitationId)))[0];
}

export async function findTeamInvitation(read: Reader, teamInvitationId: string) {
  const [found] = await read
    .select({ invitation: teamInvitation, teamName: team.name })
    .from(teamInvitation)
    .innerJoin(team, eq(team.id, teamInvitation.teamId))
    .where(eq(teamInvitation.id, teamInvitationId));
  return found;
}

export async function findSignInLink(read: Reader, linkId: string) {
  return (await read.select().from(signInLink).where(eq(signInLink.id, linkId)))[0];
}

export async function findTeamName(read: Reader, teamId: string): Promise<string | undefined> {
  return (await read.select({ name: team.name }).from(team).where(eq(team.id, teamId)))[0]?.name;
}

/** The title under which an entry is known: that of its version in force, else of its newest, else its team's name. */
export async function entryTitle(read: Reader, entryId: string): Promise<string> {
  const [row] = await read
    .select({ inForce: entry.versionInForceId, teamName: team.name })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .where(eq(entry.id, entryId));
  const versions = await read
    .select({ id: entryVersion.id, title: entryVersion.title })
    .from(entryVersion)
    .where(eq(entryVersion.entryId, entryId))
    .orderBy(desc(entryVersion.number));
  const version = versions.find(({ id }) => id === row?.inForce) ?? versions[0];
  return version?.title ?? row?.teamName ?? "your entry";
}

export async function findRuling(read: Reader, rulingId: string) {
  return (await read.select().from(ruling).where(eq(ruling.id, rulingId)))[0];
}

/** An overruling with the name of the repository whose check it is about. */
export async function findOverruling(read: Reader, overrulingId: string) {
  const [found] = await read
    .select({ overruling, fullName: repository.fullName })
    .from(overruling)
    .leftJoin(repository, eq(repository.id, overruling.repositoryId))
    .where(eq(overruling.id, overrulingId));
  return found;
}

/** A stepping aside, with who and from what. */
export async function findRecusal(read: Reader, recusalId: string) {
  const [found] = await read
    .select({ reason: recusal.reason, entryId: assignment.entryId, stage: assignment.stage, name: account.name })
    .from(recusal)
    .innerJoin(assignment, eq(assignment.id, recusal.assignmentId))
    .innerJoin(account, eq(account.id, assignment.accountId))
    .where(eq(recusal.id, recusalId));
  return found;
}

export async function findPlace(read: Reader, placeId: string) {
  const [place] = await read.select().from(finalistPlace).where(eq(finalistPlace.id, placeId));
  const categories = await read
    .select({ name: category.name })
    .from(placeCategory)
    .innerJoin(category, eq(category.id, placeCategory.categoryId))
    .where(eq(placeCategory.placeId, placeId))
    .orderBy(asc(category.position));
  return place && { ...place, categories: categories.map(({ name }) => name) };
}

export async function countAssigned(read: Reader, contestId: string, accountId: string) {
  const rows = await read
    .select({ stage: assignment.stage, endedAt: assignment.endedAt })
    .from(assignment)
    .where(and(eq(assignment.contestId, contestId), eq(assignment.accountId, accountId)))
    .orderBy(desc(assignment.assignedAt));
  const stage = rows[0]?.stage ?? "judging";
  return { stage, entries: rows.filter((row) => row.stage === stage && row.endedAt === null).length };
}

export async function findAward(read: Reader, awardId: string) {
  const [found] = await read
    .select({ award, category: category.name })
    .from(award)
    .innerJoin(category, eq(category.id, award.categoryId))
    .where(eq(award.id, awardId));
  if (!found) return undefined;
  const prizes = await read
    .select({ text: prizePart.text })
    .from(prizePart)
    .where(eq(prizePart.categoryId, found.award.categoryId))
    .orderBy(asc(prizePart.position));
  return { ...found, prizes: prizes.map(({ text }) => text) };
}

export async function findPublication(read: Reader, publicationId: string) {
  return (await read.select().from(publication).where(eq(publication.id, publicationId)))[0];
}
