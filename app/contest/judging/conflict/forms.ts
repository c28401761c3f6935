import { z } from "zod";

const reason = z
  .string({ error: "Write a reason. It stays in the record." })
  .trim()
  .min(3, { error: "Write a reason. It stays in the record." })
  .max(2_000, { error: "Keep the reason to 2,000 characters." });

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()).min(1, { error: "Tick at least one conflict." }).max(5_000),
);

export const decisionForm = z.object({
  conflictIds: listed,
  decision: z.enum(["confirmed", "dismissed"], { error: "Choose whether it holds." }),
  reason,
});

export const conflictEndForm = z.object({ conflictId: z.string() });

export const pinForm = z.object({
  accountId: z.string({ error: "Choose a person." }),
  entryId: z.string({ error: "Choose an entry." }),
  reason,
});
