import { type AnyColumn, and, asc, eq, exists, inArray, isNotNull, isNull, max, or, type SQL, sql } from "drizzle-orm";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { team } from "#db/schema/people.ts";
import { reading } from "#db/schema/repositories.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";

export type GalleryFilter = {
  /** Words to be found in the title, the summary or the team's name; empty for all. */
  text: string;
  /** A category's slug; empty for all. */
  category: string;
  /** Whether the team's name may be searched. */
  withTeams: boolean;
};

const standsPublicly = (contestId: string) =>
  and(
    eq(entry.contestId, contestId),
    isNotNull(entry.versionInForceId),
    isNotNull(entry.submittedAt),
    isNull(entry.withdrawnAt),
    isNull(entry.disqualifiedAt),
  );

/** True where the column holds the text, capital letters or not; wildcards in the text are letters. */
export function holds(column: AnyColumn, text: string): SQL {
  const pattern = `%${text.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
  return sql`lower(${column}) like ${pattern} escape '!'`;
}

/** True where the entry's version names the category. */
export function isEnteredIn(read: Reader, slug: string): SQL {
  return exists(
    read
      .select({ one: sql`1` })
      .from(versionCategory)
      .innerJoin(category, eq(category.id, versionCategory.categoryId))
      .where(and(eq(versionCategory.versionId, entryVersion.id), eq(category.slug, slug))),
  );
}

/** Ids of the entries that everybody may see and the filter lets through, with the instants that place winners first. */
export function galleryIds(read: Reader, contestId: string, { text, category: slug, withTeams }: GalleryFilter) {
  const places = [holds(entryVersion.title, text), holds(entryVersion.summary, text)];
  if (withTeams) places.push(holds(team.name, text));
  return read
    .select({ id: entry.id, wonAt: entry.wonAt, finalistAt: entry.finalistAt })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .innerJoin(team, eq(team.id, entry.teamId))
    .where(
      and(
        standsPublicly(contestId),
        text === "" ? undefined : or(...places),
        slug === "" ? undefined : isEnteredIn(read, slug),
      ),
    );
}

/** How many entries everybody may see. */
export function countShown(read: Reader, contestId: string): Promise<number> {
  return read.$count(entry, standsPublicly(contestId));
}

export type Card = {
  id: string;
  code: string;
  title: string;
  summary: string;
  teamName: string;
  wonAt: number | null;
  finalistAt: number | null;
  categories: { slug: string; name: string }[];
};

/** The entries of these ids, in the order of the ids, each with the categories of its version in force. */
export async function cardsOf(read: Reader, ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({
      id: entry.id,
      code: entry.code,
      versionId: entryVersion.id,
      title: entryVersion.title,
      summary: entryVersion.summary,
      teamName: team.name,
      wonAt: entry.wonAt,
      finalistAt: entry.finalistAt,
    })
    .from(entry)
    .innerJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .innerJoin(team, eq(team.id, entry.teamId))
    .where(inArray(entry.id, [...ids]));
  const versionIds = rows.map(({ versionId }) => versionId);
  const named = await read
    .select({ versionId: versionCategory.versionId, slug: category.slug, name: category.name })
    .from(versionCategory)
    .innerJoin(category, eq(category.id, versionCategory.categoryId))
    .where(inArray(versionCategory.versionId, versionIds))
    .orderBy(asc(category.position));
  const byId = new Map(
    rows.map(({ versionId, ...row }) => [row.id, { ...row, categories: ofVersion(named, versionId) }]),
  );
  return ids.map((id) => byId.get(id)).filter((card) => card !== undefined);
}

function ofVersion(named: { versionId: string; slug: string; name: string }[], versionId: string) {
  return named.filter((each) => each.versionId === versionId).map(({ slug, name }) => ({ slug, name }));
}

/** What GitHub last said about each of these repositories. */
export async function newestFactsOf(read: Reader, repositoryIds: readonly string[]) {
  if (repositoryIds.length === 0) return [];
  const newest = read
    .select({ repositoryId: reading.repositoryId, at: max(reading.fetchedAt).as("newest_at") })
    .from(reading)
    .where(inArray(reading.repositoryId, [...repositoryIds]))
    .groupBy(reading.repositoryId)
    .as("newest");
  return read
    .select({ repositoryId: reading.repositoryId, facts: reading.facts })
    .from(reading)
    .innerJoin(newest, and(eq(newest.repositoryId, reading.repositoryId), eq(newest.at, reading.fetchedAt)));
}
