import { readFileSync } from "node:fs";
import { asOperator } from "#app/contest/actors.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { type ContestFile, readContestFile } from "#app/contest/setup/contest-file.ts";
import type { FileProblem } from "#app/contest/setup/contest-file-yaml.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { type ImportPreview, previewOf } from "#app/contest/setup/import-preview.ts";
import { loginsToAsk, missingLogins } from "#app/contest/setup/people-of-file.ts";
import { findStanding } from "#app/contest/setup/queries.ts";
import type { Desk, Ending } from "./desk.ts";

export type ImportAsked = { path: string; reason: string; dryRun: boolean };

type People = { githubIds: Map<string, string>; missing: string[]; unanswered: string[] };

function readText(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

async function findPeople({ findPerson }: Desk, logins: string[]): Promise<People> {
  const people: People = { githubIds: new Map(), missing: [], unanswered: [] };
  const answers = await Promise.all(logins.map(async (login) => ({ login, found: await findPerson?.(login) })));
  for (const { login, found } of answers) {
    if (found?.answer === "found") people.githubIds.set(login, found.githubId);
    else people[found?.answer === "missing" ? "missing" : "unanswered"].push(login);
  }
  return people;
}

function tellProblems(desk: Desk, path: string, problems: readonly FileProblem[]): Ending {
  for (const { line, column, wrong, instead } of problems)
    desk.complain(`${path}:${line}:${column}: ${wrong} ${instead}`);
  const many = problems.length === 1 ? "One thing" : `${problems.length} things`;
  desk.complain(`${many} to correct in the file. Nothing was changed.`);
  return 1;
}

function tellPreview(desk: Desk, { name, slug, opening, changes }: ImportPreview): void {
  desk.say(opening ? `A new contest: ${name}, at /${slug}` : `Changes of ${name}, at /${slug}:`);
  for (const { term, detail } of opening?.counts ?? []) desk.say(`  ${term}: ${detail}`);
  for (const { lines } of changes) for (const line of lines) desk.say(`  ${line}`);
}

async function importRead(desk: Desk, text: string, file: ContestFile, asked: ImportAsked): Promise<Ending> {
  const standing = await findStanding(desk.store.read, file.slug);
  const { githubIds, missing, unanswered } = await findPeople(desk, loginsToAsk(file.people, standing?.logins ?? []));
  if (missing.length > 0) return tellProblems(desk, asked.path, missingLogins(text, file.people, missing));
  const preview = previewOf(standing?.file, file);
  tellPreview(desk, preview);
  if (unanswered.length > 0)
    desk.complain(`GitHub was not asked or did not answer; invited by login alone: ${unanswered.join(", ")}.`);
  if (!preview.opening && preview.changes.length === 0) {
    desk.say("  nothing: the contest is already as the file says.");
    return 0;
  }
  if (asked.dryRun) {
    if (preview.moved.length > 0) desk.say("Dates change: give a --reason that everybody may read.");
    desk.say("Nothing was changed, as --dry-run asks.");
    return 0;
  }
  const { store, now, secret } = desk;
  const replaces = standing?.fileHash ?? null;
  const { reason } = asked;
  const outcome = await importContest(
    { db: store, now, by: asOperator() },
    { file, reason, secret, githubIds, replaces },
  );
  if (outcome.ok) {
    desk.say("Done.");
    return 0;
  }
  const words = refusalText(outcome.refusal);
  desk.complain(`${words.reason} ${words.remedy} Nothing was changed.`);
  return 1;
}

/** Says what a contest file would change and, unless it is a dry run, changes it: all of it or nothing. */
export async function importFile(desk: Desk, asked: ImportAsked): Promise<Ending> {
  const text = readText(asked.path);
  if (text === undefined) {
    desk.complain(`${asked.path} cannot be read as a text in UTF-8. Nothing was changed.`);
    return 1;
  }
  const reading = readContestFile(text);
  if (!reading.ok) return tellProblems(desk, asked.path, reading.problems);
  return importRead(desk, text, reading.contest, asked);
}
