import { z } from "zod";
import { LOSSES } from "./stand.ts";

const reason = z
  .string({ error: "Give a reason." })
  .trim()
  .min(1, { error: "Give a reason." })
  .max(2000, { error: "Keep the reason to 2000 characters." });

/** What the form sends when nobody is to win; entry ids never look like this. */
export const NOBODY = "nobody";

export const proposeAwardForm = z.object({
  winner: z.string({ error: "Choose an entry, or that nobody wins." }),
  reason,
});

export const awardForm = z.object({ awardId: z.string() });
export const withdrawAwardForm = awardForm.extend({ reason });
export const replaceAwardForm = awardForm.extend({
  how: z.enum(LOSSES, { error: "Choose how the award was lost." }),
  reason,
});
export const documentForm = awardForm.extend({ kind: z.string(), waived: z.enum(["yes", "no"]) });
export const partForm = awardForm.extend({
  prizePartId: z.string(),
  reference: z.string().trim().max(200, { error: "Keep the reference to 200 characters." }).default(""),
});
