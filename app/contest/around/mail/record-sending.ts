import { and, eq, isNull } from "drizzle-orm";
import { mail } from "#db/schema/machinery.ts";
import type { Portal } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { done, type Outcome } from "../../outcome.ts";

/** What became of a letter: it left, it never will, or it waits until `dueAt` (epoch ms) for another try. */
export type Sending =
  | { end: "sent" }
  | { end: "failed"; problem: string }
  | { end: "waits"; dueAt: number; problem: string };

/** Writes down what became of a letter. One that has left or failed for good is not touched again. */
export async function recordSending(
  context: Context<Portal>,
  { mailId, attempts, sending }: { mailId: string; attempts: number; sending: Sending },
): Promise<Outcome<null>> {
  const { now } = context;
  const became =
    sending.end === "sent"
      ? { sentAt: now, problem: null }
      : sending.end === "failed"
        ? { failedAt: now, problem: sending.problem }
        : { dueAt: sending.dueAt, problem: sending.problem };
  return context.db.write(async (tx) => {
    await tx
      .update(mail)
      .set({ attempts, ...became })
      .where(and(eq(mail.id, mailId), isNull(mail.sentAt), isNull(mail.failedAt)));
    return done(null);
  });
}
