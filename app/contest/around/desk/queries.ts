import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { assignment, conflict, review, sealing } from "#db/schema/judging.ts";
import { mail } from "#db/schema/machinery.ts";
import { finalistPlace, nomination } from "#db/schema/nomination.ts";
import { membership, team } from "#db/schema/people.ts";
import { award, awardStep, publication } from "#db/schema/results.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { waitsWithLateVersion } from "../../submission/board/queries.ts";
import type { ReviewStage } from "../../vocabulary.ts";

/** How far the reviews of a stage are; no marks are read. */
async function reviewsOf(read: Reader, contestId: string, stage: ReviewStage) {
  const asked = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  const [handed] = await read
    .select({ reviews: count() })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(and(asked, isNotNull(review.submittedAt)));
  const sealed = and(eq(sealing.contestId, contestId), eq(sealing.stage, stage), isNull(sealing.endedAt));
  return {
    asked: await read.$count(assignment, asked),
    submitted: handed?.reviews ?? 0,
    sealed: (await read.$count(sealing, sealed)) > 0,
  };
}

async function pinsAttachedTo(read: Reader, contestId: string, pinState: "pending" | "pinned late") {
  const [row] = await read
    .select({ pins: count() })
    .from(versionRepository)
    .innerJoin(entry, eq(entry.versionInForceId, versionRepository.versionId))
    .where(and(eq(entry.contestId, contestId), eq(versionRepository.pinState, pinState)));
  return row?.pins ?? 0;
}

/** Until when each winner who was told of an award and has not answered may answer. */
async function answersDueAt(read: Reader, contestId: string): Promise<number[]> {
  const steps = await read
    .select({ awardId: award.id, kind: awardStep.kind, dueAt: awardStep.dueAt })
    .from(award)
    .innerJoin(awardStep, eq(awardStep.awardId, award.id))
    .where(
      and(eq(award.contestId, contestId), isNull(award.endedAt), inArray(awardStep.kind, ["notified", "responded"])),
    );
  const answered = new Set(steps.filter(({ kind }) => kind === "responded").map(({ awardId }) => awardId));
  return steps.flatMap(({ awardId, dueAt }) => (dueAt === null || answered.has(awardId) ? [] : [dueAt]));
}

/** The numbers of an organizer's desk, stage by stage. */
export async function deskNumbers(read: Reader, contestId: string) {
  const ofContest = eq(award.contestId, contestId);
  const places = and(eq(finalistPlace.contestId, contestId), isNull(finalistPlace.endedAt));
  return {
    teams: await read.$count(team, eq(team.contestId, contestId)),
    members: await read.$count(membership, and(eq(membership.contestId, contestId), isNull(membership.endedAt))),
    pins: {
      pending: await pinsAttachedTo(read, contestId, "pending"),
      late: await pinsAttachedTo(read, contestId, "pinned late"),
    },
    lateVersions: await read.$count(entry, and(eq(entry.contestId, contestId), waitsWithLateVersion())),
    foundConflicts: await read.$count(
      conflict,
      and(
        eq(conflict.contestId, contestId),
        eq(conflict.source, "found"),
        isNull(conflict.decision),
        isNull(conflict.endedAt),
      ),
    ),
    nominations: await read.$count(nomination, and(eq(nomination.contestId, contestId), isNull(nomination.endedAt))),
    finalists: await read.$count(finalistPlace, and(places, isNull(finalistPlace.ordinal))),
    alternates: await read.$count(finalistPlace, and(places, isNotNull(finalistPlace.ordinal))),
    nomination: await reviewsOf(read, contestId, "nomination"),
    judging: await reviewsOf(read, contestId, "judging"),
    awards: await read.$count(award, and(ofContest, isNull(award.endedAt))),
    unapproved: await read.$count(award, and(ofContest, isNull(award.endedAt), isNull(award.approvedAt))),
    answersDueAt: await answersDueAt(read, contestId),
    published:
      (await read.$count(publication, and(eq(publication.contestId, contestId), isNull(publication.retractedAt)))) > 0,
    undelivered: await read.$count(mail, and(eq(mail.contestId, contestId), isNotNull(mail.failedAt))),
  };
}

export type DeskNumbers = Awaited<ReturnType<typeof deskNumbers>>;
