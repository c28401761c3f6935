import { webhookDelivery } from "#db/schema/repositories.ts";
import type { Portal } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { repositoriesToReadAgain } from "./deliveries/queries.ts";

export type ReceiveDelivery = {
  deliveryId: string;
  event: string;
  repositoryIds: readonly string[];
  authorIds: readonly string[];
};

/** GitHub sends several deliveries for one act; they are waited for, and read once. */
const TOGETHER_MS = 5_000;

/**
 * Takes note that GitHub says something happened, and asks for new readings of what it is about; nothing else of a delivery is
 * believed. One that came before changes nothing.
 */
export async function receiveDelivery(
  context: Context<Portal>,
  { deliveryId, event, repositoryIds, authorIds }: ReceiveDelivery,
): Promise<Outcome<{ isRepeated: boolean; asked: number }>> {
  const { now } = context;
  return context.db.write<Outcome<{ isRepeated: boolean; asked: number }>>(async (tx) => {
    const noted = await tx
      .insert(webhookDelivery)
      .values({ deliveryId, event, receivedAt: now })
      .onConflictDoNothing()
      .returning({ deliveryId: webhookDelivery.deliveryId });
    if (noted.length === 0) return done({ isRepeated: true, asked: 0 });
    const subjects = await repositoriesToReadAgain(tx, { repositoryIds, authorIds });
    for (const subject of subjects) {
      const reason = `GitHub said: ${event}`;
      await askForJob(tx, now, { kind: "read repository", subject, reason, dueAt: now + TOGETHER_MS });
    }
    return done({ isRepeated: false, asked: subjects.length });
  });
}
