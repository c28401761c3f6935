import { brokenPromises } from "#app/contest/around/promises/queries.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { approveAwards, confirmAwards, proposeAwards } from "../awarding.ts";
import { seatDeciders } from "../deciders.ts";
import { playJudging } from "../judging.ts";
import { nameFinalists } from "../naming-finalists.ts";
import { playNomination } from "../nominating.ts";
import { openContest } from "../opening.ts";
import { playTeam } from "../play-team.ts";
import { closeJudging, publish, resultsCalendar } from "../publishing.ts";
import { readSampleContest, readSamples } from "../samples.ts";
import { screenEntries, teamsByEntry } from "../screening.ts";
import type { Stage } from "../seed-contest.ts";
import type { Setting } from "../setting.ts";
import { openVotes } from "../voting.ts";
import { tryClosedDoors } from "./deadlines.ts";
import { expectThat } from "./expecting.ts";
import { pairForTie, tryOneFinalistMore } from "./finalists.ts";
import { readWinners, tryEarlyResults, tryOwnApproval } from "./results.ts";
import { expectTurns } from "./turns.ts";

const DAY = 86_400_000;

/** How large a rehearsal is: teams that enter, and finalists at most. */
export type Size = { teams: number; cap: number };
const WHOLE: Size = { teams: 40, cap: 12 };

/** Told at the end of each stage: its name, what happened, and the instant of the contest at which it ended. */
export type Tell = (stage: string, what: string, at: number) => void;

/** The Cloud Prize with a lower cap, and with a grace, so that something can come late. */
function rehearsedFile(cap: number): ContestFile {
  const file = readSampleContest("cloud-prize");
  const { finalists, calendar } = file;
  return { ...file, finalists: { ...finalists, cap }, calendar: { ...calendar, graceMinutes: 30 } };
}

async function announce(stage: Stage, { teams, cap }: Size, tell: Tell): Promise<Setting> {
  const { store, secret } = stage;
  const file = rehearsedFile(cap);
  const samples = readSamples();
  const at = file.calendar.registration.opensAt - 14 * DAY;
  const contestId = await openContest({ store, samples, secret }, file, at);
  const until = resultsCalendar({ file }).publishesAt;
  const setting = { ...stage, contestId, file, until, samples, teams: samples.teams.slice(0, teams) };
  await seatDeciders(setting, at + DAY);
  const { nominators, judges } = file.people;
  tell("announcement", `${nominators.length} nominators and ${judges.length} judges have come`, at + 3 * DAY);
  return setting;
}

async function takeEntries(setting: Setting, tell: Tell) {
  const { closesAt } = setting.file.calendar.submission;
  await Promise.all(setting.teams.map((_, place) => playTeam(setting, place)));
  tell("registration and submission", `${setting.teams.length} teams have entered`, closesAt);
  await tryClosedDoors(setting);
  await screenEntries(setting);
  const teams = await teamsByEntry(setting);
  tell("screening", `the doors are shut, and an organizer has looked at ${teams.size} entries`, closesAt + DAY / 4);
  return teams;
}

async function awardPrizes(setting: Setting, tell: Tell): Promise<void> {
  const { proposesAt, approvesAt, tellsAt, publishesAt } = resultsCalendar(setting);
  await tryEarlyResults(setting, proposesAt);
  await proposeAwards(setting, proposesAt);
  await tryOwnApproval(setting, approvesAt);
  await approveAwards(setting, approvesAt);
  await confirmAwards(setting, tellsAt);
  tell("awards", "proposed, approved by a second person, accepted and confirmed", publishesAt);
  await publish(setting);
  for (const { category, title } of await readWinners(setting)) tell("published", `${category}: ${title}`, publishesAt);
}

/**
 * Plays a whole contest on an empty portal, from its announcement to published winners, with a tie, a recusal, a late version
 * and a member who leaves. Throws as soon as a promise is broken.
 */
export async function rehearse(stage: Stage, tell: Tell, size = WHOLE): Promise<Setting> {
  const setting = await announce(stage, size, tell);
  const { nomination, judging } = setting.file.calendar;
  const teams = await takeEntries(setting, tell);
  const read = await playNomination(setting, teams);
  await nameFinalists(setting, read);
  const finalists = await tryOneFinalistMore(setting, nomination.closesAt + DAY / 8);
  tell("nomination", `${read.length} reviews; ${finalists} finalists, and no place for one more`, nomination.closesAt);
  const equals = await pairForTie(setting, teams);
  const marked = await playJudging({ ...setting, equals }, teams);
  await openVotes(setting, marked);
  await closeJudging(setting, teams);
  tell("judging", `${marked.length} reviews; sealed, tallied, and the tie decided by ballot`, judging.closesAt);
  await awardPrizes(setting, tell);
  await expectTurns(setting);
  const broken = await brokenPromises(setting.store.read, setting.contestId);
  expectThat(broken.length === 0, broken.join(" "));
  return setting;
}
