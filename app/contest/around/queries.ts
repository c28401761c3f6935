import { and, asc, count, desc, eq, gte, isNotNull, lt } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Reader } from "#db/store.ts";

/** What to read of a journal; `since` and `before` in epoch ms, each part left out for all. */
export type JournalFilter = { act?: string; accountId?: string; since?: number; before?: number };

const matching = (contestId: string, { act, accountId, since, before }: JournalFilter) =>
  and(
    eq(journal.contestId, contestId),
    act === undefined ? undefined : eq(journal.act, act),
    accountId === undefined ? undefined : eq(journal.actorId, accountId),
    since === undefined ? undefined : gte(journal.at, since),
    before === undefined ? undefined : lt(journal.at, before),
  );

export function countJournalLines(read: Reader, contestId: string, filter: JournalFilter): Promise<number> {
  return read.$count(journal, matching(contestId, filter));
}

/** A page of a contest's journal, the newest line first. Names are those that accounts have now. */
export function journalLines(
  read: Reader,
  contestId: string,
  { filter, offset, size }: { filter: JournalFilter; offset: number; size: number },
) {
  return read
    .select({
      id: journal.id,
      at: journal.at,
      act: journal.act,
      actorRole: journal.actorRole,
      actorName: account.name,
      subject: journal.subject,
      before: journal.before,
      after: journal.after,
    })
    .from(journal)
    .leftJoin(account, eq(account.id, journal.actorId))
    .where(matching(contestId, filter))
    .orderBy(desc(journal.at), desc(journal.id))
    .limit(size)
    .offset(offset);
}

/** The acts that a contest's journal holds, each with its number of lines, in alphabetical order. */
export function journalActs(read: Reader, contestId: string) {
  return read
    .select({ act: journal.act, lines: count() })
    .from(journal)
    .where(eq(journal.contestId, contestId))
    .groupBy(journal.act)
    .orderBy(asc(journal.act));
}

/** Everybody who has acted in a contest. */
export function journalPeople(read: Reader, contestId: string) {
  return read
    .selectDistinct({ accountId: account.id, name: account.name })
    .from(journal)
    .innerJoin(account, eq(account.id, journal.actorId))
    .where(and(eq(journal.contestId, contestId), isNotNull(journal.actorId)))
    .orderBy(asc(account.name), asc(account.id));
}
