import { provideChromium } from "#tests/support/chromium.ts";
import { providePostgres, startPostgres } from "#tests/support/postgres.ts";
import { buildWhenStale } from "../setup/clone.mjs";
import { Trouble } from "../setup/message.mjs";
import { filesBelow } from "../setup/site.mjs";
import { type Counts, nothing, sum } from "./counts.ts";
import { root } from "./program.ts";
import { runProject, skipProject } from "./vitest.ts";

const withDatabase = /^tests\/(db|contest|jobs|life|durability)\//;
const withBrowser = /^tests\/browser\//;
const withSite = /^tests\/(browser|life|routes|web|durability)\//;

/** True when a test file of this kind is among those asked for. */
function isAsked(kind: RegExp, filters: string[]): boolean {
  const files = filesBelow(["tests"], root).filter((path) => path.endsWith(".test.ts") && kind.test(path));
  return files.some((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)));
}

async function onPostgres(filters: string[]): Promise<Counts> {
  if (!isAsked(withDatabase, filters)) return nothing;
  const reason = providePostgres();
  if (reason) return await skipProject("postgres", filters, reason, "postgres://127.0.0.1:1/none");
  const cluster = await startPostgres().catch((error: Error) => error);
  if (cluster instanceof Error) return { ...nothing, failed: 1, notes: [`Failed: postgres: ${cluster.message}`] };
  try {
    return await runProject("postgres", filters, cluster.url);
  } finally {
    await cluster.stop();
  }
}

async function inBrowser(filters: string[], unbuilt: string | undefined): Promise<Counts> {
  if (!isAsked(withBrowser, filters)) return nothing;
  const reason = unbuilt ?? provideChromium();
  return reason ? await skipProject("browser", filters, reason) : await runProject("browser", filters);
}

/** Builds the site where a test asked for needs it; the answer is why that failed. */
async function build(filters: string[]): Promise<string | undefined> {
  if (filters.length > 0 && !isAsked(withSite, filters)) return undefined;
  try {
    await buildWhenStale();
    return undefined;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.message;
  }
}

/**
 * All tests: on SQLite, on PostgreSQL (those that touch the database), in the browser.
 * A site that cannot be built is one failure.
 */
export async function runSuites(filters: string[]): Promise<Counts> {
  const unbuilt = await build(filters);
  if (unbuilt) console.log(unbuilt);
  const groups = [
    await runProject("sqlite", filters),
    await onPostgres(filters),
    await inBrowser(filters, unbuilt && "the site could not be built"),
  ];
  if (unbuilt) groups.push({ ...nothing, failed: 1, notes: ["Failed: build: the site could not be built."] });
  return sum(groups);
}
