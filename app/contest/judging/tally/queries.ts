import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, mark, review } from "#db/schema/judging.ts";
import { tally } from "#db/schema/results.ts";
import type { Reader } from "#db/store.ts";
import { categoriesOf, contestFileOf } from "../../setup/queries.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { admittedReviews } from "../coverage/queries.ts";
import { categoriesByEntry, isFinalist, standsInContest } from "../queries.ts";
import { rubricOf } from "../rubric/queries.ts";
import { weighedIn } from "../scoring.ts";
import type { PanelReview } from "./model/panel-problem.ts";
import type { LeftOutReview, TallyInput, TallyResult } from "./tally.ts";

type SubmittedReview = { reviewId: string; judgeId: string; entryId: string; why: LeftOutReview["why"] | null };

const pairOf = (accountId: string, entryId: string) => `${accountId} ${entryId}`;

/** The pairs of person and entry that a conflict keeps apart, also one that was known only after the review. */
async function conflictedPairs(read: Reader, contestId: string): Promise<Set<string>> {
  const standing = or(isNull(conflict.decision), ne(conflict.decision, "dismissed"));
  const rows = await read
    .select({ accountId: conflict.accountId, entryId: conflict.entryId })
    .from(conflict)
    .where(and(eq(conflict.contestId, contestId), isNull(conflict.endedAt), standing));
  return new Set(rows.map(({ accountId, entryId }) => pairOf(accountId, entryId)));
}

/** The submitted reviews of a stage, each with why it does not count: a conflict, or a version that was neither confirmed nor admitted. */
async function submittedReviews(read: Reader, contestId: string, stage: ReviewStage): Promise<SubmittedReview[]> {
  const asked = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  const rows = await read
    .select({ review, judgeId: assignment.accountId, entryId: entry.id, versionId: entry.versionInForceId })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .innerJoin(entry, eq(entry.id, assignment.entryId))
    .where(and(asked, isNotNull(review.submittedAt)))
    .orderBy(asc(review.id));
  const apart = await conflictedPairs(read, contestId);
  const admitted = await admittedReviews(read, contestId);
  return rows.map(({ review: each, judgeId, entryId, versionId }) => {
    const isOfThis = each.seenVersionId === versionId || each.confirmedVersionId === versionId;
    const isCurrent = isOfThis || admitted.has(`${each.id} ${versionId}`);
    const why = apart.has(pairOf(judgeId, entryId)) ? "conflict" : isCurrent ? null : "earlier version";
    return { reviewId: each.id, judgeId, entryId, why };
  });
}

async function marksOf(read: Reader, reviewIds: string[]): Promise<Map<string, PanelReview["marks"]>> {
  const rows = reviewIds.length > 0 ? await read.select().from(mark).where(inArray(mark.reviewId, reviewIds)) : [];
  const byReview = Map.groupBy(rows, ({ reviewId }) => reviewId);
  const valued = (each: typeof rows) =>
    each.flatMap(({ criterionId, value }) => (value === null ? [] : [{ criterionId, value }]));
  return new Map([...byReview].map(([reviewId, each]) => [reviewId, valued(each)]));
}

/** The entries that compete before the panel (or, in the nomination stage, before the committee). */
async function competingEntries(read: Reader, contestId: string, stage: ReviewStage): Promise<string[]> {
  const base = and(eq(entry.contestId, contestId), standsInContest());
  const competing = stage === "judging" ? and(base, isFinalist(read)) : base;
  const rows = await read.select({ id: entry.id }).from(entry).where(competing).orderBy(asc(entry.id));
  return rows.map(({ id }) => id);
}

/** What all tallies of a stage are computed from. */
export async function tallyInputOf(read: Reader, contestId: string, stage: ReviewStage): Promise<TallyInput> {
  const entries = await competingEntries(read, contestId, stage);
  const placed = await categoriesByEntry(read, stage, entries);
  const decided = (await categoriesOf(read, contestId)).filter((category) => category.decided === "marks");
  const categories = decided.map(({ id }) => id).sort();
  const candidacies = entries.flatMap((entryId) =>
    categories
      .filter((categoryId) => placed.get(entryId)?.includes(categoryId))
      .map((categoryId) => ({ id: `${entryId} ${categoryId}`, entryId, categoryId })),
  );
  const competes = new Set(candidacies.map(({ entryId }) => entryId));
  const submitted = (await submittedReviews(read, contestId, stage)).filter(({ entryId }) => competes.has(entryId));
  const counted = submitted.filter(({ why }) => why === null);
  const ids = counted.map(({ reviewId }) => reviewId);
  const marks = await marksOf(read, ids);
  const reviews = counted.map(({ reviewId, judgeId, entryId }) => ({
    ...{ judgeId, entryId, marks: marks.get(reviewId) ?? [] },
  }));
  const { tie, tally: settings } = await contestFileOf(read, contestId);
  return {
    ...{ format: "laurels-tally/2", stage, method: settings.method, precision: tie.precision, categories },
    problem: {
      criteria: weighedIn(await rubricOf(read, contestId, stage)),
      ...{ candidacies, reviews, conflicts: [], judges: [...new Set(counted.map(({ judgeId }) => judgeId))].sort() },
    },
    leftOut: submitted.flatMap(({ judgeId, entryId, why }) => (why ? [{ judgeId, entryId, why }] : [])),
  };
}

/** The newest tally of each category in a stage. */
export async function talliesOf(read: Reader, contestId: string, stage: ReviewStage) {
  const rows = await read
    .select()
    .from(tally)
    .where(and(eq(tally.contestId, contestId), eq(tally.stage, stage)))
    .orderBy(desc(tally.computedAt), desc(tally.id));
  const newest = new Map<string, { inputHash: string; computedAt: number; result: TallyResult }>();
  for (const { categoryId, inputHash, computedAt, result } of rows)
    if (!newest.has(categoryId)) newest.set(categoryId, { inputHash, computedAt, result: result as TallyResult });
  return newest;
}
