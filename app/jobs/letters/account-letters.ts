import { findAccountName, findInvitation, findSignInLink } from "#app/contest/around/mail/queries.ts";
import type { Letter } from "#app/contest/letter.ts";
import { linkToken } from "#db/link-token.ts";
import { type Completed, contestOf, type Ground, namedContest } from "./ground.ts";

type Of<Kind extends Letter["kind"]> = Extract<Letter, { kind: Kind }>;

export async function invitationLetter(ground: Ground, { facts }: Of<"invitation">): Completed {
  const found = await findInvitation(ground.read, facts.invitationId);
  if (!found || found.withdrawnAt !== null || found.acceptedAt !== null) return undefined;
  return {
    kind: "invitation",
    facts: {
      contest: namedContest(await contestOf(ground, facts.contestId)),
      role: found.role,
      invitedBy: (await findAccountName(ground.read, found.invitedBy)) ?? "the organizers",
      expiresAt: found.expiresAt,
      path: `/invitations/${linkToken(ground.workshop.secret, "invitation", found.id)}`,
    },
  };
}

export async function signInLetter(ground: Ground, { facts }: Of<"sign-in link">): Completed {
  const link = await findSignInLink(ground.read, facts.linkId);
  if (!link || link.usedAt !== null || link.expiresAt <= ground.workshop.now()) return undefined;
  const path = `/sign-in/link/${linkToken(ground.workshop.secret, "sign in", link.id)}`;
  return { kind: "sign-in link", facts: { expiresAt: link.expiresAt, path } };
}

export async function confirmationLetter(ground: Ground, { facts }: Of<"address confirmation">): Completed {
  const link = await findSignInLink(ground.read, facts.linkId);
  if (!link || link.usedAt !== null || link.expiresAt <= ground.workshop.now()) return undefined;
  const accountName = (await findAccountName(ground.read, link.accountId)) ?? "your account";
  const path = `/account/addresses/confirm/${linkToken(ground.workshop.secret, "sign in", link.id)}`;
  return { kind: "address confirmation", facts: { accountName, expiresAt: link.expiresAt, path } };
}
