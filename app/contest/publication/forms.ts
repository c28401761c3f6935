import { z } from "zod";

export const publishForm = z.object({ seenHash: z.string() });

export const retractForm = z.object({
  reason: z
    .string({ error: "Give a reason." })
    .trim()
    .min(1, { error: "Give a reason." })
    .max(2000, { error: "Keep the reason to 2000 characters." }),
});
