import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { type SampleWanted, sampleAt } from "#db/seed/seed-contest.ts";
import { startStandin } from "../github-standin/server.ts";
import { MAIN, playSamples } from "../seed/play-samples.ts";
import { standinConfiguration } from "../seed/standin-configuration.ts";
import { startPortal } from "../server/start-portal.ts";

const SECRET = "of a portal that lives as long as its pictures are taken";

/** A portal with sample contests in a folder of its own, which is gone when it stops. Its clock stands still. */
export async function startSamplePortal(wanted: readonly SampleWanted[], now: number) {
  const place = { databaseUrl: undefined, dataFolder: mkdtempSync(join(tmpdir(), "laurels-pictures-")) };
  const { opensAt } = sampleAt(wanted.find(({ slug }) => slug === MAIN.slug) ?? MAIN, now).calendar.submission;
  const standin = await startStandin({ port: 0, now: () => now, calendar: { opensAt, closesAt: now } });
  const github = standinConfiguration(standin.url);
  await migrateDatabase(place);
  const store = openStore(place);
  await playSamples({ store, secret: SECRET, github, now }, wanted);
  await store.close();
  const quiet = { info() {}, warn() {}, error: (fields: object, message: string) => console.error(message, fields) };
  const portal = await startPortal({
    ...{ place, clock: () => now, host: "localhost", port: 0, trustProxy: false, demo: false, github },
    ...{ secret: SECRET, log: quiet, working: false, post: async () => ({ sent: true as const }) },
  });
  const stop = async () => {
    await portal.stop();
    await standin.close();
    rmSync(place.dataFolder, { recursive: true, force: true });
  };
  return { url: portal.url, stop };
}
