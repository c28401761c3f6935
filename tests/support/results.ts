import { asOrganizer } from "#app/contest/actors.ts";
import { approveAward } from "#app/contest/awards/approve-award.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { resultsIn } from "#app/contest/publication/results.ts";
import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { sealing } from "#db/schema/judging.ts";
import { ballot, tally, tie } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, serving, withCloudPrize } from "./contest.ts";
import { aFinalist, anEntry, categoryIdOf, type MadeEntry } from "./entries.ts";

/** After judging: the stage is sealed, and nothing is proposed yet. */
export const AFTER_JUDGING = Date.UTC(2013, 10, 1, 12);

export const MARKED = "best-new-feature";
export const VOTED = "judges-choice";

export type Judged = {
  db: Store;
  contestId: string;
  olga: { accountId: string };
  otto: { accountId: string };
  judge: { accountId: string };
  /** Finalists of the category by marks, best first. */
  first: MadeEntry;
  second: MadeEntry;
  third: MadeEntry;
};

/** Keeps a category's order as a tally, as the job does after sealing; the first `equals` of it share the first rank. */
export async function aTally(db: Store, contestId: string, slug: string, entries: readonly MadeEntry[], equals = 1) {
  await db.write(async (tx) => {
    const ranking = entries.map(({ entryId }, index) => {
      const place = index < equals ? 0 : index;
      return { entryId, rank: place + 1, score: 9 - place };
    });
    await tx.insert(tally).values({
      contestId,
      categoryId: await categoryIdOf(tx, contestId, slug),
      stage: "judging",
      inputHash: contentHash(ranking),
      settings: {},
      result: { ranking },
      computedAt: AFTER_JUDGING - 2 + equals,
    });
    return { ok: true as const };
  });
}

/** A ballot of one judge; closed with its winner unless it is open. */
export async function aBallot(
  { db, contestId, judge }: Judged,
  slug: string,
  candidates: readonly MadeEntry[],
  chosen: MadeEntry | null,
) {
  await db.write(async (tx) => {
    const id = newId();
    await tx.insert(tie).values({
      id,
      contestId,
      categoryId: await categoryIdOf(tx, contestId, slug),
      number: 1,
      candidates: candidates.map(({ entryId }) => ({ entryId })),
      openedAt: AFTER_JUDGING - 5,
      closedAt: chosen ? AFTER_JUDGING - 1 : null,
      winnerEntryId: chosen?.entryId ?? null,
    });
    const castAt = AFTER_JUDGING - 3;
    if (chosen)
      await tx
        .insert(ballot)
        .values({ contestId, tieId: id, accountId: judge.accountId, entryId: chosen.entryId, castAt });
    return { ok: true as const };
  });
}

/** The Cloud Prize with two categories, three finalists with marks, two organizers, and a sealed judging stage. */
export async function judgedContest(db: Store, { sealed = true } = {}): Promise<Judged> {
  const { contestId } = await withCloudPrize(db, (file) => ({
    ...file,
    categories: file.categories.filter(({ slug }) => slug === MARKED || slug === VOTED),
    criteria: {
      nomination: file.criteria.nomination.filter(isShared),
      judging: file.criteria.judging.filter(isShared),
    },
  }));
  const olga = await serving(db, contestId, "organizer", "olga");
  const otto = await serving(db, contestId, "organizer", "otto");
  const judge = await serving(db, contestId, "judge", "judy");
  const [first, second, third] = [
    await anEntry(db, contestId, { title: "First", categories: [MARKED] }),
    await anEntry(db, contestId, { title: "Second", categories: [MARKED] }),
    await anEntry(db, contestId, { title: "Third", categories: [MARKED] }),
  ];
  for (const each of [first, second, third]) await aFinalist(db, contestId, each, olga.accountId, [MARKED]);
  await aTally(db, contestId, MARKED, [first, second, third]);
  if (sealed)
    await db.write(async (tx) => {
      const seal = { contestId, stage: "judging" as const, sealedBy: olga.accountId, sealedAt: AFTER_JUDGING - 10 };
      await tx.insert(sealing).values(seal);
      return { ok: true as const };
    });
  return { db, contestId, olga, otto, judge, first, second, third };
}

const isShared = ({ categories }: { categories?: string[] | undefined }) => categories === undefined;

export function organizing({ db, contestId }: Judged, who: { accountId: string }, now = AFTER_JUDGING) {
  return { db, now, by: asOrganizer(contestId, who.accountId) };
}

/** An award that one organizer proposed and the other approved; null gives the category to nobody. */
export async function anAward(judged: Judged, category: string, winner: MadeEntry | null): Promise<string> {
  const asked = { category, entryId: winner?.entryId ?? null, reason: "The judges' decision." };
  const { awardId } = agreed(await proposeAward(organizing(judged, judged.olga), asked));
  agreed(await approveAward(organizing(judged, judged.otto), { awardId }));
  return awardId;
}

export async function hashToPublish({ db, contestId }: Judged): Promise<string> {
  return contentHash(resultsIn(await resultsStandOf(db.read, contestId)));
}

/** First wins by marks, second by vote, and the results are public. */
export async function publishedContest(db: Store): Promise<Judged> {
  const judged = await judgedContest(db);
  await aBallot(judged, VOTED, [judged.first, judged.second], judged.second);
  await anAward(judged, MARKED, judged.first);
  await anAward(judged, VOTED, judged.second);
  agreed(await publishResults(organizing(judged, judged.olga), { seenHash: await hashToPublish(judged) }));
  return judged;
}
