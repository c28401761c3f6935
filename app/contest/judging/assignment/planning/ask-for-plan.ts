import { newId } from "#db/ids.ts";
import { assignmentPlan } from "#db/schema/assigning.ts";
import type { Organizer } from "../../../actors.ts";
import { askForJob } from "../../../agenda.ts";
import type { Context } from "../../../context.ts";
import { recordAct, referenceTo } from "../../../journal.ts";
import { done, type Outcome } from "../../../outcome.ts";
import { refuse } from "../../../refusals.ts";
import type { ReviewStage } from "../../../vocabulary.ts";
import { stageFactsOf } from "../../queries.ts";
import { reviewersOf } from "../queries.ts";
import type { PlanSettings } from "./question.ts";

/**
 * Asks for a plan of who reviews what, which a job computes; nothing is assigned by it. With `replacesId`, for a plan that
 * gives what this reviewer has not begun to others. Refuses once the stage is sealed.
 */
export async function askForPlan(
  context: Context<Organizer>,
  { stage, replacesId, ...settings }: { stage: ReviewStage; replacesId: string | null } & PlanSettings,
): Promise<Outcome<{ planId: string }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ planId: string }>>(async (tx) => {
    const { sealedAt } = await stageFactsOf(tx, contestId, stage);
    if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
    const reviewers = await reviewersOf(tx, contestId, stage);
    if (replacesId !== null && !reviewers.some(({ accountId }) => accountId === replacesId))
      return refuse("not a reviewer of the stage", { stage });
    const row = { id: newId(), contestId, stage, replacesId, settings, askedBy: by.accountId, askedAt: now };
    await tx.insert(assignmentPlan).values(row);
    await askForJob(tx, now, { kind: "plan assignment", subject: row.id, reason: "an organizer asked for a plan" });
    await recordAct(tx, context, {
      contestId,
      act: replacesId === null ? "asked for a plan of assignments" : "asked for a plan to replace a reviewer",
      subject: `contest ${contestId}`,
      after: [referenceTo("assignment_plan", row)],
    });
    return done({ planId: row.id });
  });
}
