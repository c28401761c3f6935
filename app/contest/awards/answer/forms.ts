import { z } from "zod";

export const declineForm = z.object({
  reason: z.string().trim().max(2000, { error: "Keep the reason to 2000 characters." }).default(""),
});
