import { eq } from "drizzle-orm";
import { findContest } from "#app/contest/setup/queries.ts";
import { formerSlug } from "#app/contest/setup/sample/former-slug.ts";
import { findSample, type Sample, sampleKey } from "#app/contest/setup/sample/queries.ts";
import { portal } from "../schema/account.ts";
import { contest } from "../schema/setup.ts";
import type { Store } from "../store.ts";

/** Writes down that a sample has been played, or is being played now. */
export async function rememberSample(store: Store, sample: Sample): Promise<void> {
  await store.write(async (tx) => {
    const row = { key: sampleKey(sample.slug), value: sample };
    await tx
      .insert(portal)
      .values(row)
      .onConflictDoUpdate({ target: portal.key, set: { value: sample } });
    return { ok: true as const };
  });
}

export type Freshness = "absent" | "stands" | "outdated" | "somebody's own";

/** Whether a sample contest is there, and whether it still stands at the point to which it was played. */
export async function freshnessOf(store: Store, slug: string, now: number): Promise<Freshness> {
  if (!(await findContest(store.read, slug))) return "absent";
  const sample = await findSample(store.read, slug);
  if (!sample) return "somebody's own";
  const isNow = sample.standsUntil === null || now < sample.standsUntil;
  return sample.isWhole && isNow ? "stands" : "outdated";
}

/**
 * Moves a sample that time has left behind to another address, behind all other contests. It is kept: its journal is
 * append-only, and somebody may have tried things out in it.
 */
export async function setAside(store: Store, slug: string, now: number): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .update(contest)
      .set({ slug: formerSlug(slug, now), position: Math.floor(now / 1_000) })
      .where(eq(contest.slug, slug));
    return { ok: true as const };
  });
}
