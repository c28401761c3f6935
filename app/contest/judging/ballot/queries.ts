import { and, asc, desc, eq, exists, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { nomination } from "#db/schema/nomination.ts";
import { panelMember } from "#db/schema/people.ts";
import { ballot, tie } from "#db/schema/results.ts";
import { category } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import type { Judge } from "../../actors.ts";
import { contestFileOf } from "../../setup/queries.ts";
import { pairKey } from "../assignment/assignable.ts";
import { pairsApart, reviewersOf } from "../assignment/queries.ts";
import { isFinalist, isOpenTo, seesEntries, stageFactsOf, standsInContest } from "../queries.ts";
import { talliesOf } from "../tally/queries.ts";
import { type Candidates, candidatesIn, isElector, type OpeningFacts } from "./ballots.ts";

export async function findCategory(read: Reader, contestId: string, categoryId: string) {
  const ofContest = and(eq(category.contestId, contestId), eq(category.id, categoryId));
  return (await read.select().from(category).where(ofContest))[0];
}

/** The ballots of a contest, of one category where it is named, newest first. */
export function tiesOf(read: Reader, contestId: string, categoryId?: string) {
  const ofContest = eq(tie.contestId, contestId);
  return read
    .select()
    .from(tie)
    .where(categoryId ? and(ofContest, eq(tie.categoryId, categoryId)) : ofContest)
    .orderBy(desc(tie.number));
}

export async function findTie(read: Reader, contestId: string, tieId: string) {
  return (
    await read
      .select()
      .from(tie)
      .where(and(eq(tie.contestId, contestId), eq(tie.id, tieId)))
  )[0];
}

/** The ballots that were cast. Nobody is shown any of it before closing, except one's own. */
export function ballotsOf(read: Reader, tieIds: string[]) {
  if (tieIds.length === 0) return Promise.resolve([]);
  return read.select().from(ballot).where(inArray(ballot.tieId, tieIds));
}

/** The judges' living proposals of finalists for the categories decided by vote, with who proposed and why. */
export async function proposalsOf(read: Reader, contestId: string, categoryId?: string) {
  const onPanel = and(eq(panelMember.contestId, contestId), eq(panelMember.accountId, nomination.accountId));
  const byJudge = exists(read.select({ id: panelMember.id }).from(panelMember).where(onPanel));
  const alive = and(eq(nomination.contestId, contestId), isNull(nomination.endedAt), byJudge);
  const rows = await read
    .select({
      id: nomination.id,
      accountId: nomination.accountId,
      name: account.name,
      entryId: nomination.entryId,
      categoryId: nomination.categoryId,
      title: entryVersion.title,
      reason: nomination.reason,
    })
    .from(nomination)
    .innerJoin(account, eq(account.id, nomination.accountId))
    .innerJoin(category, and(eq(category.id, nomination.categoryId), eq(category.decided, "vote")))
    .innerJoin(entry, eq(entry.id, nomination.entryId))
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(and(alive, standsInContest(), isFinalist(read)))
    .orderBy(asc(entryVersion.title), asc(nomination.nominatedAt));
  const apart = await pairsApart(read, contestId);
  return rows.filter((row) => !apart.has(pairKey(row)) && (categoryId === undefined || row.categoryId === categoryId));
}

/** The finalists that a judge may propose: all but those that a conflict keeps from them. */
export async function finalistsFor(read: Reader, by: Judge): Promise<{ entryId: string; title: string }[]> {
  if (!(await seesEntries(read, by.contestId, by.accountId))) return [];
  return read
    .select({ entryId: entry.id, title: entryVersion.title })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(isOpenTo(read, by))
    .orderBy(asc(entryVersion.title), asc(entry.code));
}

async function candidatesOf(
  read: Reader,
  contestId: string,
  { id, decided }: { id: string; decided: "marks" | "vote" },
): Promise<Candidates> {
  if (decided === "vote") {
    const proposals = await proposalsOf(read, contestId, id);
    return [...new Set(proposals.map(({ entryId }) => entryId))].map((entryId) => ({ entryId }));
  }
  const tally = (await talliesOf(read, contestId, "judging")).get(id);
  const { tooClose } = (await contestFileOf(read, contestId)).tie;
  return tally ? candidatesIn(tally.result, tooClose) : [];
}

/** Everything that decides whether a ballot may be opened in a category. */
export async function openingFactsOf(
  read: Reader,
  contestId: string,
  of: { id: string; decided: "marks" | "vote" },
): Promise<OpeningFacts> {
  const { window, sealedAt } = await stageFactsOf(read, contestId, "judging");
  return {
    decided: of.decided,
    // The tally stays closed with the stage, here too.
    candidates: of.decided === "marks" && sealedAt === null ? [] : await candidatesOf(read, contestId, of),
    ties: await tiesOf(read, contestId, of.id),
    judgingOpensAt: window.opensAt,
    judgingSealedAt: sealedAt,
  };
}

/** The accounts that vote in a ballot. */
export async function electorsOf(
  read: Reader,
  contestId: string,
  of: { decided: "marks" | "vote"; candidates: Candidates },
): Promise<{ accountId: string; name: string }[]> {
  const apart = await pairsApart(read, contestId);
  const judges = await reviewersOf(read, contestId, "judging");
  return judges
    .filter(({ accountId, kind }) => {
      const from = of.candidates.filter(({ entryId }) => apart.has(pairKey({ accountId, entryId })));
      const apartFrom = new Set(from.map(({ entryId }) => entryId));
      return isElector({ kind: kind ?? "sponsor", apartFrom }, of);
    })
    .map(({ accountId, name }) => ({ accountId, name }));
}
