import type { Outcome } from "../../../outcome.ts";
import { refuse } from "../../../refusals.ts";
import type { ReviewStage } from "../../../vocabulary.ts";
import type { PlanResult } from "./question.ts";

export type ApplyingFacts = {
  stage: ReviewStage;
  sealedAt: number | null;
  plan: { inputHash: string | null; appliedAt: number | null; result: Pick<PlanResult, "come" | "gone"> | null };
  /** The hash of the facts as they are now. */
  hashNow: string;
};

/** Whether a plan may become assignments: computed, of the facts as they still are, not applied before, and changing something. */
export function mayApply({
  stage,
  sealedAt,
  plan,
  hashNow,
}: ApplyingFacts): Extract<Outcome<never>, { ok: false }> | undefined {
  if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
  if (plan.result === null) return refuse("plan is being computed");
  if (plan.appliedAt !== null) return refuse("plan has been applied", { appliedAt: plan.appliedAt });
  if (plan.inputHash !== hashNow) return refuse("facts changed under the plan");
  return plan.result.come.length + plan.result.gone.length === 0 ? refuse("nothing to assign") : undefined;
}
