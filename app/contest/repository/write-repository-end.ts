import { eq } from "drizzle-orm";
import { repository } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";

/** Ends the link of a repository to its entry. Versions that hand it in keep it, with their pins. */
export async function endRepository(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  linked: typeof repository.$inferSelect,
  act: string,
): Promise<void> {
  const ended = { ...linked, endedAt: context.now };
  await tx.update(repository).set({ endedAt: context.now }).where(eq(repository.id, linked.id));
  await recordAct(tx, context, {
    contestId: linked.contestId,
    act,
    subject: `entry ${linked.entryId}`,
    before: [referenceTo("repository", linked)],
    after: [referenceTo("repository", ended)],
  });
}
