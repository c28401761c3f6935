import { and, count, eq, isNull } from "drizzle-orm";
import { entry, ruling, withdrawal } from "#db/schema/entries.ts";
import { recusal, review, reviewRevision, sealing } from "#db/schema/judging.ts";
import { finalistPlace, nomination } from "#db/schema/nomination.ts";
import { membership, panelMember, participation } from "#db/schema/people.ts";
import { award, publication, tie } from "#db/schema/results.ts";
import type { Reader } from "#db/store.ts";
import { contestFileOf } from "../../setup/queries.ts";
import { type Bounded, brokenIn, type KeptEntry } from "./broken.ts";
import { journalHashesOf, versionsKept } from "./versions/queries.ts";

type Journaled = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

async function entriesKept(read: Reader, contestId: string, journaled: Journaled): Promise<KeptEntry[]> {
  const entries = await read.select().from(entry).where(eq(entry.contestId, contestId));
  const versions = await versionsKept(read, contestId, journaled.get("entry_version") ?? new Map());
  const withdrawals = await read.select().from(withdrawal).where(eq(withdrawal.contestId, contestId));
  const rulings = await read.select().from(ruling).where(eq(ruling.contestId, contestId));
  const places = await read.select().from(finalistPlace).where(eq(finalistPlace.contestId, contestId));
  const [standing] = await read
    .select()
    .from(publication)
    .where(and(eq(publication.contestId, contestId), isNull(publication.retractedAt)));
  const awarded = await read
    .select()
    .from(award)
    .where(and(eq(award.contestId, contestId), isNull(award.endedAt)));
  return entries.map((row) => {
    const own = <T extends { entryId: string }>(rows: readonly T[]) => rows.filter(({ entryId }) => entryId === row.id);
    const isFinalist = own(places).some(({ ordinal, endedAt }) => ordinal === null && endedAt === null);
    const won = awarded.some(({ entryId }) => entryId === row.id);
    const isOut = row.withdrawnAt !== null || row.disqualifiedAt !== null || row.ineligibleAt !== null;
    const published = standing && isFinalist && !isOut ? { at: standing.publishedAt, won } : null;
    const kept = versions.get(row.id) ?? [];
    const facts = { withdrawals: own(withdrawals), rulings: own(rulings), places: own(places), published };
    return { code: row.code, row, versions: kept, facts: { versions: kept, ...facts } };
  });
}

async function boundsOf(read: Reader, contestId: string): Promise<Bounded[]> {
  const file = await contestFileOf(read, contestId);
  const alive = and(eq(membership.contestId, contestId), isNull(membership.endedAt));
  const teams = await read.select({ members: count() }).from(membership).where(alive).groupBy(membership.teamId);
  const judges = await read
    .select({ kind: panelMember.kind })
    .from(panelMember)
    .where(and(eq(panelMember.contestId, contestId), isNull(panelMember.endedAt)));
  const places = and(eq(finalistPlace.contestId, contestId), isNull(finalistPlace.ordinal));
  const finalists = await read
    .select({ id: finalistPlace.id })
    .from(finalistPlace)
    .where(and(places, isNull(finalistPlace.endedAt)));
  const sitting = (kind: string) => judges.filter((judge) => judge.kind === kind).length;
  return [
    { what: "finalists", count: finalists.length, limit: file.finalists.cap },
    { what: "judges", count: judges.length, limit: file.panel.maximum },
    { what: "judges of the sponsor", count: sitting("sponsor"), limit: file.panel.sponsor },
    { what: "independent judges", count: sitting("independent"), limit: file.panel.independent },
    ...teams.map(({ members }) => ({ what: "members of a team", count: members, limit: file.team.maximum })),
  ];
}

const RECORDED = { nomination, recusal, ruling, sealing, tie, award, publication, finalist_place: finalistPlace };

/** Rows that an act made, of tables whose acts point at them. */
async function unrecorded(read: Reader, contestId: string, journaled: Journaled) {
  const ofReviews = read
    .select({ id: reviewRevision.id })
    .from(reviewRevision)
    .innerJoin(review, eq(review.id, reviewRevision.reviewId))
    .where(eq(review.contestId, contestId));
  const made = Object.entries(RECORDED).map(async ([name, table]) => ({
    name,
    rows: await read.select({ id: table.id }).from(table).where(eq(table.contestId, contestId)),
  }));
  const all = [...(await Promise.all(made)), { name: "review_revision", rows: await ofReviews }];
  return all.flatMap(({ name, rows }) =>
    rows.filter(({ id }) => !journaled.get(name)?.has(id)).map(({ id }) => ({ table: name, id })),
  );
}

async function misplaced(read: Reader, contestId: string) {
  const members = await read
    .select({
      accountId: membership.accountId,
      teamId: membership.teamId,
      leads: membership.leads,
      side: participation.side,
    })
    .from(membership)
    .innerJoin(
      participation,
      and(eq(participation.contestId, membership.contestId), eq(participation.accountId, membership.accountId)),
    )
    .where(and(eq(membership.contestId, contestId), isNull(membership.endedAt)));
  const twice = members.filter(
    ({ accountId }, place) => members.findIndex((other) => other.accountId === accountId) !== place,
  );
  const leaders = (teamId: string) => members.filter((member) => member.teamId === teamId && member.leads).length;
  return [
    ...twice.map(({ accountId }) => ({ what: "On two teams", id: accountId })),
    ...members
      .filter(({ side }) => side !== "enters")
      .map(({ accountId }) => ({ what: "Enters and decides", id: accountId })),
    ...[...new Set(members.map(({ teamId }) => teamId))]
      .filter((teamId) => leaders(teamId) !== 1)
      .map((id) => ({ what: "A team without exactly one leader", id })),
  ];
}

/** Everything in a contest that breaks a promise of the portal; none when all is well. Reads the whole contest. */
export async function brokenPromises(read: Reader, contestId: string): Promise<string[]> {
  const journaled = await journalHashesOf(read, contestId);
  const awards = await read
    .select()
    .from(award)
    .where(and(eq(award.contestId, contestId), isNull(award.endedAt)));
  const [standing] = await read
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.contestId, contestId), isNull(publication.retractedAt)));
  return brokenIn({
    entries: await entriesKept(read, contestId, journaled),
    bounds: await boundsOf(read, contestId),
    journaledVersions: [...(journaled.get("entry_version")?.keys() ?? [])],
    unrecorded: await unrecorded(read, contestId, journaled),
    misplaced: await misplaced(read, contestId),
    awards: awards.map((each) => ({ ...each, isPublic: standing !== undefined })),
  });
}
