import { and, asc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { address } from "#db/schema/account.ts";
import { reading, repository, repositoryCheck } from "#db/schema/repositories.ts";
import type { Reader } from "#db/store.ts";
import { toldAt } from "../../nomination/queries.ts";
import { acceptedBy, membersOf, ownTeamOf } from "../../registration/queries.ts";
import { categoriesOf } from "../../setup/queries.ts";
import type { CheckOutcome } from "../../vocabulary.ts";
import { draftOf, findEntryOfTeam, partsOfVersion, versionsOf } from "../queries.ts";

export type Linked = {
  id: string;
  fullName: string;
  readingId: string | null;
  branch: string | null;
  commit: string | null;
  tree: string | null;
  readAt: number | null;
};

async function readingsOf(read: Reader, repositoryIds: string[]) {
  if (repositoryIds.length === 0) return [];
  const { id, repositoryId, commit, tree, fetchedAt } = reading;
  return read
    .select({ id, repositoryId, commit, tree, fetchedAt })
    .from(reading)
    .where(inArray(reading.repositoryId, repositoryIds))
    .orderBy(asc(reading.fetchedAt));
}

async function branchesOf(read: Reader, readingIds: string[]): Promise<Map<string, string | null>> {
  if (readingIds.length === 0) return new Map();
  const rows = await read
    .select({ id: reading.id, facts: reading.facts })
    .from(reading)
    .where(inArray(reading.id, readingIds));
  return new Map(rows.map(({ id, facts }) => [id, facts.defaultBranch ?? null]));
}

/**
 * The repositories that an entry links now, each with its newest reading; or, given the readings that somebody was shown,
 * each with that one of them which is its own, and with none where none was shown.
 */
export async function linkedRepositories(read: Reader, entryId: string, shown?: readonly string[]): Promise<Linked[]> {
  const rows = await read
    .select({ id: repository.id, fullName: repository.fullName })
    .from(repository)
    .where(and(eq(repository.entryId, entryId), isNull(repository.endedAt)))
    .orderBy(asc(repository.fullNameKey));
  const readings = await readingsOf(
    read,
    rows.map(({ id }) => id),
  );
  const usable = shown ? readings.filter(({ id }) => shown.includes(id)) : readings;
  const newest = new Map(usable.map((each) => [each.repositoryId, each]));
  const branches = await branchesOf(
    read,
    [...newest.values()].map(({ id }) => id),
  );
  return rows.map(({ id, fullName }) => {
    const found = newest.get(id);
    const { commit = null, tree = null, fetchedAt: readAt = null } = found ?? {};
    return {
      ...{ id, fullName, commit, tree, readAt },
      readingId: found?.id ?? null,
      branch: (found && branches.get(found.id)) ?? null,
    };
  });
}

const BY_WEIGHT: readonly CheckOutcome[] = ["fail", "unknown", "pending", "warn", "pass"];

/** The checks of an entry's repositories in a word each: the worst outcome, and how many fail; "pending" before any. */
async function outcomesOf(read: Reader, repositoryIds: string[]) {
  const rows =
    repositoryIds.length === 0
      ? []
      : await read
          .select({ repositoryId: repositoryCheck.repositoryId, outcome: repositoryCheck.outcome })
          .from(repositoryCheck)
          .where(and(inArray(repositoryCheck.repositoryId, repositoryIds), ne(repositoryCheck.outcome, "pass")));
  const checked = await checkedAmong(read, repositoryIds);
  const worstOf = (id: string): CheckOutcome => {
    const outcomes = rows.filter(({ repositoryId }) => repositoryId === id).map(({ outcome }) => outcome);
    return BY_WEIGHT.find((each) => outcomes.includes(each)) ?? (checked.has(id) ? "pass" : "pending");
  };
  return { worstOf, failing: rows.filter(({ outcome }) => outcome === "fail").length };
}

async function checkedAmong(read: Reader, repositoryIds: string[]): Promise<Set<string>> {
  if (repositoryIds.length === 0) return new Set();
  const rows = await read
    .select({ id: repository.id })
    .from(repository)
    .where(and(inArray(repository.id, repositoryIds), isNotNull(repository.checkedAt)));
  return new Set(rows.map(({ id }) => id));
}

async function hasConfirmedAddress(read: Reader, accountId: string): Promise<boolean> {
  const rows = await read
    .select({ address: address.address })
    .from(address)
    .where(and(eq(address.accountId, accountId), isNotNull(address.confirmedAt)))
    .limit(1);
  return rows.length > 0;
}

/** All that the entry's own page shows to a member of its team; undefined for somebody without a team. */
export async function ownEntryOf(read: Reader, contestId: string, accountId: string) {
  const team = await ownTeamOf(read, contestId, accountId);
  const entry = team && (await findEntryOfTeam(read, team.teamId));
  if (!team || !entry) return undefined;
  const members = await membersOf(read, team.teamId);
  const ids = members.map((member) => member.accountId);
  const accepted = await acceptedBy(read, contestId, ids);
  const linked = await linkedRepositories(read, entry.id);
  const outcomes = await outcomesOf(
    read,
    linked.map(({ id }) => id),
  );
  const draft = await draftOf(read, entry.id);
  const versions = await versionsOf(read, entry.id);
  const handedIn = versions.find(({ id }) => id === entry.versionInForceId) ?? versions[0];
  // A place counts for the team once the finalists have been told, not from the moment the organizer names it.
  const finalistAt = (await toldAt(read, contestId)) === null ? null : entry.finalistAt;
  return {
    ...{ team, entry: { ...entry, finalistAt }, members, draft, versions },
    savedBy: members.find((member) => member.accountId === draft.savedBy)?.name ?? "somebody who has left the team",
    handedIn: handedIn && { version: handedIn, ...(await partsOfVersion(read, handedIn.id)) },
    repositories: linked.map((each) => ({ ...each, outcome: outcomes.worstOf(each.id) })),
    failingChecks: outcomes.failing,
    notAccepted: members.filter((member) => !accepted.has(member.accountId)).map(({ name }) => name),
    addressConfirmed: await hasConfirmedAddress(read, accountId),
    categories: (await categoriesOf(read, contestId)).filter(({ decided }) => decided === "marks"),
  };
}

export type OwnEntry = NonNullable<Awaited<ReturnType<typeof ownEntryOf>>>;
