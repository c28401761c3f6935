import { migrateDatabase } from "#db/migrate.ts";
import { openStore, type Place } from "#db/open.ts";
import { freshnessOf } from "#db/seed/remembering.ts";
import type { SampleWanted } from "#db/seed/seed-contest.ts";
import type { Store } from "#db/store.ts";
import { MAIN, playedWindow } from "../seed/played-window.ts";
import type { Log } from "./configuration.ts";
import { type DemoStandin, startDemoStandin } from "./demo-standin.ts";

/** One contest open for entries, one in judging, one published; the main one first. */
const SAMPLES: SampleWanted[] = [
  MAIN,
  { slug: "citrix-prize", point: "judging" },
  { slug: "ubuntu-prize", point: "published" },
];

/** The samples that have to be played now: those missing or outdated, and all of them with the main one. */
async function samplesToPlay(store: Store, now: number): Promise<SampleWanted[]> {
  const states = await Promise.all(SAMPLES.map(({ slug }) => freshnessOf(store, slug, now)));
  const isLeft = (place: number) => states[place] === "absent" || states[place] === "outdated";
  return SAMPLES.filter((_, place) => isLeft(place) || (states[0] === "outdated" && states[place] === "stands"));
}

async function standinWithSamples(store: Store, secret: string, now: number, log: Log): Promise<DemoStandin> {
  const toPlay = await samplesToPlay(store, now);
  const played = toPlay.length === 0 ? await playedWindow(store) : undefined;
  if (played) return startDemoStandin(played);
  // Loaded only where samples are played: a later start is to answer at once.
  const { playSamples, worldWindow } = await import("../seed/play-samples.ts");
  const standin = await startDemoStandin(await worldWindow(store, toPlay, now));
  try {
    log.info({ contests: toPlay.map(({ slug }) => slug) }, "playing the sample contests, which takes some seconds");
    await playSamples({ store, secret, github: standin.github, now }, toPlay);
    return standin;
  } catch (error) {
    await standin.stop();
    throw error;
  }
}

/** Starts the stand-in, and plays the sample contests that are missing or that time has left behind. */
export async function startDemo(place: Place, secret: string, now: number, log: Log): Promise<DemoStandin> {
  await migrateDatabase(place);
  const store = openStore(place);
  try {
    return await standinWithSamples(store, secret, now, log);
  } finally {
    await store.close();
  }
}
