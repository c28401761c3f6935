import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { job } from "#db/schema/machinery.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";

export type Job = typeof job.$inferSelect;

const LOCK_MS = 120_000;

/**
 * Takes the job that has waited longest, so that no other worker takes it for two minutes; undefined when none is due.
 * Before that it looks without writing, for most looks find nothing.
 */
export async function claimJob({ db, now }: Context<Portal>): Promise<Outcome<Job | undefined>> {
  const waiting = and(
    isNull(job.doneAt),
    isNull(job.stalledAt),
    lte(job.dueAt, now),
    or(isNull(job.lockedUntil), lte(job.lockedUntil, now)),
  );
  const some = await db.read.select({ id: job.id }).from(job).where(waiting).limit(1);
  if (some.length === 0) return done(undefined);
  return db.write(async (tx) => {
    const [first] = await tx.select().from(job).where(waiting).orderBy(asc(job.dueAt), asc(job.id)).limit(1);
    if (!first) return done(undefined);
    await tx
      .update(job)
      .set({ lockedUntil: now + LOCK_MS })
      .where(eq(job.id, first.id));
    return done({ ...first, lockedUntil: now + LOCK_MS });
  });
}
