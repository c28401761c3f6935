/** npm run -s check-repository -- --contest SLUG [--team LOGIN,LOGIN] [--pull-request URL]… [--json] ADDRESS */
import "./env-file.ts";
import { readGitHubEnvironment } from "#app/env.ts";
import { createClient } from "#app/github/client.ts";
import { patientClient } from "#app/github/patient.ts";
import { addressesAsked, wordsAsked } from "./check-repository/asked.ts";
import { askEverything } from "./check-repository/everything.ts";
import { openGitHub } from "./check-repository/github-asked.ts";
import { findGround } from "./check-repository/ground.ts";
import { asJson, asTable } from "./check-repository/told.ts";
import { stop } from "./command.ts";

/** A person waits: nothing is tried again after ten seconds, and one answer is waited for six. */
const PATIENCE_MS = 10_000;
const BOUNDS = { timeoutMs: 6_000, maxBytes: 5 * 1024 * 1024 };

const words = wordsAsked(process.argv.slice(2));
const read = readGitHubEnvironment(process.env);
if (!read.ok) stop(read.problems.map(({ variable, problem }) => `${variable} ${problem}.`).join("\n"));
const { environment } = read;
const note = (line: string) => console.error(line);
const ground = await findGround(environment, words.contest, note);
if (!ground) stop(`There is no contest ${words.contest}: neither in the database nor in the folder samples.`);
const github = await openGitHub(environment, ground.window, note);
try {
  const asked = addressesAsked(words, github.configuration);
  if (!asked.ok) {
    note(asked.problem);
    process.exitCode = 2;
  } else {
    const client = createClient(github.configuration, Date.now, BOUNDS);
    const report = await askEverything(patientClient(client, Date.now() + PATIENCE_MS), ground, asked);
    for (const line of report.notes) note(line);
    console.log(words.json ? asJson(words.address, report) : asTable(words.address, report));
  }
} finally {
  await github.close();
  await ground.close();
}
