import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { keptQuery } from "#db/kept-query.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { membership, nominator, panelMember, team } from "#db/schema/people.ts";
import { award, publication } from "#db/schema/results.ts";
import { category } from "#db/schema/setup.ts";
import { versionMember } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { resultsStandOf } from "../awards/queries.ts";
import { prizePartsOf } from "../setup/queries.ts";
import { formerWinnersIn } from "./former-winners.ts";
import { resultsIn } from "./results.ts";

/** The publication of a contest that stands now, or undefined before it and after a retraction. */
export async function findStandingPublication(read: Reader, contestId: string) {
  const [standing] = await read
    .select()
    .from(publication)
    .where(and(eq(publication.contestId, contestId), isNull(publication.retractedAt)));
  return standing;
}

const standingIn = keptQuery(["contestId"], (read, { contestId }) =>
  read
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.contestId, contestId), isNull(publication.retractedAt))),
);

export async function hasStandingPublication(read: Reader, contestId: string): Promise<boolean> {
  return (await standingIn(read, { contestId })).length > 0;
}

/** Every publication of a contest, oldest first, retracted ones included: for organizers. */
export function publicationsOf(read: Reader, contestId: string) {
  return read
    .select()
    .from(publication)
    .where(eq(publication.contestId, contestId))
    .orderBy(asc(publication.publishedAt), asc(publication.id));
}

/** True of approved awards while a publication of their contest stands; nothing else of an award is ever public. */
function isPublic() {
  return and(
    eq(publication.contestId, award.contestId),
    isNull(publication.retractedAt),
    isNull(award.endedAt),
    isNotNull(award.approvedAt),
  );
}

/** Who was published as a winner before and no longer is, with the title and team as they are known. */
async function formerWinnersOf(read: Reader, contestId: string) {
  const ended = await read
    .select()
    .from(award)
    .where(and(eq(award.contestId, contestId), isNotNull(award.endedAt)))
    .orderBy(asc(award.endedAt));
  const former = formerWinnersIn(ended, await publicationsOf(read, contestId));
  const ids = former.flatMap(({ entryId }) => entryId ?? []);
  if (ids.length === 0) return [];
  const names = await read
    .select({ entryId: entry.id, title: entryVersion.title, teamName: team.name })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .innerJoin(team, eq(team.id, entry.teamId))
    .where(inArray(entry.id, ids));
  return former.flatMap((each) => {
    const { title, teamName } = names.find(({ entryId }) => entryId === each.entryId) ?? {};
    return title && teamName ? [{ ...each, title, teamName }] : [];
  });
}

/** The published awards in the order of the categories, with winners, teams and prizes; none before a publication. */
export async function publishedAwardsOf(read: Reader, contestId: string) {
  const rows = await read
    .select({ category, reason: award.reason, entry, version: entryVersion, teamName: team.name })
    .from(award)
    .innerJoin(publication, isPublic())
    .innerJoin(category, eq(category.id, award.categoryId))
    .leftJoin(entry, eq(entry.id, award.entryId))
    .leftJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .leftJoin(team, eq(team.id, entry.teamId))
    .where(eq(award.contestId, contestId))
    .orderBy(asc(category.position));
  const versionIds = rows.flatMap(({ version }) => (version ? [version.id] : []));
  const members = await membersOfVersions(read, versionIds);
  const prizes = await prizePartsOf(read, contestId);
  const former = rows.length > 0 ? await formerWinnersOf(read, contestId) : [];
  return rows.map(({ category: { id, slug, name }, reason, entry: won, version, teamName }) => ({
    category: { slug, name },
    reason,
    prizes: prizes.filter(({ categoryId }) => categoryId === id).map(({ kind, text }) => ({ kind, text })),
    /** Who was published as the winner before, oldest first. */
    former: former
      .filter(({ categoryId }) => categoryId === id)
      .map(({ title, teamName, publishedAt, retractedAt, reason }) => ({
        ...{ title, teamName, publishedAt, retractedAt, reason },
      })),
    winner:
      won && version && teamName
        ? {
            code: won.code,
            title: version.title,
            summary: version.summary,
            teamName,
            disqualifiedAt: won.disqualifiedAt,
            members: members.filter(({ versionId }) => versionId === version.id).map(({ name }) => name),
          }
        : null,
  }));
}

async function membersOfVersions(read: Reader, versionIds: string[]) {
  if (versionIds.length === 0) return [];
  return read
    .select({ versionId: versionMember.versionId, name: versionMember.name })
    .from(versionMember)
    .where(inArray(versionMember.versionId, versionIds))
    .orderBy(asc(versionMember.name));
}

/** Names of the categories that an entry has won, as far as they are published; none once it is disqualified. */
export async function categoriesWonBy(read: Reader, entryId: string): Promise<string[]> {
  const rows = await read
    .select({ name: category.name })
    .from(award)
    .innerJoin(publication, isPublic())
    .innerJoin(category, eq(category.id, award.categoryId))
    .innerJoin(entry, eq(entry.id, award.entryId))
    .where(and(eq(award.entryId, entryId), isNull(entry.disqualifiedAt)))
    .orderBy(asc(category.position));
  return rows.map(({ name }) => name);
}

/** The hash of what would be published now. */
export async function hashOfResults(read: Reader, contestId: string): Promise<string> {
  return contentHash(resultsIn(await resultsStandOf(read, contestId)));
}

/** Everyone whom a publication concerns, by account id: members of teams that submitted, judges and nominators. */
export async function concernedBy(read: Reader, contestId: string): Promise<string[]> {
  const members = await read
    .select({ accountId: membership.accountId })
    .from(membership)
    .innerJoin(entry, eq(entry.teamId, membership.teamId))
    .where(and(eq(membership.contestId, contestId), isNull(membership.endedAt), isNotNull(entry.versionInForceId)));
  const people = new Set(members.map(({ accountId }) => accountId));
  for (const table of [panelMember, nominator]) {
    const serving = and(eq(table.contestId, contestId), isNull(table.endedAt));
    for (const { accountId } of await read.select({ accountId: table.accountId }).from(table).where(serving))
      people.add(accountId);
  }
  return [...people];
}
