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
