import { and, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { assignment, conflict, recusal, review } from "#db/schema/judging.ts";
import { githubWaiver, nominator, panelMember } from "#db/schema/people.ts";
import { tie } from "#db/schema/results.ts";
import { rulesVersion } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { findStandingPublication } from "../queries.ts";

/** How a stage was reviewed, in numbers: no names, no marks, nothing of a single entry. */
async function reviewingIn(read: Reader, contestId: string, stage: ReviewStage) {
  const asked = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  const reviews = await read
    .select({ accountId: assignment.accountId, entryId: assignment.entryId })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(and(asked, isNotNull(review.submittedAt)));
  const recusals = await read
    .select({ id: recusal.id })
    .from(recusal)
    .innerJoin(assignment, eq(assignment.id, recusal.assignmentId))
    .where(and(eq(recusal.contestId, contestId), eq(assignment.stage, stage)));
  return {
    reviews: reviews.length,
    reviewers: new Set(reviews.map(({ accountId }) => accountId)).size,
    entries: new Set(reviews.map(({ entryId }) => entryId)).size,
    recusals: recusals.length,
  };
}

async function afterPublication(read: Reader, contestId: string) {
  const standing = or(isNull(conflict.decision), ne(conflict.decision, "dismissed"));
  return {
    nomination: await reviewingIn(read, contestId, "nomination"),
    judging: await reviewingIn(read, contestId, "judging"),
    conflicts: await read.$count(conflict, and(eq(conflict.contestId, contestId), isNull(conflict.endedAt), standing)),
    ballots: await read.$count(tie, and(eq(tie.contestId, contestId), isNotNull(tie.closedAt))),
  };
}

/**
 * What anybody may know of how fairly a contest is decided. Who decides, waivers and changes are public from the first day;
 * the numbers of reviews, recusals, conflicts and ballots, which could hint at results, only while results are public.
 */
export async function fairnessOf(read: Reader, contestId: string) {
  const serving = (kind: "independent" | "sponsor") =>
    read.$count(
      panelMember,
      and(eq(panelMember.contestId, contestId), eq(panelMember.kind, kind), isNull(panelMember.endedAt)),
    );
  const published = await findStandingPublication(read, contestId);
  return {
    independentJudges: await serving("independent"),
    sponsorJudges: await serving("sponsor"),
    nominators: await read.$count(nominator, and(eq(nominator.contestId, contestId), isNull(nominator.endedAt))),
    waivers: await read.$count(githubWaiver, eq(githubWaiver.contestId, contestId)),
    rulesVersions: await read.$count(rulesVersion, eq(rulesVersion.contestId, contestId)),
    decided: published ? await afterPublication(read, contestId) : null,
  };
}
