import { entryTitle } from "#app/contest/around/mail/queries.ts";
import type { Letter } from "#app/contest/letter.ts";
import { CHECK_KINDS, CHECK_TITLES } from "#app/contest/repository/checks/finding.ts";
import type { Flip } from "#app/contest/repository/checks/flips.ts";
import { findCheck, findLinked } from "#app/contest/repository/queries.ts";
import type { LetterFacts } from "#app/mail/letter-facts.ts";
import { paths } from "#app/paths.ts";
import { type Completed, contestOf, type Ground, namedContest } from "./ground.ts";

type Flipped = LetterFacts["repository changed"]["flips"][number];

function titleOf({ kind, subject }: Flip): string {
  const known = CHECK_KINDS.find((each) => each === kind);
  return [known ? CHECK_TITLES[known] : kind, subject].filter(Boolean).join(" ");
}

/** A flip as it stands when the letter leaves; none for a check that has flipped back, or is gone. */
async function standing({ read }: Ground, repositoryId: string, flip: Flip): Promise<Flipped[]> {
  const check = await findCheck(read, repositoryId, flip.kind, flip.subject);
  const outcome = check?.definiteOutcome ?? null;
  if (!check || outcome === null || outcome === flip.was) return [];
  const { seen, fix } = check;
  return [{ title: titleOf(flip), was: flip.was, outcome, seen, fix }];
}

export async function repositoryChangedLetter(
  ground: Ground,
  { facts }: Extract<Letter, { kind: "repository changed" }>,
): Completed {
  const linked = await findLinked(ground.read, facts.repositoryId);
  if (!linked) return undefined;
  const flips: Flipped[] = [];
  for (const flip of facts.flips) flips.push(...(await standing(ground, facts.repositoryId, flip)));
  const { fullName } = linked.repository;
  const renamedFrom = facts.renamedFrom === fullName ? null : facts.renamedFrom;
  if (renamedFrom === null && flips.length === 0) return undefined;
  const contest = await contestOf(ground, facts.contestId);
  return {
    kind: "repository changed",
    facts: {
      contest: namedContest(contest),
      entryTitle: await entryTitle(ground.read, linked.entry.id),
      repository: fullName,
      renamedFrom,
      flips,
      path: paths.ownRepositories(contest.slug),
    },
  };
}
