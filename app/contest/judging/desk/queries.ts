import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { assignment, conflict, mark, review } from "#db/schema/judging.ts";
import { repository, repositoryCheck } from "#db/schema/repositories.ts";
import type { Reader } from "#db/store.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { categoriesByEntry, coverageOf, isOpenTo, ownAssignment, seesEntries } from "../queries.ts";
import { type Reviewer, stageOf } from "../review.ts";
import { rubricOf } from "../rubric/queries.ts";
import { scoreOf } from "../scoring.ts";
import type { DeskRow } from "./progress.ts";
import { reviewState } from "./review-state.ts";

export type ScoredDeskRow = DeskRow & {
  /** Own scores, one for each candidacy where they differ; empty until something is marked. */
  scores: number[];
};

/** Reviews of each entry that have been submitted in a stage: of all entries of a contest, or of some by their ids. */
export async function finishedByEntry(
  read: Reader,
  of: string | string[],
  stage: ReviewStage,
): Promise<Map<string, number>> {
  const which = typeof of === "string" ? eq(assignment.contestId, of) : inArray(assignment.entryId, of);
  const ofStage = and(eq(assignment.stage, stage), isNull(assignment.endedAt));
  const rows = await read
    .select({ entryId: assignment.entryId, finished: count() })
    .from(assignment)
    .innerJoin(review, eq(review.assignmentId, assignment.id))
    .where(and(which, ofStage, isNotNull(review.submittedAt)))
    .groupBy(assignment.entryId);
  return new Map(rows.map(({ entryId, finished }) => [entryId, finished]));
}

async function ownMarks(read: Reader, reviewIds: string[]): Promise<Map<string, Map<string, number | null>>> {
  const byReview = new Map<string, Map<string, number | null>>(reviewIds.map((id) => [id, new Map()]));
  if (reviewIds.length === 0) return byReview;
  const rows = await read
    .select({ reviewId: mark.reviewId, criterionId: mark.criterionId, value: mark.value })
    .from(mark)
    .where(inArray(mark.reviewId, reviewIds));
  for (const { reviewId, criterionId, value } of rows) byReview.get(reviewId)?.set(criterionId, value);
  return byReview;
}

const deskColumns = {
  entryId: entry.id,
  code: entry.code,
  title: entryVersion.title,
  versionId: entryVersion.id,
  assignedBy: assignment.assignedBy,
  review,
};

/** A nominator's rows are all entries they may see, a judge's those they were asked for; what is kept from them is in none. */
function deskRowsOf(read: Reader, by: Reviewer) {
  if (by.role === "judge") {
    // From the assignments on, so that a desk costs what is on it and not what is in the contest.
    return read
      .select(deskColumns)
      .from(assignment)
      .innerJoin(entry, eq(entry.id, assignment.entryId))
      .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
      .leftJoin(review, eq(review.assignmentId, assignment.id))
      .where(and(eq(assignment.contestId, by.contestId), ownAssignment(by), isOpenTo(read, by)))
      .orderBy(asc(entry.code));
  }
  return read
    .select(deskColumns)
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .leftJoin(assignment, ownAssignment(by))
    .leftJoin(review, eq(review.assignmentId, assignment.id))
    .where(isOpenTo(read, by))
    .orderBy(asc(entry.code));
}

/** One's own desk: each entry with the state of one's own review and its score. Empty without a linked GitHub account. */
export async function deskOf(read: Reader, by: Reviewer): Promise<ScoredDeskRow[]> {
  if (!(await seesEntries(read, by.contestId, by.accountId))) return [];
  const stage = stageOf(by);
  const rows = await deskRowsOf(read, by);
  const rubric = await rubricOf(read, by.contestId, stage);
  const marks = await ownMarks(
    read,
    rows.flatMap(({ review: own }) => (own ? [own.id] : [])),
  );
  const entryIds = rows.map(({ entryId }) => entryId);
  const competing = await categoriesByEntry(read, stage, entryIds);
  const covered = by.role === "judge" ? await coverageOf(read, by.contestId, by.accountId) : undefined;
  const finished = await finishedByEntry(read, entryIds, stage);
  return rows.map(({ entryId, code, title, versionId, assignedBy, review: own }) => {
    const categoryIds = (competing.get(entryId) ?? []).filter((id) => covered?.includes(id) ?? true);
    const given = own ? marks.get(own.id) : undefined;
    const scores = given ? [null, ...categoryIds].map((id) => scoreOf(rubric, given, id)) : [];
    const candidacies = categoryIds.length > 0 ? scores.slice(1) : scores;
    return {
      entryId,
      code,
      title,
      asked: assignedBy !== null,
      state: reviewState(own ?? undefined, versionId),
      finished: finished.get(entryId) ?? 0,
      scores: [...new Set(candidacies.filter((score) => score !== null))],
    };
  });
}

export type OthersReview = { author: string | null; panelNote: string; scores: Map<string | null, number | null> };

/** What others have submitted about an entry in one's own stage. Ask `mayReadOthers` first; `names` as the stage's setting says. */
export async function othersReviewsOf(
  read: Reader,
  by: Reviewer,
  asked: { entryId: string; categoryIds: string[]; names: boolean },
): Promise<OthersReview[]> {
  const stage = stageOf(by);
  const ofEntry = and(eq(assignment.contestId, by.contestId), eq(assignment.entryId, asked.entryId));
  const others = and(ofEntry, eq(assignment.stage, stage), ne(assignment.accountId, by.accountId));
  const rows = await read
    .select({ id: review.id, panelNote: review.panelNote, name: account.name })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .innerJoin(account, eq(account.id, assignment.accountId))
    .where(and(others, isNull(assignment.endedAt), isNotNull(review.submittedAt)))
    // Neither the order of names nor that of time may tell who wrote what.
    .orderBy(asc(review.id));
  const rubric = await rubricOf(read, by.contestId, stage);
  const marks = await ownMarks(
    read,
    rows.map(({ id }) => id),
  );
  const candidacies = asked.categoryIds.length > 0 ? asked.categoryIds : [null];
  return rows.map(({ id, panelNote, name }) => ({
    author: asked.names ? name : null,
    panelNote,
    scores: new Map(
      candidacies.map((categoryId) => [categoryId, scoreOf(rubric, marks.get(id) ?? new Map(), categoryId)]),
    ),
  }));
}

/** What the checks of an entry's repositories have found, newest first. */
export function checksForReviewers(read: Reader, entryId: string) {
  return read
    .select({
      id: repositoryCheck.id,
      repositoryId: repository.id,
      repository: repository.fullName,
      kind: repositoryCheck.kind,
      outcome: repositoryCheck.outcome,
      seen: repositoryCheck.seen,
      evidence: repositoryCheck.evidence,
      checkedAt: repositoryCheck.checkedAt,
    })
    .from(repositoryCheck)
    .innerJoin(repository, eq(repository.id, repositoryCheck.repositoryId))
    .where(and(eq(repository.entryId, entryId), isNull(repository.endedAt)))
    .orderBy(asc(repository.fullName), desc(repositoryCheck.checkedAt), asc(repositoryCheck.kind));
}

/** Every entry that this person may get, by title: among these one declares a conflict. */
export async function openEntriesOf(read: Reader, by: Reviewer): Promise<{ entryId: string; title: string }[]> {
  if (!(await seesEntries(read, by.contestId, by.accountId))) return [];
  return read
    .select({ entryId: entry.id, title: entryVersion.title })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(isOpenTo(read, by))
    .orderBy(asc(entryVersion.title), asc(entry.code));
}

/** The conflicts that a person has declared, newest first, without the entries: those are kept from them. */
export function conflictsDeclaredBy(read: Reader, { contestId, accountId }: Reviewer) {
  return read
    .select({ id: conflict.id, reason: conflict.reason, raisedAt: conflict.raisedAt, decision: conflict.decision })
    .from(conflict)
    .where(
      and(
        eq(conflict.contestId, contestId),
        eq(conflict.accountId, accountId),
        eq(conflict.source, "declared"),
        isNull(conflict.endedAt),
      ),
    )
    .orderBy(desc(conflict.raisedAt));
}
