import { z } from "zod";
import { REVIEW_STAGES } from "../../vocabulary.ts";

export const stageForm = z.object({ stage: z.enum(REVIEW_STAGES) });

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()),
);

/** One entry, and whom to ask for a review of it. */
export const assignmentForm = stageForm.extend({ entryId: z.string(), accountIds: listed });
export const takingBackForm = z.object({ assignmentId: z.string() });

const whole = (words: string) =>
  z.number({ error: words }).int({ error: words }).min(1, { error: words }).max(1_000, { error: words });

/** What a plan of assignments is to reach; with `replacesId`, whose unbegun entries go to others. */
export const planForm = stageForm.extend({
  reviewsPerEntry: whole("Write a whole number from 1 to 1,000."),
  most: whole("Write a whole number from 1 to 1,000, or nothing.").optional(),
  replacesId: z.string().optional(),
});
export const applyingForm = z.object({ planId: z.string() });

/** What a judge would like to review: bids by entry, read by `bids.ts`, and topics. */
export const preferencesForm = z.object({ bids: z.record(z.string(), z.unknown()).default({}), topics: listed });
