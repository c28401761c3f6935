import { count, min, sql } from "drizzle-orm";
import { job, mail } from "#db/schema/machinery.ts";
import { webhookDelivery } from "#db/schema/repositories.ts";
import type { Reader } from "#db/store.ts";

/** How many jobs of each kind stand how, and when the first of those that wait is due (epoch ms). */
export function jobCounts(read: Reader) {
  const state = sql<string>`case when ${job.doneAt} is not null then 'done' when ${job.stalledAt} is not null then 'stalled' else 'waiting' end`;
  return read
    .select({ kind: job.kind, state: state.as("state"), jobs: count(), firstDueAt: min(job.dueAt) })
    .from(job)
    .groupBy(job.kind, sql`state`);
}

/** How many letters have left, wait, or will never leave. */
export function letterCounts(read: Reader) {
  const state = sql<string>`case when ${mail.sentAt} is not null then 'sent' when ${mail.failedAt} is not null then 'failed' else 'waiting' end`;
  return read
    .select({ state: state.as("state"), letters: count() })
    .from(mail)
    .groupBy(sql`state`);
}

/** How many deliveries of GitHub's were taken, by the event's name. */
export function deliveryCounts(read: Reader) {
  return read
    .select({ event: webhookDelivery.event, deliveries: count() })
    .from(webhookDelivery)
    .groupBy(webhookDelivery.event);
}
