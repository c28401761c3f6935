/** npm run contest -- import FILE [--reason WHY] [--dry-run] | export SLUG [FILE] | list */
import "./env-file.ts";
import { parseArgs } from "node:util";
import type { Environment } from "#app/env.ts";
import { createClient } from "#app/github/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { environmentOfCommand, placeOf, stop } from "./command.ts";
import type { Desk, Ending } from "./contest/desk.ts";
import { exportFile } from "./contest/export-file.ts";
import { importFile } from "./contest/import-file.ts";
import { listContests } from "./contest/list-contests.ts";
import { askGitHubBy } from "./server/ask-github.ts";
import { realGitHub } from "./server/real-github.ts";
import { portalSecret } from "./server/secret.ts";

const USAGE = `Write one of:
  npm run contest -- import FILE [--reason WHY] [--dry-run]
  npm run contest -- export SLUG [FILE]
  npm run contest -- list`;

type Command = (desk: Desk) => Promise<Ending>;

function parsed() {
  try {
    const options = {
      reason: { type: "string", default: "" },
      "dry-run": { type: "boolean", default: false },
    } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

function commandAsked(): Command {
  const { positionals, values } = parsed();
  const [act, first, second, ...rest] = positionals;
  const { reason, "dry-run": dryRun } = values;
  if (rest.length === 0 && act === "import" && first && second === undefined)
    return (desk) => importFile(desk, { path: first, reason: reason.trim(), dryRun });
  if (rest.length === 0 && act === "export" && first) return (desk) => exportFile(desk, first, second);
  if (act === "list" && first === undefined) return listContests;
  return stop(USAGE, 2);
}

function personFinder(environment: Environment): Pick<Desk, "findPerson"> {
  if (environment.demo) return {};
  return { findPerson: askGitHubBy(createClient(realGitHub(environment), Date.now)).person };
}

const command = commandAsked();
const environment = environmentOfCommand();
const place = placeOf(environment);
await migrateDatabase(place);
const store = openStore(place);
const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);
const secret = portalSecret(environment.PORTAL_SECRET, environment.DATA_DIR);
process.exitCode = await command({ store, now: Date.now(), secret, say, complain, ...personFinder(environment) });
await store.close();
