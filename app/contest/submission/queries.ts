import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { keptQuery } from "#db/kept-query.ts";
import { entry, entryDraft, entryVersion } from "#db/schema/entries.ts";
import { team } from "#db/schema/people.ts";
import { category, contest } from "#db/schema/setup.ts";
import { versionCategory, versionMember, versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { type HandedIn, handedIn } from "./handed-in.ts";
import { type ReceiptContent, receiptOf } from "./receipt.ts";

export type Entry = typeof entry.$inferSelect;
export type EntryVersion = typeof entryVersion.$inferSelect;

const entryOfTeam = keptQuery(["teamId"], (read, { teamId }) =>
  read.select().from(entry).where(eq(entry.teamId, teamId)),
);

export async function findEntryOfTeam(read: Reader, teamId: string): Promise<Entry | undefined> {
  return (await entryOfTeam(read, { teamId }))[0];
}

export async function findEntryByCode(read: Reader, contestId: string, code: string): Promise<Entry | undefined> {
  return (
    await read
      .select()
      .from(entry)
      .where(and(eq(entry.contestId, contestId), eq(entry.code, code)))
  )[0];
}

const draftOfEntry = keptQuery(["entryId"], (read, { entryId }) =>
  read.select().from(entryDraft).where(eq(entryDraft.entryId, entryId)),
);

export async function draftOf(read: Reader, entryId: string) {
  const [draft] = await draftOfEntry(read, { entryId });
  if (!draft) throw new Error(`entry ${entryId} has no draft`);
  return draft;
}

const versionsOfEntry = keptQuery(["entryId"], (read, { entryId }) =>
  read.select().from(entryVersion).where(eq(entryVersion.entryId, entryId)).orderBy(desc(entryVersion.number)),
);

/** All versions of an entry, newest first. */
export function versionsOf(read: Reader, entryId: string): Promise<EntryVersion[]> {
  return versionsOfEntry(read, { entryId });
}

export async function findVersion(read: Reader, versionId: string): Promise<EntryVersion | undefined> {
  return (await read.select().from(entryVersion).where(eq(entryVersion.id, versionId)))[0];
}

export async function findVersionByReceipt(read: Reader, contestId: string, receiptCode: string) {
  const ofContest = and(eq(entryVersion.contestId, contestId), eq(entryVersion.receiptCode, receiptCode));
  return (await read.select().from(entryVersion).where(ofContest))[0];
}

const membersOfVersion = keptQuery(["versionId"], (read, { versionId }) =>
  read
    .select()
    .from(versionMember)
    .where(eq(versionMember.versionId, versionId))
    .orderBy(desc(versionMember.leads), asc(versionMember.name)),
);

const categoriesOfVersion = keptQuery(["versionId"], (read, { versionId }) =>
  read
    .select({ id: category.id, slug: category.slug, name: category.name, reason: versionCategory.reason })
    .from(versionCategory)
    .innerJoin(category, eq(category.id, versionCategory.categoryId))
    .where(eq(versionCategory.versionId, versionId))
    .orderBy(asc(category.position)),
);

const repositoriesOfVersion = keptQuery(["versionId"], (read, { versionId }) =>
  read
    .select()
    .from(versionRepository)
    .where(eq(versionRepository.versionId, versionId))
    .orderBy(asc(versionRepository.fullName)),
);

const pullRequestsOfVersion = keptQuery(["versionId"], (read, { versionId }) =>
  read
    .select()
    .from(versionPullRequest)
    .where(eq(versionPullRequest.versionId, versionId))
    .orderBy(asc(versionPullRequest.kind), asc(versionPullRequest.baseFullName), asc(versionPullRequest.number)),
);

/** What belongs to a version beside its texts: members, categories, repositories with their pins, pull requests. */
export async function partsOfVersion(read: Reader, versionId: string) {
  return {
    members: await membersOfVersion(read, { versionId }),
    categories: await categoriesOfVersion(read, { versionId }),
    repositories: await repositoriesOfVersion(read, { versionId }),
    pullRequests: await pullRequestsOfVersion(read, { versionId }),
  };
}

export type VersionParts = Awaited<ReturnType<typeof partsOfVersion>>;

/** The version that was submitted with this key, and what it handed in. */
export async function handedInWith(
  read: Reader,
  entryId: string,
  idempotencyKey: string,
): Promise<{ version: EntryVersion; content: HandedIn } | undefined> {
  const ofKey = and(eq(entryVersion.entryId, entryId), eq(entryVersion.idempotencyKey, idempotencyKey));
  const [version] = await read.select().from(entryVersion).where(ofKey);
  if (!version) return undefined;
  const { categories, pullRequests } = await partsOfVersion(read, version.id);
  return { version, content: handedIn({ ...version, categories }, pullRequests) };
}

/** What a version's receipt covers, read anew from the version's rows. */
export async function receiptContentOf(read: Reader, version: EntryVersion): Promise<ReceiptContent> {
  const [names] = await read
    .select({ contest: contest.slug, entry: entry.code })
    .from(entry)
    .innerJoin(contest, eq(contest.id, entry.contestId))
    .where(eq(entry.id, version.entryId));
  if (!names) throw new Error(`version ${version.id} has no entry`);
  return receiptOf(names, { version, ...(await partsOfVersion(read, version.id)) });
}

const entryInForce = keptQuery(["contestId", "code"], (read, { contestId, code }) =>
  read
    .select({ entry, teamName: team.name, version: entryVersion })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(and(eq(entry.contestId, contestId), eq(entry.code, code))),
);

/** An entry as others read it: its team's name and the version in force with all its parts; undefined without one. */
export async function entryForReading(read: Reader, contestId: string, code: string) {
  const [found] = await entryInForce(read, { contestId, code });
  return found && { ...found, ...(await partsOfVersion(read, found.version.id)) };
}

/** Titles of the versions in force, by entry id, for lists. */
export async function titlesOf(read: Reader, entryIds: string[]): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await read
    .select({ entryId: entry.id, title: entryVersion.title })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(inArray(entry.id, entryIds));
  return new Map(rows.map(({ entryId, title }) => [entryId, title]));
}
