import { and, asc, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { assignment, review } from "#db/schema/judging.ts";
import type { Reader } from "#db/store.ts";
import { ownTeamOf } from "../../registration/queries.ts";
import { findEntryOfTeam, findVersion, partsOfVersion } from "../../submission/queries.ts";
import { categoriesWonBy, findStandingPublication } from "../queries.ts";

/**
 * What nominators and judges wrote for the team, without their names and in no order that hints at them. Nothing before
 * the results are public, and nothing while they are taken back.
 */
export async function feedbackFor(read: Reader, contestId: string, entryId: string) {
  if (!(await findStandingPublication(read, contestId))) return [];
  return read
    .select({ stage: assignment.stage, note: review.teamNote })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(
      and(
        eq(assignment.contestId, contestId),
        eq(assignment.entryId, entryId),
        isNull(assignment.endedAt),
        isNotNull(review.submittedAt),
        ne(review.teamNote, ""),
      ),
    )
    .orderBy(desc(assignment.stage), asc(review.id));
}

/** The own entry as it was judged, and what it won as far as that is public; undefined without a team. */
export async function ownResultsOf(read: Reader, contestId: string, accountId: string) {
  const team = await ownTeamOf(read, contestId, accountId);
  const entry = team && (await findEntryOfTeam(read, team.teamId));
  if (!team || !entry) return undefined;
  const version = entry.versionInForceId === null ? undefined : await findVersion(read, entry.versionInForceId);
  return {
    ...{ team, entry },
    publishedAt: (await findStandingPublication(read, contestId))?.publishedAt ?? null,
    version: version && { ...version, ...(await partsOfVersion(read, version.id)) },
    won: await categoriesWonBy(read, entry.id),
  };
}
