import { instantInWords } from "../../../refusal-text.ts";

/** Refusals about plans of assignments, and about what judges would like to be assigned. */
export const planRefusals = {
  "plan is being computed": () => ({
    reason: "The plan is still being computed.",
    remedy: "Wait a moment and load the page again.",
    status: 409 as const,
  }),
  "plan has been applied": (facts: { appliedAt: number }) => ({
    reason: `This plan was applied on ${instantInWords(facts.appliedAt)}.`,
    remedy: "Ask for a new plan if something is to change.",
    status: 409 as const,
  }),
  "bid is not on the scale": (facts: { least: number; most: number }) => ({
    reason: "One of the preferences is not on the scale.",
    remedy: `Choose whole numbers from ${facts.least} to ${facts.most}.`,
    status: 400 as const,
  }),
  "facts changed under the plan": () => ({
    reason: "Entries, people, conflicts, bids or begun reviews have changed since this plan was computed.",
    remedy: "Ask for a new plan and look at it before you apply it. Nothing was assigned.",
    status: 409 as const,
  }),
};
