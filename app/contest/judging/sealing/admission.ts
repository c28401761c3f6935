import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";

export type AdmissionFacts = {
  stage: ReviewStage;
  sealedAt: number | null;
  /** Who wrote the review; undefined when it is not stale. */
  author: string | undefined;
};

/** Whether this organizer may let a review of an earlier version count. */
export function mayAdmit(
  { stage, sealedAt, author }: AdmissionFacts,
  by: string,
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
  if (author === undefined) return refuse("review is not stale");
  return author === by ? refuse("review is your own") : undefined;
}
