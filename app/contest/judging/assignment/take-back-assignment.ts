import { and, eq, isNull } from "drizzle-orm";
import { assignment, review } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { stageFactsOf } from "../queries.ts";
import { refuseTakingBack } from "./taking-back.ts";

/**
 * Ends an assignment that has not been begun; the inverse of assigning. After the stage has closed, one that was begun and
 * never submitted too, for nobody can finish it then. Refuses for a submitted review.
 */
export async function takeBackAssignment(
  context: Context<Organizer>,
  { assignmentId }: { assignmentId: string },
): Promise<Outcome<{ assignmentId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ assignmentId: string }>>(async (tx) => {
    const alive = and(eq(assignment.id, assignmentId), eq(assignment.contestId, by.contestId));
    const [before] = await tx
      .select()
      .from(assignment)
      .where(and(alive, isNull(assignment.endedAt)));
    if (!before) return refuse("not found");
    const [begun] = await tx
      .select({ submittedAt: review.submittedAt })
      .from(review)
      .where(eq(review.assignmentId, assignmentId));
    const refused = refuseTakingBack(await stageFactsOf(tx, by.contestId, before.stage), begun, now);
    if (refused) return refused;
    const ended = { endedAt: now, endedHow: "taken back" as const };
    await tx.update(assignment).set(ended).where(eq(assignment.id, assignmentId));
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "took an assignment back",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("assignment", before)],
      after: [referenceTo("assignment", { ...before, ...ended })],
    });
    return done({ assignmentId });
  });
}
