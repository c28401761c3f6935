import { and, count, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, review, sealing } from "#db/schema/judging.ts";
import { tie } from "#db/schema/results.ts";
import type { Reader } from "#db/store.ts";
import { windowOf } from "../../setup/queries.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { standsInContest } from "../queries.ts";
import type { SealingFacts } from "./blockers.ts";

const one = (rows: { count: number }[]): number => rows[0]?.count ?? 0;

/** The living assignments of a stage whose entries stand in the contest, each with its review if there is one. */
function asked(read: Reader, contestId: string, stage: ReviewStage) {
  const alive = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  return (state: ReturnType<typeof and>) =>
    read
      .select({ count: count() })
      .from(assignment)
      .innerJoin(entry, eq(entry.id, assignment.entryId))
      .leftJoin(review, eq(review.assignmentId, assignment.id))
      .where(and(alive, standsInContest(), state));
}

/** What has to be settled before a stage is sealed, counted. */
export async function sealingFactsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<SealingFacts> {
  const reviews = asked(read, contestId, stage);
  const inForce = entry.versionInForceId;
  const stale = and(
    isNotNull(review.submittedAt),
    ne(review.seenVersionId, inForce),
    or(isNull(review.confirmedVersionId), ne(review.confirmedVersionId, inForce)),
  );
  // A declared conflict keeps its person away as it stands; one that the portal found waits for somebody's word.
  const found = and(eq(conflict.contestId, contestId), eq(conflict.source, "found"));
  const undecided = and(found, isNull(conflict.decision), isNull(conflict.endedAt));
  const open = and(eq(tie.contestId, contestId), isNull(tie.closedAt));
  return {
    closesAt: (await windowOf(read, contestId, stage)).closesAt,
    // A nominator who has opened an entry without being asked owes no review of it.
    missingReviews: one(await reviews(and(isNull(review.submittedAt), isNotNull(assignment.assignedBy)))),
    staleReviews: one(await reviews(stale)),
    undecidedConflicts: one(await read.select({ count: count() }).from(conflict).where(undecided)),
    openBallots: stage === "judging" ? one(await read.select({ count: count() }).from(tie).where(open)) : 0,
  };
}

/** Every sealing and reopening of a contest, newest first. */
export async function sealingsOf(read: Reader, contestId: string) {
  const rows = await read.select().from(sealing).where(eq(sealing.contestId, contestId));
  return rows.sort((a, b) => b.sealedAt - a.sealedAt);
}
