import { and, eq, exists, inArray, isNotNull, isNull, ne, notExists, or, type SQL } from "drizzle-orm";
import { keptQuery } from "#db/kept-query.ts";
import { account } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, mark, recusal, review, sealing } from "#db/schema/judging.ts";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import { coverage, githubWaiver, panelMember } from "#db/schema/people.ts";
import { versionCategory } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { windowsOf } from "../setup/queries.ts";
import type { ReviewStage } from "../vocabulary.ts";
import type { GivenMark } from "./marks.ts";
import { type ReviewableEntry, type Reviewer, type ReviewFacts, type StageFacts, stageOf } from "./review.ts";

const sealOfStage = keptQuery(["contestId", "stage"], (read, { contestId, stage }) =>
  read
    .select()
    .from(sealing)
    .where(and(eq(sealing.contestId, contestId), eq(sealing.stage, stage), isNull(sealing.endedAt))),
);

/** The seal on a stage's reviews, or undefined while they may change. */
export async function findSealing(read: Reader, contestId: string, stage: ReviewStage) {
  return (await sealOfStage(read, { contestId, stage }))[0];
}

export async function stageFactsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<StageFacts> {
  const window = (await windowsOf(read, contestId)).find((each) => each.stage === stage);
  if (!window) throw new Error(`contest ${contestId} has no ${stage} window`);
  return { stage, window, sealedAt: (await findSealing(read, contestId, stage))?.sealedAt ?? null };
}

const linkOrWaiver = keptQuery(["contestId", "accountId"], (read, { contestId, accountId }) =>
  read
    .select({ githubId: account.githubId, waivedAt: githubWaiver.grantedAt })
    .from(account)
    .leftJoin(githubWaiver, and(eq(githubWaiver.accountId, account.id), eq(githubWaiver.contestId, contestId)))
    .where(eq(account.id, accountId)),
);

/** Whether a person who decides may see entries: their GitHub account is linked, or an organizer waived it. */
export async function seesEntries(read: Reader, contestId: string, accountId: string): Promise<boolean> {
  const [person] = await linkOrWaiver(read, { contestId, accountId });
  return person !== undefined && (person.githubId !== null || person.waivedAt !== null);
}

/** True of rows of `entry` that stand in the contest: submitted, neither withdrawn nor ruled out. */
export function standsInContest(): SQL | undefined {
  return and(
    isNotNull(entry.versionInForceId),
    isNotNull(entry.submittedAt),
    isNull(entry.withdrawnAt),
    isNull(entry.ineligibleAt),
    isNull(entry.disqualifiedAt),
  );
}

/** True of rows of `entry` from which this account is not kept by a conflict or a recusal. */
export function isClearOf(read: Reader, accountId: string): SQL | undefined {
  const standing = or(isNull(conflict.decision), ne(conflict.decision, "dismissed"));
  const conflicts = read
    .select({ id: conflict.id })
    .from(conflict)
    .where(and(eq(conflict.entryId, entry.id), eq(conflict.accountId, accountId), isNull(conflict.endedAt), standing));
  const recusals = read
    .select({ id: recusal.id })
    .from(recusal)
    .innerJoin(assignment, eq(assignment.id, recusal.assignmentId))
    .where(and(eq(assignment.entryId, entry.id), eq(assignment.accountId, accountId)));
  return and(notExists(conflicts), notExists(recusals));
}

/** True of rows of `entry` that hold a finalist's place. */
export function isFinalist(read: Reader): SQL {
  const alive = and(eq(finalistPlace.entryId, entry.id), isNull(finalistPlace.ordinal), isNull(finalistPlace.endedAt));
  return exists(read.select({ id: finalistPlace.id }).from(finalistPlace).where(alive));
}

/** True of rows of `entry` that this person may get at all; what they may not get is hidden everywhere. */
export function isOpenTo(read: Reader, by: Reviewer): SQL | undefined {
  const base = and(eq(entry.contestId, by.contestId), standsInContest(), isClearOf(read, by.accountId));
  return by.role === "judge" ? and(base, isFinalist(read)) : base;
}

/** Joins a person's living assignment to rows of `entry`. */
export function ownAssignment(by: Reviewer): SQL | undefined {
  const own = and(eq(assignment.accountId, by.accountId), eq(assignment.stage, stageOf(by)));
  return and(eq(assignment.entryId, entry.id), own, isNull(assignment.endedAt));
}

const coveredBy = keptQuery(["contestId", "accountId"], (read, { contestId, accountId }) =>
  read
    .select({ categoryId: coverage.categoryId })
    .from(coverage)
    .innerJoin(panelMember, eq(panelMember.id, coverage.panelMemberId))
    .where(
      and(eq(panelMember.contestId, contestId), eq(panelMember.accountId, accountId), isNull(panelMember.endedAt)),
    ),
);

/** The categories that a judge covers, or undefined for all. */
export async function coverageOf(read: Reader, contestId: string, accountId: string): Promise<string[] | undefined> {
  const rows = await coveredBy(read, { contestId, accountId });
  return rows.length > 0 ? rows.map(({ categoryId }) => categoryId) : undefined;
}

/** The categories in which entries compete in a stage, by entry: as entered before the committee, as placed before the panel. */
export async function categoriesByEntry(read: Reader, stage: ReviewStage, entryIds: string[]) {
  if (entryIds.length === 0) return new Map<string, string[]>();
  const placed = () =>
    read
      .select({ entryId: finalistPlace.entryId, categoryId: placeCategory.categoryId })
      .from(placeCategory)
      .innerJoin(finalistPlace, eq(finalistPlace.id, placeCategory.placeId))
      .where(and(inArray(finalistPlace.entryId, entryIds), isNull(finalistPlace.endedAt)));
  const entered = () =>
    read
      .select({ entryId: entry.id, categoryId: versionCategory.categoryId })
      .from(versionCategory)
      .innerJoin(entry, eq(entry.versionInForceId, versionCategory.versionId))
      .where(inArray(entry.id, entryIds));
  const rows = await (stage === "judging" ? placed() : entered());
  const byEntry = new Map<string, string[]>(entryIds.map((id) => [id, []]));
  for (const { entryId, categoryId } of rows) byEntry.get(entryId)?.push(categoryId);
  return byEntry;
}

/** An entry by its id or code as this person may review it; undefined when it is absent or not for them. */
export async function findReviewableEntry(
  read: Reader,
  by: Reviewer,
  which: { entryId: string } | { code: string },
): Promise<ReviewableEntry | undefined> {
  const named = "code" in which ? eq(entry.code, which.code) : eq(entry.id, which.entryId);
  const [found] = await read
    .select({ entryId: entry.id, code: entry.code, versionId: entry.versionInForceId, assignmentId: assignment.id })
    .from(entry)
    .leftJoin(assignment, ownAssignment(by))
    .where(and(isOpenTo(read, by), named));
  if (!found?.versionId || (by.role === "judge" && !found.assignmentId)) return undefined;
  const competing = (await categoriesByEntry(read, stageOf(by), [found.entryId])).get(found.entryId) ?? [];
  const covered = by.role === "judge" ? await coverageOf(read, by.contestId, by.accountId) : undefined;
  const categoryIds = competing.filter((id) => covered?.includes(id) ?? true);
  return { ...found, versionId: found.versionId, categoryIds };
}

const reviewOfAssignment = keptQuery(["assignmentId"], (read, { assignmentId }) =>
  read.select().from(review).where(eq(review.assignmentId, assignmentId)),
);

const marksOfReview = keptQuery(["reviewId"], (read, { reviewId }) =>
  read
    .select({ criterionId: mark.criterionId, value: mark.value, comment: mark.comment })
    .from(mark)
    .where(eq(mark.reviewId, reviewId)),
);

/** A review with its marks, by the assignment it answers; undefined while nothing has been saved. */
export async function findReview(read: Reader, assignmentId: string) {
  const [found] = await reviewOfAssignment(read, { assignmentId });
  if (!found) return undefined;
  const marks: GivenMark[] = await marksOfReview(read, { reviewId: found.id });
  return { ...found, marks };
}

/** Everything that decides whether a person may write about an entry now. */
export async function reviewFactsOf(read: Reader, by: Reviewer, entryId: string): Promise<ReviewFacts> {
  const found = await findReviewableEntry(read, by, { entryId });
  return {
    ...(await stageFactsOf(read, by.contestId, stageOf(by))),
    seesEntries: await seesEntries(read, by.contestId, by.accountId),
    entry: found,
    review: found?.assignmentId ? await findReview(read, found.assignmentId) : undefined,
  };
}
