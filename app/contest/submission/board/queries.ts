import { and, asc, count, desc, eq, inArray, isNotNull, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryDraft, entryVersion, ruling } from "#db/schema/entries.ts";
import { team } from "#db/schema/people.ts";
import { overruling, repository, repositoryCheck } from "#db/schema/repositories.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { acceptedBy, membersOf } from "../../registration/queries.ts";
import { findContestById, windowOf } from "../../setup/queries.ts";
import { STATE_WORDS, type StateWord } from "../../vocabulary.ts";
import { holds, isEnteredIn } from "../gallery/queries.ts";
import type { Entry } from "../queries.ts";
import type { RulingFacts } from "../rulings.ts";
import { wordFilter } from "./word-filter.ts";

/** `closesAt`: when submission closes; `now` tells submitted from locked. Epoch ms. */
export type Clock = { closesAt: number; now: number };

/** True for the entries that stand at the word. */
export function standsAt(word: StateWord, { closesAt, now }: Clock): SQL {
  const { set, unset, close } = wordFilter(word);
  const conditions = [
    ...set.map((column) => isNotNull(entry[column])),
    ...unset.map((column) => isNull(entry[column])),
  ];
  const isPast = now >= closesAt;
  if (close !== undefined && (close === "past") !== isPast) conditions.push(sql`1 = 0`);
  return and(...conditions) ?? sql`1 = 1`;
}

/** True for entries that have a version in force and a later one that came late, while admitting it can still matter. */
export function waitsWithLateVersion(): SQL | undefined {
  const past = [entry.withdrawnAt, entry.disqualifiedAt, entry.ineligibleAt, entry.finalistAt, entry.notSelectedAt];
  return and(isNotNull(entry.submittedAt), isNotNull(entry.lateAt), ...past.map((column) => isNull(column)));
}

/** `lateVersion`: only entries where a late version waits beside the one in force. */
export type EntryFilter = { word: StateWord | undefined; category: string; text: string; lateVersion?: boolean };

function matching(
  read: Reader,
  contestId: string,
  { word, category: slug, text, lateVersion }: EntryFilter,
  clock: Clock,
) {
  return and(
    eq(entry.contestId, contestId),
    word === undefined ? undefined : standsAt(word, clock),
    lateVersion ? waitsWithLateVersion() : undefined,
    slug === "" ? undefined : isEnteredIn(read, slug),
    text === "" ? undefined : or(holds(entryVersion.title, text), holds(team.name, text), eq(entry.code, text)),
  );
}

export async function countEntries(read: Reader, contestId: string, filter: EntryFilter, clock: Clock) {
  const [row] = await read
    .select({ entries: count() })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .leftJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(matching(read, contestId, filter, clock));
  return row?.entries ?? 0;
}

/** How many entries stand at each word; words at which none stands are left out. */
export async function countsByWord(read: Reader, contestId: string, clock: Clock) {
  const ofWord = STATE_WORDS.map(
    (word) => sql<number>`coalesce(sum(case when ${standsAt(word, clock)} then 1 else 0 end), 0)`,
  );
  const columns = Object.fromEntries(STATE_WORDS.map((word, place) => [word, ofWord[place] ?? sql<number>`0`]));
  const [row] = await read.select(columns).from(entry).where(eq(entry.contestId, contestId));
  return STATE_WORDS.map((word) => ({ word, entries: Number(row?.[word] ?? 0) })).filter(({ entries }) => entries > 0);
}

/** One page of an organizer's table: newest handed in first, then drafts by age. */
export async function entryRows(
  read: Reader,
  contestId: string,
  { filter, clock, offset, size }: { filter: EntryFilter; clock: Clock; offset: number; size: number },
) {
  const rows = await read
    .select({ entry, teamName: team.name, title: entryVersion.title, version: entryVersion.number })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .leftJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(matching(read, contestId, filter, clock))
    .orderBy(desc(sql`coalesce(${entry.submittedAt}, ${entry.lateAt}, 0)`), asc(entry.createdAt), asc(entry.id))
    .limit(size)
    .offset(offset);
  const ids = rows.map((row) => row.entry.id);
  const categories = await categoriesByEntry(read, ids);
  const failing = await failingByEntry(read, ids);
  return rows.map((row) => ({
    ...row,
    categories: categories.filter(({ entryId }) => entryId === row.entry.id).map(({ name }) => name),
    failing: failing.get(row.entry.id) ?? 0,
  }));
}

function categoriesByEntry(read: Reader, entryIds: string[]) {
  return read
    .select({ entryId: entry.id, name: category.name })
    .from(entry)
    .innerJoin(versionCategory, eq(versionCategory.versionId, entry.versionInForceId))
    .innerJoin(category, eq(category.id, versionCategory.categoryId))
    .where(inArray(entry.id, entryIds))
    .orderBy(asc(category.position));
}

/** Checks that fail and that no organizer has let pass, by entry. */
async function failingByEntry(read: Reader, entryIds: string[]): Promise<Map<string, number>> {
  const overruled = read
    .select({ one: sql`1` })
    .from(overruling)
    .where(
      and(
        eq(overruling.repositoryId, repositoryCheck.repositoryId),
        eq(overruling.kind, repositoryCheck.kind),
        eq(overruling.subject, repositoryCheck.subject),
        isNull(overruling.endedAt),
      ),
    );
  const rows = await read
    .select({ entryId: repository.entryId, failing: count() })
    .from(repositoryCheck)
    .innerJoin(repository, eq(repository.id, repositoryCheck.repositoryId))
    .where(
      and(
        inArray(repository.entryId, entryIds),
        isNull(repository.endedAt),
        eq(repositoryCheck.outcome, "fail"),
        notExists(overruled),
      ),
    )
    .groupBy(repository.entryId);
  return new Map(rows.map(({ entryId, failing }) => [entryId, failing]));
}

/** Every ruling about an entry with who made it, newest first. */
export function rulingsOf(read: Reader, entryId: string) {
  return read
    .select({
      id: ruling.id,
      kind: ruling.kind,
      reason: ruling.reason,
      ruledAt: ruling.ruledAt,
      endedAt: ruling.endedAt,
      ruledBy: account.name,
    })
    .from(ruling)
    .innerJoin(account, eq(account.id, ruling.ruledBy))
    .where(eq(ruling.entryId, entryId))
    .orderBy(desc(ruling.ruledAt), desc(ruling.id));
}

/** What decides whether an organizer may rule about the entry. */
export async function rulingFactsOf(read: Reader, found: Entry): Promise<RulingFacts> {
  const members = await membersOf(read, found.teamId);
  const accepted = await acceptedBy(
    read,
    found.contestId,
    members.map(({ accountId }) => accountId),
  );
  const { closesAt } = await windowOf(read, found.contestId, "submission");
  const contest = await findContestById(read, found.contestId);
  const standing = (await rulingsOf(read, found.id)).filter(({ endedAt }) => endedAt === null);
  return {
    entry: found,
    standing: standing.map(({ kind }) => kind),
    notAccepted: members.filter(({ accountId }) => !accepted.has(accountId)).map(({ name }) => name),
    graceEndsAt: closesAt + (contest?.graceMs ?? 0),
  };
}

/** An entry for the organizer's eyes. Of its draft only the instant: what is not handed in is the team's alone. */
export async function findEntryOnBoard(read: Reader, contestId: string, code: string) {
  const [found] = await read
    .select({ entry, teamName: team.name, draftSavedAt: entryDraft.savedAt })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .leftJoin(entryDraft, eq(entryDraft.entryId, entry.id))
    .where(and(eq(entry.contestId, contestId), eq(entry.code, code)));
  return found;
}
