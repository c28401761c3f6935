import { and, eq, like } from "drizzle-orm";
import { portal } from "#db/schema/account.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { contest } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { formerSlugStart } from "./former-slug.ts";

/** What the portal remembers of a sample contest that it has played. Instants in epoch ms. */
export type Sample = {
  slug: string;
  /** The point of its life at which it was set: "judging". */
  point: string;
  playedAt: number;
  /** Until when it stands at that point by its own calendar; null when time does not end it. */
  standsUntil: number | null;
  /** False while it is being played, and for ever when that was broken off. */
  isWhole: boolean;
  submission: { opensAt: number; closesAt: number };
};

const PREFIX = "sample ";
export const sampleKey = (slug: string) => `${PREFIX}${slug}`;

/** The sample contests that this portal has played. */
export async function samplesPlayed(read: Reader): Promise<Sample[]> {
  const rows = await read
    .select({ value: portal.value })
    .from(portal)
    .where(like(portal.key, `${PREFIX}%`));
  return rows.map(({ value }) => value as Sample);
}

/** What is remembered of one contest as a sample; undefined of a contest that is none. */
export async function findSample(read: Reader, slug: string): Promise<Sample | undefined> {
  const [row] = await read
    .select({ value: portal.value })
    .from(portal)
    .where(eq(portal.key, sampleKey(slug)));
  return row?.value as Sample | undefined;
}

/** The version that a receipt was given for in a sample which has since been set aside for a fresh one of this name. */
export async function findReceiptSetAside(read: Reader, slug: string, receiptCode: string) {
  const [found] = await read
    .select({ version: entryVersion, slug: contest.slug })
    .from(entryVersion)
    .innerJoin(contest, eq(contest.id, entryVersion.contestId))
    .where(and(eq(entryVersion.receiptCode, receiptCode), like(contest.slug, `${formerSlugStart(slug)}%`)));
  return found;
}
