import {
  countAssigned,
  entryTitle,
  findAccountName,
  findAward,
  findPlace,
  findPublication,
} from "#app/contest/around/mail/queries.ts";
import type { Letter } from "#app/contest/letter.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { type Completed, closeOf, contestOf, type Ground, namedContest } from "./ground.ts";

type Of<Kind extends Letter["kind"]> = Extract<Letter, { kind: Kind }>;

const HOUR = 3_600_000;

export async function assignedLetter(ground: Ground, { facts }: Of<"assigned">): Completed {
  const { stage, entries } = await countAssigned(ground.read, facts.contestId, facts.accountId);
  if (entries === 0) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  const path = stage === "judging" ? paths.judging(contest.slug) : paths.nominating(contest.slug);
  const closesAt = closeOf(contest, stage);
  return { kind: "assigned", facts: { contest: namedContest(contest), stage, entries, closesAt, path } };
}

export async function finalistLetter(ground: Ground, { facts }: Of<"finalist">): Completed {
  const place = await findPlace(ground.read, facts.placeId);
  if (!place || place.endedAt !== null) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "finalist",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, place.entryId),
      categories: place.categories,
      path: paths.ownEntry(contest.slug),
    },
  };
}

export async function awardLetter(ground: Ground, { facts }: Of<"award">): Completed {
  const found = await findAward(ground.read, facts.awardId);
  if (!found?.award.entryId || found.award.endedAt !== null) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  const { winners } = await contestFileOf(ground.read, facts.contestId);
  return {
    kind: "award",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, found.award.entryId),
      category: found.category,
      prizes: found.prizes,
      documents: winners.documents.map(({ name }) => name),
      dueAt: ground.mail.queuedAt + winners.answerHours * HOUR,
      path: paths.ownAwards(contest.slug),
    },
  };
}
export async function answeredLetter(ground: Ground, { facts }: Of<"award answered">): Completed {
  const found = await findAward(ground.read, facts.awardId);
  if (!found?.award.entryId) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  const { answer, toOrganizer } = facts;
  return {
    kind: "award answered",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, found.award.entryId),
      category: found.category,
      by: (await findAccountName(ground.read, facts.by)) ?? "The team's leader",
      ...{ answer, toOrganizer },
      path: toOrganizer ? paths.awards(contest.slug) : paths.ownAwards(contest.slug),
    },
  };
}

export async function forfeitedLetter(ground: Ground, { facts }: Of<"forfeited">): Completed {
  const found = await findAward(ground.read, facts.awardId);
  if (!found?.award.entryId || found.award.endedAt === null) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "forfeited",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, found.award.entryId),
      what: { kind: "award", category: found.category },
      reason: found.award.endedReason ?? "",
      path: paths.ownAwards(contest.slug),
    },
  };
}

export async function publicationLetter(ground: Ground, letter: Of<"published"> | Of<"retracted">): Completed {
  const found = await findPublication(ground.read, letter.facts.publicationId);
  if (!found) return undefined;
  const contest = await contestOf(ground, letter.facts.contestId);
  const named = { contest: namedContest(contest) };
  const { publishedAt, retractedAt, retractedReason } = found;
  if (letter.kind === "published") {
    if (retractedAt !== null) return undefined;
    return { kind: letter.kind, facts: { ...named, publishedAt, path: paths.winners(contest.slug) } };
  }
  if (retractedAt === null) return undefined;
  const reason = retractedReason ?? "";
  return { kind: letter.kind, facts: { ...named, retractedAt, reason, path: paths.contest(contest.slug) } };
}
