import { and, asc, eq, inArray } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { journal } from "#db/schema/machinery.ts";
import { category, contest } from "#db/schema/setup.ts";
import { versionCategory, versionMember, versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { receiptOf } from "../../../submission/receipt.ts";
import type { KeptVersion } from "../broken.ts";

function grouped<Row extends { versionId: string }>(rows: readonly Row[]): (versionId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.versionId, [...(groups.get(row.versionId) ?? []), row]);
  return (versionId) => groups.get(versionId) ?? [];
}

/** The rows that stand beside the versions of a contest, by version. */
async function partsOf(read: Reader, contestId: string) {
  const own = read.select({ id: entryVersion.id }).from(entryVersion).where(eq(entryVersion.contestId, contestId));
  const members = await read.select().from(versionMember).where(inArray(versionMember.versionId, own));
  const categories = await read
    .select({ versionId: versionCategory.versionId, slug: category.slug, reason: versionCategory.reason })
    .from(versionCategory)
    .innerJoin(category, eq(category.id, versionCategory.categoryId))
    .where(eq(versionCategory.contestId, contestId));
  const repositories = await read.select().from(versionRepository).where(eq(versionRepository.contestId, contestId));
  const pullRequests = await read.select().from(versionPullRequest).where(inArray(versionPullRequest.versionId, own));
  const ofVersion = {
    members: grouped(members),
    categories: grouped(categories),
    repositories: grouped(repositories),
    pullRequests: grouped(pullRequests),
  };
  return (versionId: string) => ({
    members: ofVersion.members(versionId),
    categories: ofVersion.categories(versionId),
    repositories: ofVersion.repositories(versionId),
    pullRequests: ofVersion.pullRequests(versionId),
  });
}

/** The hashes under which the journal of a contest knows rows of a table, by the row's id. */
export async function journalHashesOf(read: Reader, contestId: string): Promise<Map<string, Map<string, string[]>>> {
  const lines = await read.select({ after: journal.after }).from(journal).where(eq(journal.contestId, contestId));
  const tables = new Map<string, Map<string, string[]>>();
  for (const { table, id, hash } of lines.flatMap(({ after }) => after)) {
    const rows = tables.get(table) ?? new Map<string, string[]>();
    tables.set(table, rows.set(id, [...(rows.get(id) ?? []), hash]));
  }
  return tables;
}

/** Every version of a contest with its receipt computed again, by entry, in the order of their numbers. */
export async function versionsKept(
  read: Reader,
  contestId: string,
  journaled: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, KeptVersion[]>> {
  const rows = await read
    .select({ version: entryVersion, code: entry.code, slug: contest.slug })
    .from(entryVersion)
    .innerJoin(entry, eq(entry.id, entryVersion.entryId))
    .innerJoin(contest, eq(contest.id, entryVersion.contestId))
    .where(and(eq(entryVersion.contestId, contestId)))
    .orderBy(asc(entryVersion.number));
  const parts = await partsOf(read, contestId);
  const kept = new Map<string, KeptVersion[]>();
  for (const { version, code, slug } of rows) {
    const { id, number, receivedAt, late } = version;
    const receipt = receiptOf({ contest: slug, entry: code }, { version, ...parts(id) });
    const hashes = { recomputedHash: contentHash(receipt), rowHash: contentHash(version) };
    const row = { id, number, receivedAt, late, contentHash: version.contentHash, ...hashes };
    const before = kept.get(version.entryId) ?? [];
    kept.set(version.entryId, [...before, { ...row, journalHashes: journaled.get(id) ?? [] }]);
  }
  return kept;
}
