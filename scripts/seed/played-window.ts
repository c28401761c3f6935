import type { Window } from "#app/contest/schedule.ts";
import { findSample } from "#app/contest/setup/sample/queries.ts";
import type { SampleWanted } from "#db/seed/seed-contest.ts";
import type { Store } from "#db/store.ts";

/** The sample contest whose window dates the stand-in's world; the others take place in the same world of repositories. */
export const MAIN: SampleWanted = { slug: "cloud-prize", point: "submission" };

/**
 * The window into which the stand-in's world dates its work, where the main contest has been played: up to the instant of
 * that. It stays the same at every start, so that commits that were pinned are still there.
 */
export async function playedWindow(store: Store): Promise<Window | undefined> {
  const played = await findSample(store.read, MAIN.slug);
  if (!played) return undefined;
  const { opensAt, closesAt } = played.submission;
  return { opensAt, closesAt: Math.min(closesAt, played.playedAt) };
}
