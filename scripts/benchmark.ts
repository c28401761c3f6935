/** npm run bench: what the portal costs and how fast it saves, on this machine and on what was built. */
import { cpus } from "node:os";
import { join } from "node:path";
import { benchFolder, flushesPerSecond } from "./benchmark/disk.ts";
import { benchGrowth, servingContest } from "./benchmark/growth.ts";
import { benchCached } from "./benchmark/pages.ts";
import { benchSaves } from "./benchmark/saves.ts";
import { benchSignedIn } from "./benchmark/signed-in.ts";

const ENTRIES = 300;

const folder = benchFolder();
try {
  const flushes = flushesPerSecond(folder.path);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.`);
  console.log(`The disk flushes ${flushes} times a second.`);
  console.log(await benchSaves(folder.path));

  await servingContest(folder.path, ENTRIES, async (served, population) => {
    console.log(await benchCached(served, `/${population.slug}/rules`));
    console.log(await benchSignedIn(served, population));
  });
  console.log(await benchGrowth(join(folder.path, "growth")));
} finally {
  folder.remove();
}
