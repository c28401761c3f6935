import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { inviteToTeam } from "#app/contest/registration/invite-to-team.ts";
import { joinTeam } from "#app/contest/registration/join-team.ts";
import { leaveTeam } from "#app/contest/registration/leave-team.ts";
import { acceptanceOf } from "#app/contest/registration/queries.ts";
import { linkToken } from "../link-token.ts";
import { signIn } from "./accounts.ts";
import type { SamplePerson, SampleTeam } from "./samples.ts";
import { accountIdOf, agreed, contestantIn, personIn, type Setting } from "./setting.ts";

const MINUTE = 60_000;

export function leaderOf({ name, members }: SampleTeam): SamplePerson {
  const leader = members[0];
  if (!leader) throw new Error(`${name} has no members`);
  return leader;
}

async function acceptAll(setting: Setting, { login }: SamplePerson, at: number): Promise<void> {
  const { store, contestId } = setting;
  const { rules, affirmations } = await acceptanceOf(store.read, contestId, accountIdOf(setting, login));
  const asked = { contestId, rulesVersionId: rules.id, ticked: affirmations.map(({ id }) => id) };
  agreed(await acceptRules(personIn(setting, login, at), asked), `accept the rules as ${login}`);
}

async function join(setting: Setting, team: SampleTeam, member: SamplePerson, at: number): Promise<void> {
  const { secret } = setting;
  const { login } = member;
  const invited = { githubId: String(member.githubId), login };
  const leading = contestantIn(setting, leaderOf(team).login, at);
  const { teamInvitationId } = agreed(await inviteToTeam(leading, { invited, secret }), `invite ${login}`);
  await signIn(setting, member, at + 40 * MINUTE);
  await acceptAll(setting, member, at + 45 * MINUTE);
  const token = linkToken(secret, "team invitation", teamInvitationId);
  agreed(await joinTeam(contestantIn(setting, login, at + 50 * MINUTE), { token }), `join as ${login}`);
}

/** A team comes in: its leader accepts the rules and forms it, the others are invited and join within hours. */
export async function registerTeam(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  const leader = leaderOf(team);
  await signIn(setting, leader, at - 10 * MINUTE);
  await acceptAll(setting, leader, at - 5 * MINUTE);
  agreed(await formTeam(contestantIn(setting, leader.login, at), { name: team.name }), `form ${team.name}`);
  for (const [place, member] of team.members.slice(1).entries())
    await join(setting, team, member, at + (place + 1) * 60 * MINUTE);
}

/** The last member of a team leaves it. */
export async function loseMember(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  const last = team.members.at(-1);
  if (last) agreed(await leaveTeam(contestantIn(setting, last.login, at)), `leave ${team.name}`);
}
