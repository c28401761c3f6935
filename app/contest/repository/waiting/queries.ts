import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import { job } from "#db/schema/machinery.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Reader } from "#db/store.ts";

const MOST = 50;

/** How many readings of a contest's repositories are asked for and not done, and how many of those wait for a person. */
export async function readingsWaiting(read: Reader, contestId: string): Promise<{ open: number; stalled: number }> {
  const [row] = await read
    .select({ open: count(), stalled: count(job.stalledAt) })
    .from(job)
    .innerJoin(repository, eq(repository.id, job.subject))
    .where(and(eq(job.kind, "read repository"), isNull(job.doneAt), eq(repository.contestId, contestId)));
  return { open: row?.open ?? 0, stalled: row?.stalled ?? 0 };
}

/** The readings that GitHub did not let be finished, each with its last problem and when it is tried again. */
export function readingProblems(read: Reader, contestId: string) {
  return read
    .select({
      id: job.id,
      fullName: repository.fullName,
      problem: job.problem,
      attempts: job.attempts,
      dueAt: job.dueAt,
      stalledAt: job.stalledAt,
    })
    .from(job)
    .innerJoin(repository, eq(repository.id, job.subject))
    .where(
      and(
        eq(job.kind, "read repository"),
        isNull(job.doneAt),
        isNotNull(job.problem),
        eq(repository.contestId, contestId),
      ),
    )
    .orderBy(asc(job.dueAt))
    .limit(MOST);
}
