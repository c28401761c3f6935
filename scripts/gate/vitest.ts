import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Counts, countsOf, nothing, type Report } from "./counts.ts";
import { root, runProgram } from "./program.ts";

const vitest = "node_modules/vitest/vitest.mjs";
const reports = join(root, ".cache/tests");

/** The environment of a run on one database: nothing of the caller's own portal may leak into it. */
function environment(databaseUrl: string | undefined): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATA_DIR: __, ...rest } = process.env;
  return databaseUrl ? { ...rest, DATABASE_URL: databaseUrl } : rest;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return undefined;
  }
}

/**
 * Runs the tests of one project of vitest.config.ts, those whose path contains one of the filters (all without any).
 */
export async function runProject(project: string, filters: string[], databaseUrl?: string): Promise<Counts> {
  const file = join(reports, `${project}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  console.log(`\nTests: ${project}`);
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const words = [vitest, "run", "--project", project, "--passWithNoTests", "--allowOnly=false", ...report, ...filters];
  const { code } = await runProgram(words, environment(databaseUrl), "inherit");
  return countsOf(project, readReport(file), code);
}

/** Counts the tests of a project that cannot run here as skipped, with the reason; nothing where it has none. */
export async function skipProject(
  project: string,
  filters: string[],
  reason: string,
  databaseUrl?: string,
): Promise<Counts> {
  const file = join(reports, `${project}-list.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  await runProgram(
    [vitest, "list", "--project", project, `--json=${file}`, ...filters],
    environment(databaseUrl),
    "pipe",
  );
  let skipped = 1;
  try {
    skipped = (JSON.parse(readFileSync(file, "utf8")) as unknown[]).length;
  } catch {
    // Not even listed: the group still counts, as one.
  }
  if (skipped === 0) return nothing;
  return { ...nothing, skipped, notes: [`Skipped: ${project}, ${skipped} tests: ${reason}.`], absent: [project] };
}
