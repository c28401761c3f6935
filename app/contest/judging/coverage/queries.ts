import { and, count, eq, isNotNull, isNull, like, max } from "drizzle-orm";
import { address } from "#db/schema/account.ts";
import { assignment, conflict, recusal, review } from "#db/schema/judging.ts";
import { mail } from "#db/schema/machinery.ts";
import { reviewAdmission } from "#db/schema/review-admission.ts";
import type { Reader } from "#db/store.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { pairKey } from "../assignment/assignable.ts";
import { assignmentsOf, entriesBefore, pairsApart, reviewersOf } from "../assignment/queries.ts";
import { stageFactsOf } from "../queries.ts";
import { isStale } from "../review.ts";
import type { AskedReview } from "./lag.ts";

/** `asked`: an organizer asked for it; otherwise a nominator took it up. `reviewId` is empty until something was saved. */
export type ReviewOnBoard = AskedReview & { asked: boolean; reviewId: string; seenVersionId: string | null };

/** Every standing leave for a review of an earlier version to count, as "review version". */
export async function admittedReviews(read: Reader, contestId: string): Promise<Set<string>> {
  const alive = and(eq(reviewAdmission.contestId, contestId), isNull(reviewAdmission.endedAt));
  const rows = await read
    .select({ reviewId: reviewAdmission.reviewId, versionId: reviewAdmission.versionId })
    .from(reviewAdmission)
    .where(alive);
  return new Set(rows.map(({ reviewId, versionId }) => `${reviewId} ${versionId}`));
}

/** How far the reviews of a stage have come: who, what, and every review that counts or is waited for. No marks are read. */
export async function coverageOfStage(read: Reader, contestId: string, stage: ReviewStage) {
  const entries = await entriesBefore(read, contestId, stage);
  const versions = new Map(entries.map(({ entryId, versionId }) => [entryId, versionId]));
  const apart = await pairsApart(read, contestId);
  const admitted = await admittedReviews(read, contestId);
  const living = (await assignmentsOf(read, contestId, stage)).filter((pair) => !apart.has(pairKey(pair)));
  const reviews = living.flatMap((row): ReviewOnBoard[] => {
    const versionId = versions.get(row.entryId);
    if (versionId === undefined) return [];
    const { accountId, entryId, assignedBy, submittedAt, reviewId, seenVersionId, confirmedVersionId } = row;
    const stale =
      submittedAt !== null &&
      seenVersionId !== null &&
      isStale({ seenVersionId, confirmedVersionId }, versionId) &&
      !admitted.has(`${reviewId} ${versionId}`);
    const of = { reviewId: reviewId ?? "", seenVersionId };
    return [{ accountId, entryId, submittedAt, stale, asked: assignedBy !== null, ...of }];
  });
  return { entries, reviewers: await reviewersOf(read, contestId, stage), reviews };
}

/** What decides who is reminded in a stage: its window, its people, and what they were asked for. */
export async function reminderFactsOf(read: Reader, contestId: string, stage: ReviewStage) {
  const { reviewers, reviews } = await coverageOfStage(read, contestId, stage);
  const asked = reviews.filter((each) => each.asked);
  return { ...(await stageFactsOf(read, contestId, stage)), reviewers, reviews: asked };
}

export const reminderEvent = (stage: ReviewStage, contestId: string) => `reminder ${stage} ${contestId}`;

/** When each of these accounts was last reminded in a stage. */
export async function lastReminders(read: Reader, contestId: string, stage: ReviewStage): Promise<Map<string, number>> {
  const rows = await read
    .select({ accountId: address.accountId, at: max(mail.queuedAt) })
    .from(mail)
    .innerJoin(address, and(eq(address.address, mail.recipient), isNotNull(address.confirmedAt)))
    .where(and(eq(mail.contestId, contestId), like(mail.event, `${reminderEvent(stage, contestId)} %`)))
    .groupBy(address.accountId);
  return new Map(rows.flatMap(({ accountId, at }) => (at === null ? [] : [[accountId, at]])));
}

/** A word that changes whenever something on the coverage board does: cheap to ask for once a second. */
export async function boardVersionOf(read: Reader, contestId: string): Promise<string> {
  const ofContest = eq(assignment.contestId, contestId);
  const [asked] = await read
    .select({ rows: count(), newest: max(assignment.assignedAt), ended: max(assignment.endedAt) })
    .from(assignment)
    .where(ofContest);
  const [handedIn] = await read
    .select({ rows: count(review.submittedAt), newest: max(review.submittedAt) })
    .from(review)
    .where(eq(review.contestId, contestId));
  const [conflicts] = await read
    .select({ rows: count(), decided: max(conflict.decidedAt), ended: max(conflict.endedAt) })
    .from(conflict)
    .where(eq(conflict.contestId, contestId));
  const recusals = await read.$count(recusal, eq(recusal.contestId, contestId));
  const admissions = await read.$count(reviewAdmission, eq(reviewAdmission.contestId, contestId));
  return JSON.stringify([asked, handedIn, conflicts, recusals, admissions]);
}
