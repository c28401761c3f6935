import type { ReviewStage } from "../../vocabulary.ts";

/** Refusals about reminding those who review. */
export const coverageRefusals = {
  "nobody lags": (facts: { stage: ReviewStage }) => ({
    reason: `None of these people can write a review that they were asked for in the ${facts.stage} stage: all are submitted, or the stage is not open.`,
    remedy: "Look at the coverage board again; there may be nobody left to remind.",
    status: 409 as const,
  }),
};
