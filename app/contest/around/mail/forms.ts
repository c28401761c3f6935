import { z } from "zod";

export const letterForm = z.object({ mailId: z.string() });
