/**
 * npm run bench:deadline [-- TEAMS]: the last minute before the close. Each team saves three times and submits once; then
 * every answer is looked up in the database.
 */
import { cpus } from "node:os";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { chanceOf } from "#db/seed/chance.ts";
import { plansFor, playTeam } from "./benchmark/deadline-load.ts";
import { benchFolder, flushesPerSecond } from "./benchmark/disk.ts";
import { lostInDatabase } from "./benchmark/lost-answers.ts";
import { serve } from "./benchmark/pages.ts";
import { populateTeams } from "./benchmark/population.ts";
import { table } from "./benchmark/report.ts";

const MINUTE = 60_000;
const teams = Number(process.argv[2] ?? 2_000);

const share = (sorted: readonly number[], part: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);

const folder = benchFolder();
try {
  const place = { databaseUrl: undefined, dataFolder: folder.path };
  await migrateDatabase(place);
  const store = openStore(place);
  const planted = await populateTeams(store, teams, Date.now());
  const flushes = flushesPerSecond(folder.path);
  const served = await serve(folder.path, "working");
  const plans = plansFor(
    planted.teams.map(({ cookie }) => cookie),
    MINUTE,
    chanceOf("deadline"),
  );
  const target = { url: served.portal, entry: `/${planted.slug}/entry`, category: planted.category };
  const before = await served.usage();
  const begun = performance.now();
  const outcomes = await Promise.all(plans.map((plan) => playTeam({ ...target, begun }, plan)));
  const seconds = (performance.now() - begun) / 1_000;
  const after = await served.usage();
  await served.stop();
  const answers = outcomes.flatMap((outcome) => outcome.answers);
  const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  const counted = (wanted: (status: number) => boolean) => answers.filter(({ status }) => wanted(status)).length;
  const lost = await lostInDatabase(
    store,
    planted.teams.map(({ code }, index) => ({ code, told: outcomes[index] })),
  );
  await store.close();
  const rows = [
    ["teams", teams],
    ["answers", answers.length],
    ["seconds until the last answer", seconds.toFixed(1)],
    ["half of them within, ms", share(times, 0.5)],
    ["99 % of them within, ms", share(times, 0.99)],
    ["slowest, ms", Math.round(times.at(-1) ?? 0)],
    ["answered 503, to be sent again", counted((status) => status === 503)],
    ["answered neither yes nor 503", counted((status) => ![204, 302, 503].includes(status))],
    ["answers that are not in the database", lost.length],
    [
      "processor ms of the portal an answer",
      ((after.cpuMicroseconds - before.cpuMicroseconds) / 1_000 / answers.length).toFixed(1),
    ],
    ["resident memory, MB", Math.round(after.residentBytes / 1_048_576)],
  ];
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.`);
  console.log(`The disk flushes ${flushes} times a second.`);
  console.log(table("The last minute before the close", ["what", "measured"], rows));
  for (const line of lost.slice(0, 20)) console.error(line);
  if (lost.length > 0) process.exitCode = 1;
} finally {
  folder.remove();
}
