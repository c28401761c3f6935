import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, or } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, mark, review } from "#db/schema/judging.ts";
import { tally } from "#db/schema/results.ts";
import type { Reader } from "#db/store.ts";
import { categoriesOf, contestFileOf } from "../../setup/queries.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { admittedReviews } from "../coverage/queries.ts";
import { categoriesByEntry, isFinalist, standsInContest } from "../queries.ts";
import { rubricOf } from "../rubric/queries.ts";
import { scoreOf } from "../scoring.ts";
import type { TallyInput, TallyResult } from "./tally.ts";

type CountedReview = { reviewId: string; entryId: string; marks: Map<string, number | null> };

/** True of assignments of somebody whom a conflict keeps from the entry; also one that was known only afterwards. */
function isConflicted(read: Reader) {
  const standing = or(isNull(conflict.decision), ne(conflict.decision, "dismissed"));
  const same = and(eq(conflict.entryId, assignment.entryId), eq(conflict.accountId, assignment.accountId));
  return read
    .select({ id: conflict.id })
    .from(conflict)
    .where(and(same, isNull(conflict.endedAt), standing));
}

/** The submitted reviews of a stage that count: without a conflict, and of the version in force, or confirmed or admitted for it. */
async function countedReviews(read: Reader, contestId: string, stage: ReviewStage): Promise<CountedReview[]> {
  const rows = await read
    .select({ review, entryId: entry.id, versionId: entry.versionInForceId })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .innerJoin(entry, eq(entry.id, assignment.entryId))
    .where(
      and(
        eq(assignment.contestId, contestId),
        eq(assignment.stage, stage),
        isNull(assignment.endedAt),
        isNotNull(review.submittedAt),
        notExists(isConflicted(read)),
      ),
    );
  const admitted = await admittedReviews(read, contestId);
  const counted = rows.filter(
    ({ review: each, versionId }) =>
      each.seenVersionId === versionId ||
      each.confirmedVersionId === versionId ||
      admitted.has(`${each.id} ${versionId}`),
  );
  const ids = counted.map((row) => row.review.id);
  const marks = ids.length > 0 ? await read.select().from(mark).where(inArray(mark.reviewId, ids)) : [];
  return counted.map(({ review: { id }, entryId }) => {
    const own = marks.filter(({ reviewId }) => reviewId === id);
    return { reviewId: id, entryId, marks: new Map(own.map(({ criterionId, value }) => [criterionId, value])) };
  });
}

/** The entries that compete before the panel (or, in the nomination stage, before the committee). */
async function competingEntries(read: Reader, contestId: string, stage: ReviewStage): Promise<string[]> {
  const base = and(eq(entry.contestId, contestId), standsInContest());
  const competing = stage === "judging" ? and(base, isFinalist(read)) : base;
  const rows = await read.select({ id: entry.id }).from(entry).where(competing).orderBy(asc(entry.id));
  return rows.map(({ id }) => id);
}

/** The input of each tally of a stage: one for every category that is decided by marks. */
export async function tallyInputsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<TallyInput[]> {
  const rubric = await rubricOf(read, contestId, stage);
  const entries = await competingEntries(read, contestId, stage);
  const placed = await categoriesByEntry(read, stage, entries);
  const reviews = await countedReviews(read, contestId, stage);
  const { precision } = (await contestFileOf(read, contestId)).tie;
  const categories = (await categoriesOf(read, contestId)).filter(({ decided }) => decided === "marks");
  return categories.map(({ id: categoryId }) => {
    const own = entries.filter((entryId) => placed.get(entryId)?.includes(categoryId));
    const scores = reviews.flatMap(({ reviewId, entryId, marks }) => {
      const score = own.includes(entryId) ? scoreOf(rubric, marks, categoryId) : null;
      return score === null ? [] : [{ entryId, reviewId, score }];
    });
    const inOrder = scores.sort((one, other) => (one.reviewId < other.reviewId ? -1 : 1));
    return { format: "laurels-tally/1", categoryId, entries: own, scores: inOrder, precision };
  });
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
