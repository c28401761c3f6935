import { z } from "zod";

/** Values by criterion; `marks.ts` reads them against the rubric. */
const byCriterion = z.record(z.string(), z.unknown()).default({});
const note = z.string().trim().max(20_000, { error: "Keep the note to 20,000 characters." }).default("");
const reason = z
  .string({ error: "Write a reason." })
  .trim()
  .min(3, { error: "Write a reason." })
  .max(2_000, { error: "Keep the reason to 2,000 characters." });

export const reviewForm = z.object({
  /** The revision that the form was filled from; 0 for a review not begun. */
  revision: z.number().int().min(0),
  /** The version of the entry that stood beside the form. */
  versionId: z.string(),
  marks: byCriterion,
  comments: byCriterion,
  privateNote: note,
  panelNote: note,
  teamNote: note,
  confidence: z.number().int().min(1).max(5).optional(),
});

export type WrittenReview = z.output<typeof reviewForm>;

export const confirmationForm = z.object({ versionId: z.string() });
export const recusalForm = z.object({ reason });
export const conflictForm = z.object({ entryId: z.string({ error: "Choose an entry." }), reason });
