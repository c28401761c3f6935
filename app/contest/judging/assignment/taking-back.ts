import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { StageFacts } from "../review.ts";

/** Whether an assignment may be taken back, given the review begun on it, if any. */
export function refuseTakingBack(
  { stage, window, sealedAt }: StageFacts,
  begun: { submittedAt: number | null } | undefined,
  now: number,
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
  if (begun === undefined) return undefined;
  if (begun.submittedAt !== null) return refuse("review was submitted");
  return now < window.closesAt ? refuse("review has been begun", { closesAt: window.closesAt }) : undefined;
}
