import { z } from "zod";
import { REVIEW_STAGES } from "../../vocabulary.ts";

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()).min(1, { error: "Nobody was named to be reminded." }).max(5_000),
);

export const reminderForm = z.object({ stage: z.enum(REVIEW_STAGES), accountIds: listed });
