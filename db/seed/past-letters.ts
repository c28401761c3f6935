import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { job, mail } from "../schema/machinery.ts";
import { repository } from "../schema/repositories.ts";
import type { Store } from "../store.ts";

const HOUR = 3_600_000;

/**
 * Letters of a past that was played count as sent in it, and the readings it asked for as done: nobody is to be written to
 * about it. Sign-in links belong to no contest; those that are an hour old are of no use to anybody.
 */
export async function settlePast(store: Store, contestId: string, now: number): Promise<void> {
  await store.write(async (tx) => {
    const stale = and(isNull(mail.contestId), lte(mail.queuedAt, now - HOUR));
    const waiting = and(isNull(mail.sentAt), or(eq(mail.contestId, contestId), stale));
    const sent = tx.select({ id: mail.id }).from(mail).where(waiting);
    const read = tx.select({ id: repository.id }).from(repository).where(eq(repository.contestId, contestId));
    const done = { doneAt: sql`${job.askedAt}` };
    await tx
      .update(job)
      .set(done)
      .where(and(eq(job.kind, "send mail"), isNull(job.doneAt), inArray(job.subject, sent)));
    await tx
      .update(job)
      .set(done)
      .where(and(eq(job.kind, "read repository"), isNull(job.doneAt), inArray(job.subject, read)));
    await tx
      .update(mail)
      .set({ sentAt: sql`${mail.queuedAt}` })
      .where(waiting);
    return { ok: true as const };
  });
}
