import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { conflict, sealing } from "#db/schema/judging.ts";
import { tie } from "#db/schema/results.ts";
import { reviewAdmission } from "#db/schema/review-admission.ts";
import type { Reader } from "#db/store.ts";
import { windowOf } from "../../setup/queries.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { coverageOfStage } from "../coverage/queries.ts";
import type { SealingFacts } from "./blockers.ts";

const one = (rows: { count: number }[]): number => rows[0]?.count ?? 0;

/** What has to be settled before a stage is sealed, counted. A review that a conflict leaves out blocks nothing. */
export async function sealingFactsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<SealingFacts> {
  const { reviews } = await coverageOfStage(read, contestId, stage);
  // A declared conflict keeps its person away as it stands; one that the portal found waits for somebody's word.
  const found = and(eq(conflict.contestId, contestId), eq(conflict.source, "found"));
  const undecided = and(found, isNull(conflict.decision), isNull(conflict.endedAt));
  const open = and(eq(tie.contestId, contestId), isNull(tie.closedAt));
  return {
    closesAt: (await windowOf(read, contestId, stage)).closesAt,
    // A nominator who has opened an entry without being asked owes no review of it.
    missingReviews: reviews.filter(({ submittedAt, asked }) => submittedAt === null && asked).length,
    staleReviews: reviews.filter(({ stale }) => stale).length,
    undecidedConflicts: one(await read.select({ count: count() }).from(conflict).where(undecided)),
    openBallots: stage === "judging" ? one(await read.select({ count: count() }).from(tie).where(open)) : 0,
  };
}

/** Every sealing and reopening of a contest, newest first. */
export async function sealingsOf(read: Reader, contestId: string) {
  const rows = await read.select().from(sealing).where(eq(sealing.contestId, contestId));
  return rows.sort((a, b) => b.sealedAt - a.sealedAt);
}

async function numbersOf(read: Reader, versionIds: string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await read
    .select({ id: entryVersion.id, number: entryVersion.number })
    .from(entryVersion)
    .where(inArray(entryVersion.id, versionIds));
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The reviews of a stage that were written of an earlier version than the one in force and do not count for it yet. */
export async function staleReviewsOf(read: Reader, contestId: string, stage: ReviewStage) {
  const { reviews, entries, reviewers } = await coverageOfStage(read, contestId, stage);
  const stale = reviews.filter((each) => each.stale);
  const entryOf = (entryId: string) => entries.find((each) => each.entryId === entryId);
  const numbers = await numbersOf(
    read,
    stale.flatMap(({ seenVersionId, entryId }) => [seenVersionId ?? "", entryOf(entryId)?.versionId ?? ""]),
  );
  return stale.map(({ reviewId, accountId, entryId, seenVersionId }) => {
    const of = entryOf(entryId);
    return {
      reviewId,
      accountId,
      versionId: of?.versionId ?? "",
      name: reviewers.find((each) => each.accountId === accountId)?.name ?? "a former member",
      title: of?.title ?? "",
      code: of?.code ?? "",
      seen: numbers.get(seenVersionId ?? "") ?? 0,
      inForce: numbers.get(of?.versionId ?? "") ?? 0,
    };
  });
}

/** The reviews of earlier versions that organizers admitted, with who and why. */
export function admissionsOf(read: Reader, contestId: string) {
  const alive = and(eq(reviewAdmission.contestId, contestId), isNull(reviewAdmission.endedAt));
  return read
    .select({ admission: reviewAdmission, title: entryVersion.title, by: account.name })
    .from(reviewAdmission)
    .innerJoin(entryVersion, eq(entryVersion.id, reviewAdmission.versionId))
    .innerJoin(account, eq(account.id, reviewAdmission.admittedBy))
    .where(alive)
    .orderBy(reviewAdmission.admittedAt);
}
