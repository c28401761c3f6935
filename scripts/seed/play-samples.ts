import type { Window } from "#app/contest/schedule.ts";
import { createClient } from "#app/github/client.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { seatAdministrator } from "#db/seed/first-administrator.ts";
import { openSample, playSample, type SampleWanted, sampleAt } from "#db/seed/seed-contest.ts";
import type { Store } from "#db/store.ts";
import { MAIN, playedWindow } from "./played-window.ts";
import { readAtInstants } from "./read-at.ts";

export { MAIN } from "./played-window.ts";

/** The window of the world in which samples are to be played: the main contest's, as far as it has passed. */
export async function worldWindow(store: Store, toPlay: readonly SampleWanted[], now: number): Promise<Window> {
  const main = toPlay.find(({ slug }) => slug === MAIN.slug);
  const played = main ? undefined : await playedWindow(store);
  if (played) return played;
  const { opensAt, closesAt } = sampleAt(main ?? MAIN, now).calendar.submission;
  return { opensAt, closesAt: Math.min(closesAt, now) };
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
