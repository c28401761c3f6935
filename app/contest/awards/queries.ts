import { and, asc, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { sealing } from "#db/schema/judging.ts";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import { team } from "#db/schema/people.ts";
import { award, awardDocument, awardPart, awardStep, ballot, publication, tally, tie } from "#db/schema/results.ts";
import { category } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { type Ranked, rankingByBallots, rankingIn } from "./ranking.ts";
import type { Award, Candidate, CategoryStand, ResultsStand } from "./stand.ts";

async function finalistsOf(read: Reader, contestId: string): Promise<Candidate[]> {
  const alive = and(
    eq(finalistPlace.contestId, contestId),
    isNull(finalistPlace.ordinal),
    isNull(finalistPlace.endedAt),
  );
  const rows = await read
    .select({ placeId: finalistPlace.id, entry, version: entryVersion, teamName: team.name })
    .from(finalistPlace)
    .innerJoin(entry, eq(entry.id, finalistPlace.entryId))
    .innerJoin(team, eq(team.id, entry.teamId))
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(alive)
    .orderBy(asc(entryVersion.title), asc(entry.id));
  const competing = await read.select().from(placeCategory).where(eq(placeCategory.contestId, contestId));
  return rows.map(({ placeId, entry: row, version, teamName }) => ({
    entryId: row.id,
    code: row.code,
    title: version.title,
    summary: version.summary,
    teamName,
    versionHash: version.contentHash,
    out: outOf(row),
    categoryIds: competing.filter((each) => each.placeId === placeId).map(({ categoryId }) => categoryId),
  }));
}

function outOf(row: typeof entry.$inferSelect): Candidate["out"] {
  if (row.disqualifiedAt !== null) return "disqualified";
  if (row.withdrawnAt !== null) return "withdrawn";
  return row.ineligibleAt === null ? null : "ineligible";
}

/** All awards of a contest with their courses, oldest first. */
async function awardsOf(read: Reader, contestId: string): Promise<Award[]> {
  const rows = await read
    .select()
    .from(award)
    .where(eq(award.contestId, contestId))
    .orderBy(asc(award.proposedAt), asc(award.id));
  return coursesOf(read, rows);
}

/** Awards with their courses so far, in the same order. */
export async function coursesOf(read: Reader, rows: readonly (typeof award.$inferSelect)[]): Promise<Award[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await read.select().from(awardStep).where(inArray(awardStep.awardId, ids)).orderBy(asc(awardStep.at));
  const documents = await read.select().from(awardDocument).where(inArray(awardDocument.awardId, ids));
  const parts = await read.select().from(awardPart).where(inArray(awardPart.awardId, ids));
  return rows.map((row) => ({
    ...row,
    steps: steps.filter(({ awardId }) => awardId === row.id),
    documents: documents.filter(({ awardId }) => awardId === row.id),
    parts: parts.filter(({ awardId }) => awardId === row.id),
  }));
}

/** The newest ballot of each category, with the order that it gives. */
async function ballotsOf(read: Reader, contestId: string) {
  const ties = await read.select().from(tie).where(eq(tie.contestId, contestId)).orderBy(desc(tie.number));
  const cast = await read.select().from(ballot).where(eq(ballot.contestId, contestId));
  const newest = new Map<string, NonNullable<CategoryStand["ballot"]> & { line: Ranked[] }>();
  for (const row of ties) {
    if (newest.has(row.categoryId)) continue;
    const candidates = row.candidates.map(({ entryId }) => entryId);
    const votes = cast.filter(({ tieId }) => tieId === row.id).map(({ entryId }) => entryId);
    newest.set(row.categoryId, { ...row, line: row.closedAt === null ? [] : rankingByBallots(candidates, votes) });
  }
  return newest;
}

/** The newest tally of the judging stage in each category; one from before the seal says nothing of what was sealed. */
async function talliesOf(read: Reader, contestId: string, sealedAt: number) {
  const rows = await read
    .select({ categoryId: tally.categoryId, inputHash: tally.inputHash, result: tally.result })
    .from(tally)
    .where(and(eq(tally.contestId, contestId), eq(tally.stage, "judging"), gte(tally.computedAt, sealedAt)))
    .orderBy(asc(tally.computedAt), asc(tally.id));
  return new Map(rows.map((row) => [row.categoryId, row]));
}

async function sealedAtOf(read: Reader, contestId: string): Promise<number | null> {
  const alive = and(eq(sealing.contestId, contestId), eq(sealing.stage, "judging"), isNull(sealing.endedAt));
  return (await read.select({ sealedAt: sealing.sealedAt }).from(sealing).where(alive))[0]?.sealedAt ?? null;
}

/** When the standing publication of a contest was made; null without one. */
export async function publishedAtOf(read: Reader, contestId: string): Promise<number | null> {
  const standing = and(eq(publication.contestId, contestId), isNull(publication.retractedAt));
  const rows = await read.select({ publishedAt: publication.publishedAt }).from(publication).where(standing);
  return rows[0]?.publishedAt ?? null;
}

/** Everything that decides about awards and their publication. Shows no order of entries before the seal. */
export async function resultsStandOf(read: Reader, contestId: string): Promise<ResultsStand> {
  const sealedAt = await sealedAtOf(read, contestId);
  const publishedAt = await publishedAtOf(read, contestId);
  const categories = await read
    .select()
    .from(category)
    .where(eq(category.contestId, contestId))
    .orderBy(asc(category.position));
  const awards = await awardsOf(read, contestId);
  const ballots = await ballotsOf(read, contestId);
  const tallies = sealedAt === null ? new Map() : await talliesOf(read, contestId, sealedAt);
  const stands = categories.map(({ id, slug, name, decided }): CategoryStand => {
    const own = awards.filter(({ categoryId }) => categoryId === id);
    const computed = tallies.get(id);
    const marked = decided === "marks" && computed ? rankingIn(computed.result) : [];
    return {
      ...{ id, slug, name, decided },
      line: decided === "vote" && sealedAt !== null ? (ballots.get(id)?.line ?? []) : marked,
      tallyHash: computed?.inputHash ?? null,
      ballot: ballots.get(id) ?? null,
      award: own.find(({ endedAt }) => endedAt === null) ?? null,
      former: own.filter(({ endedAt }) => endedAt !== null),
    };
  });
  const finalists = await finalistsOf(read, contestId);
  return { contestId, sealedAt, publishedAt, finalists, categories: stands };
}

/** Names by account id, for the people who proposed, approved and ended awards. */
export async function namesOf(read: Reader, accountIds: readonly (string | null)[]): Promise<Record<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))];
  if (ids.length === 0) return {};
  const rows = await read.select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, ids));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
