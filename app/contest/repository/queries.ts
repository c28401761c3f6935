import { and, asc, desc, eq, inArray, isNull, max } from "drizzle-orm";
import { keptQuery } from "#db/kept-query.ts";
import { entry, entryDraft, entryVersion } from "#db/schema/entries.ts";
import { overruling, reading, repository, repositoryCheck } from "#db/schema/repositories.ts";
import { versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { membersOf } from "../registration/queries.ts";
import { contestFileOf, windowOf } from "../setup/queries.ts";
import { type CheckedRepository, shownChecks } from "./checks/shown.ts";
import { checksAsked } from "./checks.ts";
import { forkOrigin, repositoryRules } from "./contest-rules.ts";
import { pinInForce } from "./known/queries.ts";

export type LinkedRepository = typeof repository.$inferSelect;

const repositoriesOfEntry = keptQuery(["entryId"], (read, { entryId }) =>
  read
    .select()
    .from(repository)
    .where(and(eq(repository.entryId, entryId), isNull(repository.endedAt)))
    .orderBy(asc(repository.linkedAt), asc(repository.id)),
);

/** The repositories that an entry links now, the first linked first. */
export function repositoriesOf(read: Reader, entryId: string): Promise<LinkedRepository[]> {
  return repositoriesOfEntry(read, { entryId });
}

/** A repository that its entry still links, with the entry it belongs to. */
export async function findLinked(read: Reader, repositoryId: string) {
  const [found] = await read
    .select({ repository, entry })
    .from(repository)
    .innerJoin(entry, eq(entry.id, repository.entryId))
    .where(and(eq(repository.id, repositoryId), isNull(repository.endedAt)));
  return found;
}

/** What a contest asks of the repositories of one team. */
export async function rulesForTeam(read: Reader, contestId: string, teamId: string, forkOriginId: string | null) {
  const file = await contestFileOf(read, contestId);
  const members = await membersOf(read, teamId);
  return {
    rules: repositoryRules(file, await windowOf(read, contestId, "submission"), forkOriginId),
    team: members.map(({ githubId, login }) => ({ githubId, login: login ?? "" })),
  };
}

/** The pull requests that an entry names: addresses as typed in the draft, names as the version in force has them. */
async function pullRequestsNamed(read: Reader, entryId: string, versionId: string | null) {
  const [draft] = await read
    .select({ content: entryDraft.content })
    .from(entryDraft)
    .where(eq(entryDraft.entryId, entryId));
  const submitted = versionId
    ? await read
        .select({ fullName: versionPullRequest.baseFullName, number: versionPullRequest.number })
        .from(versionPullRequest)
        .where(eq(versionPullRequest.versionId, versionId))
    : [];
  return { typed: draft?.content.pullRequests.map(({ url }) => url) ?? [], submitted };
}

/**
 * What a reading of a repository has to ask GitHub for; undefined when it is not linked any more. The entry's pull requests are
 * read with the first of its repositories.
 */
export async function readingOrder(read: Reader, repositoryId: string) {
  const found = await findLinked(read, repositoryId);
  if (!found) return undefined;
  const { contestId, id: entryId, versionInForceId } = found.entry;
  const [first] = await repositoriesOf(read, entryId);
  const { opensAt, closesAt } = await windowOf(read, contestId, "submission");
  return {
    repository: found.repository,
    window: { since: opensAt, until: closesAt },
    pin: await pinInForce(read, { versionId: versionInForceId, repositoryId }),
    forkOrigin: forkOrigin(await contestFileOf(read, contestId)),
    pullRequests:
      first?.id === repositoryId
        ? await pullRequestsNamed(read, entryId, versionInForceId)
        : { typed: [], submitted: [] },
  };
}

/** The newest reading of each repository, without its facts. */
async function newestReadings(read: Reader, repositoryIds: string[]) {
  const newest = read
    .select({ repositoryId: reading.repositoryId, fetchedAt: max(reading.fetchedAt).as("newest_at") })
    .from(reading)
    .where(inArray(reading.repositoryId, repositoryIds))
    .groupBy(reading.repositoryId)
    .as("newest");
  const rows = await read
    .select({
      id: reading.id,
      repositoryId: reading.repositoryId,
      commit: reading.commit,
      fetchedAt: reading.fetchedAt,
      source: reading.source,
    })
    .from(reading)
    .innerJoin(newest, and(eq(newest.repositoryId, reading.repositoryId), eq(newest.fetchedAt, reading.fetchedAt)));
  return new Map(rows.map((row) => [row.repositoryId, row]));
}

/** The repositories that an entry links now, each with its checks; the entry's pull requests stand with the first. */
export async function checksOfEntry(read: Reader, contestId: string, entryId: string): Promise<CheckedRepository[]> {
  const linked = await repositoriesOf(read, entryId);
  if (linked.length === 0) return [];
  const ids = linked.map(({ id }) => id);
  const kept = await read
    .select()
    .from(repositoryCheck)
    .where(inArray(repositoryCheck.repositoryId, ids))
    .orderBy(asc(repositoryCheck.subject));
  const overrulings = await read
    .select()
    .from(overruling)
    .where(and(eq(overruling.entryId, entryId), isNull(overruling.endedAt)));
  const readings = await newestReadings(read, ids);
  const file = await contestFileOf(read, contestId);
  const asked = checksAsked(repositoryRules(file, await windowOf(read, contestId, "submission"), null));
  return linked.map(({ id, fullName, githubId, linkedAt, checksAskedAt, checkedAt }) => {
    const ofIt = <T extends { repositoryId: string | null }>(rows: T[]) =>
      rows.filter((row) => row.repositoryId === id);
    const checks = shownChecks(asked, ofIt(kept), ofIt(overrulings));
    const shared = { id, fullName, githubId, linkedAt, checksAskedAt, checkedAt, checks };
    return { ...shared, reading: readings.get(id) ?? null };
  });
}

/** A check of a linked repository of an entry, or undefined. */
export async function findCheck(read: Reader, repositoryId: string, kind: string, subject: string) {
  const [found] = await read
    .select()
    .from(repositoryCheck)
    .where(
      and(
        eq(repositoryCheck.repositoryId, repositoryId),
        eq(repositoryCheck.kind, kind),
        eq(repositoryCheck.subject, subject),
      ),
    );
  return found;
}

/** A pin with the version it belongs to and the repository as it is known now; undefined when there is no such row. */
export async function findPin(read: Reader, versionRepositoryId: string) {
  const [found] = await read
    .select({ pin: versionRepository, version: entryVersion, repository })
    .from(versionRepository)
    .innerJoin(entryVersion, eq(entryVersion.id, versionRepository.versionId))
    .innerJoin(repository, eq(repository.id, versionRepository.repositoryId))
    .where(eq(versionRepository.id, versionRepositoryId));
  return found;
}

/** Pins of a repository, or of a version, that wait for GitHub; the newest version's first. */
export function pendingPins(read: Reader, of: { repositoryId: string } | { versionId: string }) {
  const whose =
    "versionId" in of
      ? eq(versionRepository.versionId, of.versionId)
      : eq(versionRepository.repositoryId, of.repositoryId);
  return read
    .select({ id: versionRepository.id })
    .from(versionRepository)
    .innerJoin(entryVersion, eq(entryVersion.id, versionRepository.versionId))
    .where(and(whose, eq(versionRepository.pinState, "pending")))
    .orderBy(desc(entryVersion.number));
}
