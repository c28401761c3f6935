import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { findContest } from "#app/contest/setup/queries.ts";
import { calendarAt, type Point, standsUntil } from "./calendar.ts";
import { seatDeciders } from "./deciders.ts";
import { playJudging } from "./judging.ts";
import { nameFinalists } from "./naming-finalists.ts";
import { playNomination } from "./nominating.ts";
import { openContest } from "./opening.ts";
import { settlePast } from "./past-letters.ts";
import { playTeam } from "./play-team.ts";
import { closeJudging, playResults } from "./publishing.ts";
import { rememberSample, setAside } from "./remembering.ts";
import { readSampleContest, readSamples, teamsOf } from "./samples.ts";
import { screenEntries, teamsByEntry } from "./screening.ts";
import type { Setting } from "./setting.ts";
import { openVotes } from "./voting.ts";

const DAY = 86_400_000;

export type SampleWanted = { slug: string; point: Point };
export type Stage = Pick<Setting, "store" | "secret" | "readRepository" | "accounts">;

/** A sample contest's file with its calendar moved so that `now` is at a point of its life. */
export function sampleAt({ slug, point }: SampleWanted, now: number): ContestFile {
  return calendarAt(readSampleContest(slug), point, now);
}

/** When a sample is announced: two weeks before registration opens. */
const announcedAt = ({ calendar }: ContestFile) => calendar.registration.opensAt - 14 * DAY;

function memoryOf({ slug, point }: SampleWanted, file: ContestFile, now: number) {
  const { opensAt, closesAt } = file.calendar.submission;
  return { slug, point, playedAt: now, standsUntil: standsUntil(file, point), submission: { opensAt, closesAt } };
}

/** Opens a sample contest from its file; one that has its name is set aside first. */
export async function openSample(stage: Stage, wanted: SampleWanted, now: number): Promise<Setting> {
  const { store, secret } = stage;
  const file = sampleAt(wanted, now);
  const samples = readSamples();
  if (await findContest(store.read, wanted.slug)) await setAside(store, wanted.slug, now);
  await rememberSample(store, { ...memoryOf(wanted, file, now), isWhole: false });
  const contestId = await openContest({ store, samples, secret }, file, announcedAt(file));
  const teams = teamsOf(samples, file);
  return { ...stage, contestId, file, until: now, samples, teams };
}

/** Plays an open sample contest up to its present by calling the portal's own verbs, each at its instant. */
export async function playSample(setting: Setting, wanted: SampleWanted): Promise<void> {
  const { store, contestId, file, until } = setting;
  await seatDeciders(setting, announcedAt(file) + DAY);
  await Promise.all(setting.teams.map((_, place) => playTeam(setting, place)));
  await screenEntries(setting);
  const teams = await teamsByEntry(setting);
  await nameFinalists(setting, await playNomination(setting, teams));
  await openVotes(setting, await playJudging(setting, teams));
  await closeJudging(setting, teams);
  await playResults(setting);
  await settlePast(store, contestId, until);
  await rememberSample(store, { ...memoryOf(wanted, file, until), isWhole: true });
}
