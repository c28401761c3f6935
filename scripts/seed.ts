/** npm run seed -- POINT [--contest SLUG]: puts a sample contest at a point of its life, with that point now. */
import "./env-file.ts";
import { parseArgs } from "node:util";
import { readEnvironment } from "#app/env.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { isPoint, POINTS, type Point } from "#db/seed/calendar.ts";
import { freshnessOf } from "#db/seed/remembering.ts";
import { SAMPLE_CONTESTS } from "#db/seed/samples.ts";
import { startStandin } from "./github-standin/server.ts";
import { playSamples, worldWindow } from "./seed/play-samples.ts";
import { MAIN } from "./seed/played-window.ts";
import { standinConfiguration } from "./seed/standin-configuration.ts";
import { portalSecret } from "./server/secret.ts";

const USAGE = `Write: npm run seed -- POINT [--contest SLUG], with POINT one of ${POINTS.join(", ")}.`;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function askedFor(): { slug: string; point: Point } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { contest: { type: "string", default: MAIN.slug } },
  });
  const [point = ""] = positionals;
  if (!isPoint(point))
    stop(`${point ? `"${point}" is no point of a contest's life.` : "No point was named."} ${USAGE}`);
  const slug = values.contest;
  if (!SAMPLE_CONTESTS.includes(slug))
    stop(`There is no sample "${slug}". Write one of ${SAMPLE_CONTESTS.join(", ")}.`);
  return { slug, point };
}

const wanted = askedFor();
const read = readEnvironment(process.env);
if (!read.ok) stop(read.problems.map(({ variable, problem }) => `${variable} ${problem}.`).join("\n"));
const { environment } = read;
if (!environment.demo) stop("GitHub is configured, so this is no demo. Samples are played in a demo only.");

const now = Date.now();
const place = { databaseUrl: environment.DATABASE_URL, dataFolder: environment.DATA_DIR };
await migrateDatabase(place);
const store = openStore(place);
if ((await freshnessOf(store, wanted.slug, now)) === "somebody's own")
  stop(`The contest ${wanted.slug} of this portal was not played by a sample. Nothing was changed.`);
const calendar = await worldWindow(store, [wanted], now);
const standin = await startStandin({ port: 0, now: () => now, calendar });
try {
  const secret = portalSecret(environment.PORTAL_SECRET, environment.DATA_DIR);
  await playSamples({ store, secret, github: standinConfiguration(standin.url), now }, [wanted]);
  const seconds = ((Date.now() - now) / 1_000).toFixed(1);
  console.log(`The contest ${wanted.slug} stands at "${wanted.point}" in ${place.dataFolder} (${seconds} s).`);
} finally {
  await standin.close();
  await store.close();
}
