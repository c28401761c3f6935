import { sql } from "drizzle-orm";
import { job } from "#db/schema/machinery.ts";
import type { Writer } from "#db/store.ts";
import type { JobKind } from "./vocabulary.ts";

export type Ask = {
  kind: JobKind;
  /** The id of the row that the job is about. */
  subject: string;
  reason: string;
  /** When to begin, epoch ms; at once unless told. */
  dueAt?: number;
};

/** Asks for a job. An open job of the same kind and subject serves both, at the earlier of the two instants. */
export async function askForJob(tx: Writer, now: number, ask: Ask): Promise<void> {
  const dueAt = ask.dueAt ?? now;
  await tx
    .insert(job)
    .values({ kind: ask.kind, subject: ask.subject, reason: ask.reason, askedAt: now, dueAt, attempts: 0 })
    .onConflictDoUpdate({
      target: [job.kind, job.subject],
      targetWhere: sql`done_at is null`,
      set: {
        dueAt: sql`case when ${job.dueAt} < ${dueAt} then ${job.dueAt} else ${dueAt} end`,
        reason: ask.reason,
        stalledAt: null,
        // A worker that has it now settles what it claimed, finds another lock, and leaves the job to be done again.
        lockedUntil: null,
        attempts: 0,
      },
    });
}
