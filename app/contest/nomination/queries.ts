import { and, asc, eq, exists, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { journal } from "#db/schema/machinery.ts";
import { finalistPlace, nomination, placeCategory } from "#db/schema/nomination.ts";
import { nominator } from "#db/schema/people.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import type { Nominator } from "../actors.ts";
import { pairKey } from "../judging/assignment/assignable.ts";
import { pairsApart } from "../judging/assignment/queries.ts";
import { reviewFactsOf, stageFactsOf, standsInContest } from "../judging/queries.ts";
import { categoriesOf, contestFileOf } from "../setup/queries.ts";
import { isStaleNomination, type NominationFacts, openCategories } from "./nominating.ts";
import type { PlaceFacts } from "./places.ts";

/** The act of the journal that says that finalists have been told. */
export const TOLD = "told the finalists";

async function versionInForceOf(read: Reader, entryId: string) {
  const [version] = await read
    .select({ id: entryVersion.id, title: entryVersion.title, noCategoryFits: entryVersion.noCategoryFits })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(and(eq(entry.id, entryId), standsInContest()));
  if (!version) return undefined;
  const named = await read
    .select({ categoryId: versionCategory.categoryId })
    .from(versionCategory)
    .where(eq(versionCategory.versionId, version.id));
  return { ...version, categoryIds: named.map(({ categoryId }) => categoryId) };
}

export async function nominationFactsOf(read: Reader, by: Nominator, entryId: string): Promise<NominationFacts> {
  const version = await versionInForceOf(read, entryId);
  const categories = await categoriesOf(read, by.contestId);
  return {
    ...(await reviewFactsOf(read, by, entryId)),
    open: version ? openCategories(categories, version) : [],
  };
}

/** One's own living nominations of an entry. */
export function ownNominationsOf(read: Reader, { accountId }: Pick<Nominator, "accountId">, entryId: string) {
  return read
    .select()
    .from(nomination)
    .where(and(eq(nomination.accountId, accountId), eq(nomination.entryId, entryId), isNull(nomination.endedAt)));
}

export type NominationOnBoard = {
  id: string;
  entryId: string;
  accountId: string;
  name: string;
  categoryId: string;
  category: string;
  reason: string;
  nominatedAt: number;
  stale: boolean;
};

/**
 * The committee's living nominations, each with whether it is stale. Those of somebody whom a conflict keeps from the entry are
 * left out. With an entry's id, that entry's alone.
 */
export async function nominationsOf(read: Reader, contestId: string, entryId?: string): Promise<NominationOnBoard[]> {
  // Judges' proposals for a category decided by vote lie in the same table.
  const onCommittee = and(eq(nominator.contestId, contestId), eq(nominator.accountId, nomination.accountId));
  const byCommittee = exists(read.select({ id: nominator.id }).from(nominator).where(onCommittee));
  const alive = and(eq(nomination.contestId, contestId), isNull(nomination.endedAt), byCommittee);
  const rows = await read
    .select({
      nomination,
      name: account.name,
      category,
      noCategoryFits: entryVersion.noCategoryFits,
      versionId: entryVersion.id,
    })
    .from(nomination)
    .innerJoin(account, eq(account.id, nomination.accountId))
    .innerJoin(category, eq(category.id, nomination.categoryId))
    .innerJoin(entry, eq(entry.id, nomination.entryId))
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(entryId ? and(alive, eq(nomination.entryId, entryId)) : alive)
    .orderBy(asc(category.position), asc(nomination.nominatedAt), asc(nomination.id));
  const versionIds = [...new Set(rows.map(({ versionId }) => versionId))];
  const named = versionIds.length
    ? await read
        .select({ versionId: versionCategory.versionId, categoryId: versionCategory.categoryId })
        .from(versionCategory)
        .where(inArray(versionCategory.versionId, versionIds))
    : [];
  const apart = await pairsApart(read, contestId);
  return rows
    .filter(({ nomination: each }) => !apart.has(pairKey(each)))
    .map(({ nomination: each, name, category: of, noCategoryFits, versionId }) => {
      const categoryIds = named.flatMap((row) => (row.versionId === versionId ? [row.categoryId] : []));
      const { id, accountId, categoryId, reason, nominatedAt } = each;
      const stale = isStaleNomination(each, [of], { categoryIds, noCategoryFits });
      return { id, entryId: each.entryId, accountId, name, categoryId, category: of.name, reason, nominatedAt, stale };
    });
}

/** The living places of a contest, finalists first, then alternates in their order, with the categories of each. */
export async function placesOf(read: Reader, contestId: string) {
  const rows = await read
    .select({ place: finalistPlace, title: entryVersion.title, code: entry.code })
    .from(finalistPlace)
    .innerJoin(entry, eq(entry.id, finalistPlace.entryId))
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(and(eq(finalistPlace.contestId, contestId), isNull(finalistPlace.endedAt)))
    .orderBy(asc(finalistPlace.ordinal), asc(finalistPlace.namedAt), asc(finalistPlace.id));
  const categories = await read
    .select({ placeId: placeCategory.placeId, id: category.id, name: category.name })
    .from(placeCategory)
    .innerJoin(category, eq(category.id, placeCategory.categoryId))
    .where(eq(placeCategory.contestId, contestId))
    .orderBy(asc(category.position));
  return rows.map(({ place, ...of }) => ({
    ...place,
    ...of,
    categories: categories.flatMap(({ placeId, ...each }) => (placeId === place.id ? [each] : [])),
  }));
}

/** When the finalists of a contest were told, or null. */
export async function toldAt(read: Reader, contestId: string): Promise<number | null> {
  const [line] = await read
    .select({ at: journal.at })
    .from(journal)
    .where(and(eq(journal.contestId, contestId), eq(journal.act, TOLD)));
  return line?.at ?? null;
}

/** Everything that decides whether an entry may be given a place. */
export async function placeFactsOf(read: Reader, contestId: string, entryId: string): Promise<PlaceFacts> {
  const places = await placesOf(read, contestId);
  const nominations = await nominationsOf(read, contestId, entryId);
  const [own] = await read
    .select({ id: entry.id })
    .from(entry)
    .where(and(eq(entry.contestId, contestId), eq(entry.id, entryId)));
  return {
    title: own && (await versionInForceOf(read, entryId))?.title,
    place: places.find((place) => place.entryId === entryId),
    finalists: places.filter(({ ordinal }) => ordinal === null).length,
    cap: (await contestFileOf(read, contestId)).finalists.cap,
    nominated: nominations.filter(({ stale }) => !stale).map(({ categoryId }) => categoryId),
    nominationOpensAt: (await stageFactsOf(read, contestId, "nomination")).window.opensAt,
    judgingSealedAt: (await stageFactsOf(read, contestId, "judging")).sealedAt,
  };
}
