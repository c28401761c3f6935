import { and, eq } from "drizzle-orm";
import { job } from "#db/schema/machinery.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";

/** How a job's work ended: done, to be tried again at an instant, or given up until somebody asks anew. */
export type JobEnding =
  | { end: "done" }
  | { end: "again"; dueAt: number; problem: string }
  | { end: "stalled"; problem: string };

/**
 * Writes down how a claimed job ended. A job that was asked for again while it ran stays open: its claim is the one whose
 * lock it carried, and `askedAt` tells.
 */
export async function settleJob(
  { db, now }: Context<Portal>,
  claimed: { id: string; attempts: number; lockedUntil: number | null },
  ending: JobEnding,
): Promise<Outcome<null>> {
  const free = { lockedUntil: null, attempts: claimed.attempts + 1 };
  const change =
    ending.end === "done"
      ? { ...free, doneAt: now, problem: null }
      : ending.end === "again"
        ? { ...free, dueAt: ending.dueAt, problem: ending.problem }
        : { ...free, stalledAt: now, problem: ending.problem };
  return db.write(async (tx) => {
    await tx
      .update(job)
      .set(change)
      .where(and(eq(job.id, claimed.id), eq(job.lockedUntil, claimed.lockedUntil ?? 0)));
    return done(null);
  });
}
