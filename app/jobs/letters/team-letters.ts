import {
  entryTitle,
  findAccountName,
  findAccountOfAddress,
  findRuling,
  findTeamInvitation,
  findTeamName,
} from "#app/contest/around/mail/queries.ts";
import type { Letter } from "#app/contest/letter.ts";
import { findVersion, partsOfVersion } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { linkToken } from "#db/link-token.ts";
import { type Completed, closeOf, contestOf, type Ground, namedContest } from "./ground.ts";

type Of<Kind extends Letter["kind"]> = Extract<Letter, { kind: Kind }>;

export async function teamInvitationLetter(ground: Ground, { facts }: Of<"team invitation">): Completed {
  const found = await findTeamInvitation(ground.read, facts.teamInvitationId);
  if (!found || found.invitation.usedAt !== null || found.invitation.withdrawnAt !== null) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  const token = linkToken(ground.workshop.secret, "team invitation", found.invitation.id);
  return {
    kind: "team invitation",
    facts: {
      contest: namedContest(contest),
      teamName: found.teamName,
      invitedBy: (await findAccountName(ground.read, found.invitation.invitedBy)) ?? "the team's leader",
      expiresAt: found.invitation.expiresAt,
      path: `/${contest.slug}/team/join/${token}`,
    },
  };
}

export async function membershipLetter(ground: Ground, letter: Of<"joined the team"> | Of<"left the team">): Completed {
  const { contestId, teamId, accountId } = letter.facts;
  const contest = await contestOf(ground, contestId);
  const facts = {
    contest: namedContest(contest),
    teamName: (await findTeamName(ground.read, teamId)) ?? "your team",
    memberName: (await findAccountName(ground.read, accountId)) ?? "a member",
    path: paths.team(contest.slug),
  };
  if (letter.kind === "joined the team") return { kind: letter.kind, facts };
  const toMember = (await findAccountOfAddress(ground.read, ground.mail.recipient)) === accountId;
  return { kind: letter.kind, facts: { ...facts, how: letter.facts.how, toMember } };
}

export async function receiptLetter(ground: Ground, letter: Of<"receipt"> | Of<"second receipt">): Completed {
  const { contestId, versionId } = letter.facts;
  const version = await findVersion(ground.read, versionId);
  if (!version) return undefined;
  const contest = await contestOf(ground, contestId);
  const { categories, repositories } = await partsOfVersion(ground.read, versionId);
  const facts = {
    contest: namedContest(contest),
    entryTitle: version.title,
    number: version.number,
    receivedAt: version.receivedAt,
    categories: categories.map(({ name }) => name),
    pins: repositories.map(({ fullName, commit, tree, pinState }) => ({
      repository: fullName,
      commit: commit ?? undefined,
      tree: tree ?? undefined,
      late: pinState === "pinned late",
    })),
    digest: version.contentHash,
    path: paths.receipt(contest.slug, version.number),
  };
  if (letter.kind === "second receipt") return { kind: letter.kind, facts };
  const closesAt = closeOf(contest, "submission");
  return { kind: letter.kind, facts: { ...facts, closesAt, late: version.late, missing: [] } };
}

export async function withdrawnLetter(ground: Ground, { facts }: Of<"withdrawn">): Completed {
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "withdrawn",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, facts.entryId),
      undone: facts.undone,
      at: ground.mail.queuedAt,
      closesAt: closeOf(contest, "submission"),
      path: paths.ownEntry(contest.slug),
    },
  };
}

export async function rulingLetter(ground: Ground, { facts }: Of<"ruling">): Completed {
  const found = await findRuling(ground.read, facts.rulingId);
  const ended = facts.ended ?? false;
  // A ruling that was taken back before its letter left has only its end to tell.
  if (!found || (!ended && found.endedAt !== null)) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "ruling",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, found.entryId),
      ruling: found.kind,
      ended,
      reason: found.reason,
      path: paths.ownEntry(contest.slug),
    },
  };
}
