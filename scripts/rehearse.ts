/** npm run rehearse: plays a whole contest on a database of its own, and fails loudly when a promise is broken. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "#app/github/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { rehearse, type Tell } from "#db/seed/rehearsal/rehearse.ts";
import { sampleCalendar, startStandin } from "./github-standin/server.ts";
import { readAtInstants } from "./seed/read-at.ts";
import { standinConfiguration } from "./seed/standin-configuration.ts";

if (process.env.DATABASE_URL) {
  console.error(
    "The rehearsal plays on a file of its own, and DATABASE_URL names a server. Run it without that variable.",
  );
  process.exit(1);
}
const startedAt = Date.now();
const dataFolder = mkdtempSync(join(tmpdir(), "laurels-rehearsal-"));
const place = { databaseUrl: undefined, dataFolder };
const standin = await startStandin({ port: 0, now: () => sampleCalendar.closesAt, calendar: sampleCalendar });

const tell: Tell = (stage, what, at) => {
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${new Date(at).toISOString().slice(0, 10)}  ${stage}: ${what}`);
};

try {
  await migrateDatabase(place);
  const store = openStore(place);
  const client = createClient(standinConfiguration(standin.url), () => sampleCalendar.closesAt);
  const secret = randomBytes(32).toString("hex");
  await rehearse({ store, secret, accounts: new Map(), readRepository: readAtInstants(client) }, tell);
  await store.close();
  console.log("The contest was played from its announcement to its winners, and every promise was kept.");
} finally {
  await standin.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
