import { z } from "zod";

/** Why an organizer rules so; the members of the entry read it. */
export const rulingForm = z.object({
  reason: z
    .string({ error: "Write the reason. The members of the entry read it." })
    .trim()
    .min(3, { error: "Write the reason in a few words. The members of the entry read it." })
    .max(2000, { error: "Keep the reason to 2,000 characters." }),
});
