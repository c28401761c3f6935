import { z } from "zod";

const reason = (words: string) =>
  z
    .string({ error: words })
    .trim()
    .min(3, { error: words })
    .max(2_000, { error: "Keep the reason to 2,000 characters." });

export const proposalForm = z.object({
  categoryId: z.string(),
  entryId: z.string({ error: "Choose an entry." }),
  reason: reason("Write why it should win."),
});
export const proposalEndForm = z.object({ nominationId: z.string() });
export const openingForm = z.object({ categoryId: z.string() });
export const ballotForm = z.object({ tieId: z.string(), entryId: z.string({ error: "Choose a candidate." }) });
export const closingForm = z.object({ tieId: z.string() });
export const decisionForm = z.object({
  tieId: z.string(),
  entryId: z.string({ error: "Choose a candidate." }),
  reason: reason("Write why this entry. The reason is kept with the result."),
});
