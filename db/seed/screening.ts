import { ownTeamOf } from "#app/contest/registration/queries.ts";
import { admitLate } from "#app/contest/submission/admit-late.ts";
import { findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { ruleEligible } from "#app/contest/submission/rule-eligible.ts";
import { ruleIneligible } from "#app/contest/submission/rule-ineligible.ts";
import type { SampleTeam } from "./samples.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";
import { leaderOf } from "./teams.ts";

const HOUR = 3_600_000;
/** Troubles of a repository that people cannot overlook; the others are noted and left to the committee. */
const GRAVE = ["missing", "private", "wrong-licence"];

/** The entry of a team that has come in, or undefined. */
async function entryOf({ store, contestId, accounts }: Setting, team: SampleTeam) {
  const leader = accounts.get(leaderOf(team).login.toLowerCase());
  const own = leader && (await ownTeamOf(store.read, contestId, leader));
  return own ? findEntryOfTeam(store.read, own.teamId) : undefined;
}

async function screen(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  const entry = await entryOf(setting, team);
  if (!entry || entry.withdrawnAt !== null || !hasCome(setting, at)) return;
  const organizer = organizerIn(setting, 0, at);
  const { code } = entry;
  if (entry.lateAt !== null) {
    const reason = "Our mail server was down in the last hour, so the team could not confirm in time.";
    agreed(await admitLate(organizer, { code, reason }), `admit what ${team.name} sent late`);
  }
  if (entry.submittedAt === null) return;
  if (team.entry.repositories.every(({ trouble = "" }) => GRAVE.includes(trouble))) {
    const reason = "GitHub shows no repository of this entry that the rules allow; the team was told before the close.";
    agreed(await ruleIneligible(organizer, { code, reason }), `rule on ${team.name}`);
  } else {
    const reason = "Licence, repositories, team and affirmations meet the rules.";
    agreed(await ruleEligible(organizer, { code, reason }), `rule on ${team.name}`);
  }
}

/** An organizer looks at every entry in the hours after the close, and rules who stands in the contest. */
export async function screenEntries(setting: Setting): Promise<void> {
  const { calendar } = setting.file;
  const from = calendar.submission.closesAt + calendar.graceMinutes * 60_000 + HOUR / 2;
  await Promise.all(setting.teams.map((team, place) => screen(setting, team, from + place * 120_000)));
}

/** The sample team behind each entry, by the entry's id. */
export async function teamsByEntry(setting: Setting): Promise<Map<string, SampleTeam>> {
  const found = await Promise.all(setting.teams.map(async (team) => [await entryOf(setting, team), team] as const));
  return new Map(found.flatMap(([entry, team]) => (entry ? [[entry.id, team]] : [])));
}
