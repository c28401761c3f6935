import { z } from "zod";

export const announcementForm = z.object({
  title: z
    .string({ error: "Give it a title." })
    .trim()
    .min(1, { error: "Give it a title." })
    .max(120, { error: "Keep the title to 120 letters." }),
  text: z
    .string({ error: "Write what there is to tell." })
    .trim()
    .min(1, { error: "Write what there is to tell." })
    .max(10_000, { error: "Keep the text to 10,000 letters." }),
});

export const withdrawnAnnouncementForm = z.object({ announcementId: z.string() });
