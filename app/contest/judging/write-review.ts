import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { assignment, mark, review } from "#db/schema/judging.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import type { GivenMark } from "./marks.ts";
import { type ReviewableEntry, type Reviewer, type StoredReview, stageOf } from "./review.ts";

export type ReviewTexts = { privateNote: string; panelNote: string; teamNote: string; confidence?: number | undefined };

/** The assignment that a review answers. A nominator who begins an entry unasked takes it up by that. */
export async function writeOwnAssignment(
  tx: Writer,
  { now, by }: Pick<Context<Reviewer>, "now" | "by">,
  { entryId, assignmentId }: ReviewableEntry,
): Promise<string> {
  if (assignmentId) return assignmentId;
  const { contestId, accountId } = by;
  const row = { id: newId(), contestId, stage: stageOf(by), accountId, entryId, assignedBy: null, assignedAt: now };
  await tx.insert(assignment).values(row);
  return row.id;
}

/** Whether a version belongs to an entry: what a form claims to have shown is checked by this. */
export async function writerSees(tx: Writer, entryId: string, versionId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: entryVersion.id })
    .from(entryVersion)
    .where(and(eq(entryVersion.id, versionId), eq(entryVersion.entryId, entryId)));
  return rows.length > 0;
}

export type NextReview = ReviewTexts & {
  assignmentId: string;
  seenVersionId: string;
  marks: readonly GivenMark[];
  submittedAt: number | null;
};

/** Writes a review as it now is, marks and all, under the next revision. */
export async function writeReview(
  tx: Writer,
  { now, by }: Pick<Context<Reviewer>, "now" | "by">,
  before: StoredReview | undefined,
  next: NextReview,
): Promise<typeof review.$inferSelect> {
  const { marks, confidence = null, ...columns } = next;
  const row = {
    id: before?.id ?? newId(),
    contestId: by.contestId,
    confirmedVersionId: before?.confirmedVersionId ?? null,
    revision: (before?.revision ?? 0) + 1,
    savedAt: now,
    confidence,
    ...columns,
  };
  if (before) await tx.update(review).set(row).where(eq(review.id, row.id));
  else await tx.insert(review).values(row);
  if (before) await tx.delete(mark).where(eq(mark.reviewId, row.id));
  const rows = marks.map((each) => ({
    ...each,
    id: newId(),
    contestId: by.contestId,
    reviewId: row.id,
    notApplicable: each.value === null,
  }));
  if (rows.length > 0) await tx.insert(mark).values(rows);
  return row;
}
