import { z } from "zod";
import { REVIEW_STAGES } from "../../vocabulary.ts";

const stage = z.enum(REVIEW_STAGES);

export const sealStageForm = z.object({ stage });

export const reopenStageForm = z.object({
  stage,
  reason: z
    .string({ error: "Write why the stage is opened again. The reason stays in the journal." })
    .trim()
    .min(5, { error: "Write why the stage is opened again, in a sentence." })
    .max(1_000, { error: "Keep the reason to 1,000 characters." }),
});

export const admissionForm = z.object({
  reason: z
    .string({ error: "Write why the review counts although its author has not confirmed it." })
    .trim()
    .min(5, { error: "Write why the review counts, in a sentence." })
    .max(1_000, { error: "Keep the reason to 1,000 characters." }),
});

export const admissionEndForm = z.object({ admissionId: z.string() });
