/** npm run bench: what the portal costs and how fast it saves, on this machine and on what was built. */
import { cpus } from "node:os";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { benchFolder, flushesPerSecond } from "./benchmark/disk.ts";
import { benchCached, benchSignedIn, serve } from "./benchmark/pages.ts";
import { populate } from "./benchmark/population.ts";
import { benchSaves } from "./benchmark/saves.ts";

const ENTRIES = 300;

const folder = benchFolder();
try {
  const flushes = flushesPerSecond(folder.path);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.`);
  console.log(`The disk flushes ${flushes} times a second.`);
  console.log(await benchSaves(folder.path));

  const place = { databaseUrl: undefined, dataFolder: folder.path };
  await migrateDatabase(place);
  const store = openStore(place);
  const { slug, code, contestant, organizer } = await populate(store, ENTRIES, Date.now());
  await store.close();

  const served = await serve(folder.path);
  try {
    console.log(await benchCached(served, `/${slug}/rules`));
    console.log(
      await benchSignedIn(served, [
        {
          name: `organizer's table of entries (${ENTRIES} in the contest)`,
          path: `/${slug}/organizer/entries`,
          cookie: organizer,
        },
        { name: "gallery of entries", path: `/${slug}/entries`, cookie: organizer },
        { name: "entry page", path: `/${slug}/entries/${code}`, cookie: organizer },
        { name: "own entry's form", path: `/${slug}/entry`, cookie: contestant },
      ]),
    );
  } finally {
    await served.stop();
  }
} finally {
  folder.remove();
}
