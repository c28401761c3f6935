import { and, asc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { account, session } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { assignment, conflict, recusal, review } from "#db/schema/judging.ts";
import { coverage, nominator, panelMember } from "#db/schema/people.ts";
import type { Reader } from "#db/store.ts";
import type { PanelKind, ReviewStage } from "../../vocabulary.ts";
import { categoriesByEntry, isFinalist, standsInContest } from "../queries.ts";
import { type AssignableFacts, pairKey } from "./assignable.ts";

export type ReviewerRow = {
  accountId: string;
  name: string;
  kind: PanelKind | null;
  covers: string[] | undefined;
  lastSeenAt: number | null;
};

async function coverageByJudge(read: Reader, contestId: string): Promise<Map<string, string[]>> {
  const rows = await read
    .select({ accountId: panelMember.accountId, categoryId: coverage.categoryId })
    .from(coverage)
    .innerJoin(panelMember, eq(panelMember.id, coverage.panelMemberId))
    .where(and(eq(panelMember.contestId, contestId), isNull(panelMember.endedAt)));
  const byJudge = new Map<string, string[]>();
  for (const { accountId, categoryId } of rows) byJudge.set(accountId, [...(byJudge.get(accountId) ?? []), categoryId]);
  return byJudge;
}

async function lastSeen(read: Reader, accountIds: string[]): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await read
    .select({ accountId: session.accountId, lastSeenAt: session.lastSeenAt })
    .from(session)
    .where(inArray(session.accountId, accountIds))
    .orderBy(asc(session.lastSeenAt));
  return new Map(rows.map(({ accountId, lastSeenAt }) => [accountId, lastSeenAt]));
}

/** The members of the committee or the panel, by name, with when each was last signed in and active. */
export async function reviewersOf(read: Reader, contestId: string, stage: ReviewStage): Promise<ReviewerRow[]> {
  const judges = () =>
    read
      .select({ accountId: account.id, name: account.name, kind: panelMember.kind })
      .from(panelMember)
      .innerJoin(account, eq(account.id, panelMember.accountId))
      .where(and(eq(panelMember.contestId, contestId), isNull(panelMember.endedAt)));
  const committee = () =>
    read
      .select({ accountId: account.id, name: account.name })
      .from(nominator)
      .innerJoin(account, eq(account.id, nominator.accountId))
      .where(and(eq(nominator.contestId, contestId), isNull(nominator.endedAt)));
  const people: { accountId: string; name: string; kind?: PanelKind }[] = await (stage === "judging"
    ? judges()
    : committee());
  const covers = stage === "judging" ? await coverageByJudge(read, contestId) : new Map<string, string[]>();
  const seen = await lastSeen(
    read,
    people.map(({ accountId }) => accountId),
  );
  return people
    .map(({ kind = null, ...person }) => ({
      ...person,
      kind,
      covers: covers.get(person.accountId),
      lastSeenAt: seen.get(person.accountId) ?? null,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/** The entries before a stage, in the order of their codes, which tells nothing about them. */
export async function entriesBefore(read: Reader, contestId: string, stage: ReviewStage) {
  const base = and(eq(entry.contestId, contestId), standsInContest());
  const rows = await read
    .select({ entryId: entry.id, code: entry.code, title: entryVersion.title, versionId: entryVersion.id })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(stage === "judging" ? and(base, isFinalist(read)) : base)
    .orderBy(asc(entry.code));
  const categories = await categoriesByEntry(
    read,
    stage,
    rows.map(({ entryId }) => entryId),
  );
  return rows.map((row) => ({ ...row, categoryIds: categories.get(row.entryId) ?? [] }));
}

/** Pairs of person and entry that a standing conflict or a recusal keeps apart. */
export async function pairsApart(read: Reader, contestId: string): Promise<Set<string>> {
  const standing = or(isNull(conflict.decision), ne(conflict.decision, "dismissed"));
  const conflicts = await read
    .select({ accountId: conflict.accountId, entryId: conflict.entryId })
    .from(conflict)
    .where(and(eq(conflict.contestId, contestId), isNull(conflict.endedAt), standing));
  const recusals = await read
    .select({ accountId: assignment.accountId, entryId: assignment.entryId })
    .from(recusal)
    .innerJoin(assignment, eq(assignment.id, recusal.assignmentId))
    .where(eq(recusal.contestId, contestId));
  return new Set([...conflicts, ...recusals].map(pairKey));
}

/** The living assignments of a stage with how far each has come; no marks. */
export function assignmentsOf(read: Reader, contestId: string, stage: ReviewStage) {
  return read
    .select({
      id: assignment.id,
      accountId: assignment.accountId,
      entryId: assignment.entryId,
      assignedBy: assignment.assignedBy,
      reviewId: review.id,
      savedAt: review.savedAt,
      submittedAt: review.submittedAt,
      seenVersionId: review.seenVersionId,
      confirmedVersionId: review.confirmedVersionId,
    })
    .from(assignment)
    .leftJoin(review, eq(review.assignmentId, assignment.id))
    .where(and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt)));
}

/** Everything that decides whom an organizer may ask for which entry. */
export async function assignableFactsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<AssignableFacts> {
  return {
    stage,
    reviewers: await reviewersOf(read, contestId, stage),
    entries: await entriesBefore(read, contestId, stage),
    apart: await pairsApart(read, contestId),
    assigned: new Set((await assignmentsOf(read, contestId, stage)).map(pairKey)),
  };
}
