import { z } from "zod";

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()),
);

export const acceptRulesForm = z.object({ rulesVersionId: z.string(), ticked: listed });

const teamName = z
  .string({ error: "Give the team a name." })
  .trim()
  .min(2, { error: "Give the team a name of at least 2 characters." })
  .max(60, { error: "Keep the name to 60 characters." });

export const formTeamForm = z.object({ name: teamName });

export const inviteToTeamForm = z.object({
  login: z
    .string()
    .trim()
    .regex(/^@?[A-Za-z0-9](?:-?[A-Za-z0-9])*$/, { error: "Write a GitHub login, for example octocat." })
    .transform((login) => login.replace(/^@/, ""))
    .optional(),
});

export const memberForm = z.object({ accountId: z.string() });
export const teamInvitationForm = z.object({ teamInvitationId: z.string() });
