import { draft, link, readAgain, submit, withdraw } from "./entries.ts";
import { planOf } from "./plan.ts";
import { hasCome, type Setting } from "./setting.ts";
import { loseMember, registerTeam } from "./teams.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One team's way from registration to its last version, as far as it has come. */
export async function playTeam(setting: Setting, place: number): Promise<void> {
  const team = setting.teams[place];
  const plan = planOf(setting, place);
  const come = (at: number | undefined): at is number => at !== undefined && hasCome(setting, at);
  // Whoever is invited joins within hours; half a team would be no sample.
  if (!team || !come(plan.registersAt + 6 * HOUR)) return;
  await registerTeam(setting, team, plan.registersAt);
  if (!come(plan.draftsAt + 2 * MINUTE)) return;
  await draft(setting, team, plan.draftsAt);
  await link(setting, team, plan.draftsAt);
  if (!come(plan.submitsAt)) return;
  await readAgain(setting, team, plan.submitsAt - 2 * MINUTE);
  await submit(setting, team, 1, plan.submitsAt);
  if (come(plan.submitsAgainAt)) {
    await draft(setting, team, plan.submitsAgainAt - HOUR, true);
    await readAgain(setting, team, plan.submitsAgainAt - 2 * MINUTE);
    await submit(setting, team, 2, plan.submitsAgainAt);
  }
  if (come(plan.memberLeavesAt)) await loseMember(setting, team, plan.memberLeavesAt);
  if (come(plan.withdrawsAt)) await withdraw(setting, team, plan.withdrawsAt);
  if (come(plan.submitsLateAt)) await submit(setting, team, 3, plan.submitsLateAt);
}
