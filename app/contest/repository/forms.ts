import { z } from "zod";

const repositoryId = z.string();
export const linkRepositoryForm = z.object({
  address: z
    .string({ error: "Paste the repository's address, or write owner/name." })
    .trim()
    .max(2_000, { error: "Keep the address to 2,000 characters." }),
});

export const repositoryForm = z.object({ repositoryId });

export const overruleCheckForm = z.object({
  /** `owner/name#number` for a pull request, otherwise empty. */
  subject: z.string().max(500).optional().default(""),
  reason: z
    .string({ error: "Give a reason; the team reads it." })
    .trim()
    .min(10, { error: "Give a reason of at least 10 characters; the team reads it." })
    .max(1_000, { error: "Keep the reason to 1,000 characters." }),
});
