import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { conflictSearch } from "#db/schema/conflict-search.ts";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, recusal, review, sealing } from "#db/schema/judging.ts";
import { job } from "#db/schema/machinery.ts";
import type { Reader } from "#db/store.ts";
import { titlesOf } from "../../submission/queries.ts";
import { reviewersOf } from "../assignment/queries.ts";
import type { ConflictFacts } from "./deciding.ts";

export type Conflict = typeof conflict.$inferSelect;
type Pair = { accountId: string; entryId: string };

/** The sealed stage in whose tally this person's review of this entry counts, or would but for the conflict. */
export async function sealedReviewOf(read: Reader, contestId: string, { accountId, entryId }: Pair) {
  const ofPair = and(eq(assignment.accountId, accountId), eq(assignment.entryId, entryId), isNull(assignment.endedAt));
  const sealed = and(eq(sealing.contestId, contestId), eq(sealing.stage, assignment.stage), isNull(sealing.endedAt));
  const [found] = await read
    .select({ stage: sealing.stage, sealedAt: sealing.sealedAt })
    .from(assignment)
    .innerJoin(review, and(eq(review.assignmentId, assignment.id), isNotNull(review.submittedAt)))
    .innerJoin(sealing, sealed)
    .where(ofPair);
  return found;
}

/** A standing conflict of a contest with what decides on it, or undefined. */
export async function findConflict(
  read: Reader,
  contestId: string,
  conflictId: string,
): Promise<(Conflict & ConflictFacts) | undefined> {
  const alive = and(eq(conflict.id, conflictId), eq(conflict.contestId, contestId), isNull(conflict.endedAt));
  const [found] = await read.select().from(conflict).where(alive);
  return found && { ...found, sealed: await sealedReviewOf(read, contestId, found) };
}

/** The conflicts that searches have found, as they stand. */
export function foundConflictsOf(read: Reader, contestId: string) {
  const found = and(eq(conflict.contestId, contestId), eq(conflict.source, "found"), isNull(conflict.endedAt));
  return read.select().from(conflict).where(found);
}

async function namesOf(read: Reader, accountIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(accountIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await read.select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Pairs whose review has been submitted and not taken away: with a conflict, these are left out of every tally. */
async function reviewedPairs(read: Reader, contestId: string): Promise<Set<string>> {
  const rows = await read
    .select({ accountId: assignment.accountId, entryId: assignment.entryId })
    .from(assignment)
    .innerJoin(review, eq(review.assignmentId, assignment.id))
    .where(and(eq(assignment.contestId, contestId), isNull(assignment.endedAt), isNotNull(review.submittedAt)));
  return new Set(rows.map(({ accountId, entryId }) => `${accountId} ${entryId}`));
}

/** Every standing conflict of a contest, those that wait for a decision first, then the newest. */
export async function conflictsOf(read: Reader, contestId: string) {
  const rows = await read
    .select({ conflict, code: entry.code })
    .from(conflict)
    .innerJoin(entry, eq(entry.id, conflict.entryId))
    .where(and(eq(conflict.contestId, contestId), isNull(conflict.endedAt)))
    .orderBy(desc(conflict.raisedAt), asc(conflict.id));
  const people = rows.flatMap(({ conflict: each }) => [each.accountId, each.decidedBy, each.raisedBy]);
  const names = await namesOf(read, people);
  const titles = await titlesOf(
    read,
    rows.map(({ conflict: each }) => each.entryId),
  );
  const reviewed = await reviewedPairs(read, contestId);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ conflict: each, code }) => ({
    ...each,
    code,
    title: titles.get(each.entryId) ?? code,
    name: nameOf(each.accountId) ?? "",
    decidedByName: nameOf(each.decidedBy),
    raisedByName: nameOf(each.raisedBy),
    waits: each.source === "found" && each.decision === null,
    leftOut: each.decision !== "dismissed" && reviewed.has(`${each.accountId} ${each.entryId}`),
  }));
}

/** Every stepping aside of a contest with its reason, newest first. */
export async function recusalsOf(read: Reader, contestId: string) {
  const rows = await read
    .select({ recusal, stage: assignment.stage, entryId: entry.id, code: entry.code, name: account.name })
    .from(recusal)
    .innerJoin(assignment, eq(assignment.id, recusal.assignmentId))
    .innerJoin(entry, eq(entry.id, assignment.entryId))
    .innerJoin(account, eq(account.id, assignment.accountId))
    .where(eq(recusal.contestId, contestId))
    .orderBy(desc(recusal.recusedAt), asc(recusal.id));
  const titles = await titlesOf(
    read,
    rows.map(({ entryId }) => entryId),
  );
  return rows.map(({ recusal: { id, reason, recusedAt }, entryId, ...row }) => ({
    ...row,
    ...{ id, reason, recusedAt },
    title: titles.get(entryId) ?? row.code,
  }));
}

/** Everybody who decides in a contest, in either stage, by name. */
export async function decidersOf(read: Reader, contestId: string): Promise<{ accountId: string; name: string }[]> {
  const committee = await reviewersOf(read, contestId, "nomination");
  const panel = await reviewersOf(read, contestId, "judging");
  const byId = new Map([...committee, ...panel].map(({ accountId, name }) => [accountId, { accountId, name }]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/** The newest search of GitHub, and whether one is under way. */
export async function searchStateOf(read: Reader, contestId: string) {
  const [newest] = await read
    .select()
    .from(conflictSearch)
    .where(eq(conflictSearch.contestId, contestId))
    .orderBy(desc(conflictSearch.searchedAt), desc(conflictSearch.id))
    .limit(1);
  const [open] = await read
    .select({ stalledAt: job.stalledAt, problem: job.problem, dueAt: job.dueAt })
    .from(job)
    .where(and(eq(job.kind, "find conflicts"), eq(job.subject, contestId), isNull(job.doneAt)));
  const waiting = open?.stalledAt === null ? { problem: open.problem, dueAt: open.dueAt } : null;
  return { newest: newest ?? null, waiting, stalled: open?.stalledAt ? open.problem : null };
}
