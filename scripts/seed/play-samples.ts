import { findSample } from "#app/contest/setup/sample/queries.ts";
import { createClient } from "#app/github/client.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { seatAdministrator } from "#db/seed/first-administrator.ts";
import { openSample, playSample, type SampleWanted, sampleAt } from "#db/seed/seed-contest.ts";
import type { Store } from "#db/store.ts";
import { readAtInstants } from "./read-at.ts";

/** The sample contest whose window dates the stand-in's world; the others take place in the same world of repositories. */
export const MAIN: SampleWanted = { slug: "cloud-prize", point: "submission" };

/**
 * The window into which the stand-in's world dates its work: the main contest's, up to the instant at which it was played.
 * It stays the same at every start, so that commits that were pinned are still there.
 */
export async function worldWindow(store: Store, toPlay: readonly SampleWanted[], now: number) {
  const main = toPlay.find(({ slug }) => slug === MAIN.slug);
  const played = main ? undefined : await findSample(store.read, MAIN.slug);
  const { opensAt, closesAt } = played?.submission ?? sampleAt(main ?? MAIN, now).calendar.submission;
  return { opensAt, closesAt: Math.min(closesAt, played?.playedAt ?? now) };
}

type Play = { store: Store; secret: string; github: GitHubConfiguration; now: number };

/** Plays sample contests, each up to its point; contests of the same names are set aside. */
export async function playSamples({ store, secret, github, now }: Play, toPlay: readonly SampleWanted[]) {
  const client = createClient(github, () => now);
  const stage = { store, secret, accounts: new Map<string, string>(), readRepository: readAtInstants(client) };
  const open = [];
  for (const wanted of toPlay) open.push({ wanted, setting: await openSample(stage, wanted, now) });
  // The oldest first, so that nobody acts before they have an account.
  open.sort(
    (one, other) => one.setting.file.calendar.registration.opensAt - other.setting.file.calendar.registration.opensAt,
  );
  for (const { wanted, setting } of open) await playSample(setting, wanted);
  await seatAdministrator(stage, now);
}
