import type { ReviewStage } from "../../vocabulary.ts";
import type { Blocker } from "./blockers.ts";

/** Refusals about sealing a stage's reviews and opening them again. */
export const sealingRefusals = {
  "stage cannot be sealed yet": (facts: { stage: ReviewStage; blockers: Blocker[] }) => ({
    reason: `The ${facts.stage} stage cannot be sealed yet: ${facts.blockers.map(({ what, count }) => (count === 1 ? what : `${count} ${what}`)).join("; ")}.`,
    remedy: "Settle these first. The boards of the desk show each of them.",
    status: 409 as const,
  }),
  "review is not stale": () => ({
    reason: "This review counts for the version in force, or its author has confirmed or changed it meanwhile.",
    remedy: "There is nothing to admit. Look at the sealing page again.",
    status: 409 as const,
  }),
  "review is your own": () => ({
    reason: "This review is yours, and nobody admits their own.",
    remedy: "Open it on your desk and confirm it for the version in force, or change it.",
  }),
  "review was admitted": () => ({
    reason: "An organizer admitted this review at the same moment.",
    remedy: "There is nothing to do.",
    status: 409 as const,
  }),
  "stage is not sealed": (facts: { stage: ReviewStage }) => ({
    reason: `The ${facts.stage} stage is not sealed, so its marks can still change.`,
    remedy: "Seal the stage first.",
    status: 409 as const,
  }),
};
