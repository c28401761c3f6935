import { and, eq } from "drizzle-orm";
import { rubricOf } from "#app/contest/judging/rubric/queries.ts";
import { newId } from "#db/ids.ts";
import { entry } from "#db/schema/entries.ts";
import { assignment, mark, review } from "#db/schema/judging.ts";
import { finalistPlace } from "#db/schema/nomination.ts";
import { panelMember, participation } from "#db/schema/people.ts";
import { stageWindow } from "#db/schema/setup.ts";
import type { Store, Writer } from "#db/store.ts";

type Standing = { id: string; code: string; versionInForceId: string | null };
type Panel = { contestId: string; judges: readonly string[]; organizer: string; now: number };

const HOUR_MS = 3_600_000;

/** Reviews of all but the last of a judge's entries, which waits for the benchmark's own. */
async function writeReviews(tx: Writer, { contestId, now }: Panel, asked: { id: string; versionId: string }[]) {
  const criteria = (await rubricOf(tx, contestId, "judging")).filter(({ kind }) => kind !== "shown");
  for (const { id: assignmentId, versionId } of asked) {
    const reviewId = newId();
    const notes = { privateNote: "", panelNote: "Sound work, well told.", teamNote: "" };
    const times = { savedAt: now, submittedAt: now };
    await tx
      .insert(review)
      .values({ id: reviewId, contestId, assignmentId, seenVersionId: versionId, revision: 1, ...notes, ...times });
    const marks = criteria.map(({ id: criterionId, min, max }, place) => {
      return {
        contestId,
        reviewId,
        criterionId,
        value: place % 2 === 0 ? min : max,
        notApplicable: false,
        comment: "",
      };
    });
    await tx.insert(mark).values(marks);
  }
}

async function writeAssignments(tx: Writer, panel: Panel, accountId: string, entries: readonly Standing[]) {
  const rows = entries.map(({ id: entryId, versionInForceId }) => ({
    ...{ id: newId(), versionId: versionInForceId ?? "", entryId, accountId },
    ...{ contestId: panel.contestId, stage: "judging" as const, assignedBy: panel.organizer, assignedAt: panel.now },
  }));
  await tx.insert(assignment).values(rows);
  await writeReviews(tx, panel, rows.slice(0, -1));
}

/**
 * Opens the judging beside the submission, makes finalists of the first entries, and asks each judge for some `each` of
 * them. Answers the entry, and its version, that the first judge has still to review.
 */
export async function seatPanel(store: Store, panel: Panel, { finalists, each }: { finalists: number; each: number }) {
  const { contestId, judges, organizer, now } = panel;
  const entries: Standing[] = await store.read
    .select({ id: entry.id, code: entry.code, versionInForceId: entry.versionInForceId })
    .from(entry)
    .where(eq(entry.contestId, contestId))
    .limit(finalists);
  const ofJudge = (judge: number) =>
    Array.from({ length: each }, (_, place) => entries[(judge * 7 + place * 3) % entries.length]).filter(
      (found, place, all) => found !== undefined && all.indexOf(found) === place,
    ) as Standing[];
  await store.write(async (tx) => {
    const judging = and(eq(stageWindow.contestId, contestId), eq(stageWindow.stage, "judging"));
    await tx
      .update(stageWindow)
      .set({ opensAt: now - HOUR_MS, closesAt: now + 500 * HOUR_MS })
      .where(judging);
    await tx.insert(finalistPlace).values(
      entries.map(({ id }) => ({
        contestId,
        entryId: id,
        reason: "It stands out.",
        namedBy: organizer,
        namedAt: now,
      })),
    );
    for (const [index, accountId] of judges.entries()) {
      await tx.insert(participation).values({ contestId, accountId, side: "decides", since: now });
      const seat = { contestId, accountId, side: "decides" as const, since: now, kind: "independent" as const };
      await tx.insert(panelMember).values(seat);
      await writeAssignments(tx, panel, accountId, ofJudge(index));
    }
    return { ok: true as const };
  });
  const left = ofJudge(0).at(-1);
  return { review: left?.code ?? "", versionId: left?.versionInForceId ?? "" };
}
