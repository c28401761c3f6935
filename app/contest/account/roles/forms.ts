import { z } from "zod";
import { INVITED_ROLES, PANEL_KINDS } from "../../vocabulary.ts";

const text = (most: number, tooLong: string) => z.string().trim().max(most, { error: tooLong }).optional();

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string().max(100)).max(100),
);

const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9]))*$/;

export const invitePersonForm = z
  .object({
    role: z.enum(INVITED_ROLES, { error: "Choose a role." }),
    name: text(100, "Keep the name to 100 characters."),
    address: z
      .string()
      .trim()
      .max(254, { error: "A mail address has at most 254 characters." })
      .regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/, {
        error: "Write a mail address, for example ada@example.org.",
      })
      .optional(),
    login: z
      .string()
      .trim()
      .transform((login) => login.replace(/^@/, ""))
      .pipe(
        z
          .string()
          .max(39, { error: "A GitHub login has at most 39 characters." })
          .regex(LOGIN, { error: "Write a GitHub login, for example octocat." }),
      )
      .optional(),
    kind: z.enum(PANEL_KINDS).optional(),
    categories: listed,
  })
  .superRefine(({ address, login, role, kind }, context) => {
    if (!address && !login)
      context.addIssue({ code: "custom", path: ["address"], message: "Write a mail address or a GitHub login." });
    if (role === "judge" && !kind)
      context.addIssue({
        code: "custom",
        path: ["kind"],
        message: "Say whether the judge is the sponsor's or independent.",
      });
  })
  .transform((given) => ({
    ...given,
    kind: given.role === "judge" ? given.kind : undefined,
    categories: given.role === "judge" && given.categories.length > 0 ? given.categories : undefined,
  }));

export const waiverForm = z.object({
  reason: z
    .string({ error: "Write the reason." })
    .trim()
    .min(10, { error: "Write the reason in a sentence: it stays with the waiver." })
    .max(500, { error: "Keep the reason to 500 characters." }),
});
