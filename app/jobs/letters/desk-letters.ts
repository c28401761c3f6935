import { entryTitle, findOverruling, findRecusal } from "#app/contest/around/mail/queries.ts";
import { conflictsOf } from "#app/contest/judging/conflict/queries.ts";
import { laggingAmong } from "#app/contest/judging/coverage/lag.ts";
import { reminderFactsOf } from "#app/contest/judging/coverage/queries.ts";
import type { Letter } from "#app/contest/letter.ts";
import { titleOfCheck } from "#app/contest/repository/checks/shown.ts";
import { paths } from "#app/paths.ts";
import { type Completed, contestOf, type Ground, namedContest } from "./ground.ts";

type Of<Kind extends Letter["kind"]> = Extract<Letter, { kind: Kind }>;

/** Computed again as it leaves: whoever has finished meanwhile gets no letter. */
async function reminderLetter(ground: Ground, { facts }: Of<"reminder">): Completed {
  const { contestId, stage, accountId } = facts;
  const reminded = await reminderFactsOf(ground.read, contestId, stage);
  const lagging = laggingAmong(reminded.reviewers, reminded.reviews, reminded, ground.workshop.now());
  const own = lagging.find((person) => person.accountId === accountId);
  if (!own) return undefined;
  const contest = await contestOf(ground, contestId);
  const path = stage === "judging" ? paths.judging(contest.slug) : paths.nominating(contest.slug);
  const { closesAt } = reminded.window;
  return { kind: "reminder", facts: { contest: namedContest(contest), stage, left: own.left, closesAt, path } };
}

async function overruledLetter(ground: Ground, { facts }: Of<"overruled">): Completed {
  const found = await findOverruling(ground.read, facts.overrulingId);
  // One that was ended before its letter left has only its end to tell.
  if (!found || (!facts.ended && found.overruling.endedAt !== null)) return undefined;
  const { entryId, kind, subject, reason } = found.overruling;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "overruled",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, entryId),
      check: titleOfCheck(kind, subject),
      repository: found.fullName ?? "the entry",
      ended: facts.ended,
      reason,
      path: paths.ownRepositories(contest.slug),
    },
  };
}

async function recusedLetter(ground: Ground, { facts }: Of<"recused">): Completed {
  const found = await findRecusal(ground.read, facts.recusalId);
  if (!found) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "recused",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, found.entryId),
      name: found.name,
      stage: found.stage,
      reason: found.reason,
      path: paths.deskPage(contest.slug, "conflicts"),
    },
  };
}

async function conflictsFoundLetter(ground: Ground, { facts }: Of<"conflicts found">): Completed {
  const waiting = (await conflictsOf(ground.read, facts.contestId)).filter(({ waits }) => waits).length;
  if (waiting === 0) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  const path = paths.deskPage(contest.slug, "conflicts");
  return { kind: "conflicts found", facts: { contest: namedContest(contest), waiting, path } };
}

/** Completes the letters that leave from an organizer's desk or arrive there. */
export function completeDeskLetter(
  ground: Ground,
  letter: Of<"reminder"> | Of<"overruled"> | Of<"recused"> | Of<"conflicts found">,
): Completed {
  switch (letter.kind) {
    case "reminder":
      return reminderLetter(ground, letter);
    case "overruled":
      return overruledLetter(ground, letter);
    case "recused":
      return recusedLetter(ground, letter);
    case "conflicts found":
      return conflictsFoundLetter(ground, letter);
  }
}
