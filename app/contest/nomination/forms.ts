import { z } from "zod";

const reason = (words: string) =>
  z
    .string({ error: words })
    .trim()
    .min(3, { error: words })
    .max(2_000, { error: "Keep the reason to 2,000 characters." });

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()),
);

export const nominationForm = z.object({
  versionId: z.string(),
  categoryId: z.string({ error: "Choose a category." }),
  reason: reason("Write why it should win, in a sentence or two."),
});

export const nominationEndForm = z.object({ nominationId: z.string() });
export const placeForm = z.object({ categoryIds: listed, reason: reason("Write why this entry.") });
export const placeEndForm = z.object({ reason: reason("Write why the place is withdrawn.") });
export const promotionForm = z.object({ placeId: z.string(), replacesId: z.string().optional() });
export const moveForm = z.object({ placeId: z.string(), direction: z.enum(["up", "down"]) });
