import { acceptInvitation } from "#app/contest/account/roles/accept-invitation.ts";
import { invitePerson } from "#app/contest/account/roles/invite-person.ts";
import { openInvitationsFor } from "#app/contest/account/roles/queries.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { signIn, signInByMail } from "./accounts.ts";
import type { Samples } from "./samples.ts";
import {
  accountIdOf,
  agreed,
  type Named,
  nameOf,
  organizerIn,
  organizersOf,
  personIn,
  type Setting,
} from "./setting.ts";

const HOUR = 3_600_000;

export function peopleNamed({ people }: ContestFile): Named[] {
  return [people.organizers, people.nominators, people.judges, people.auditors].flat();
}

/** Everyone of the samples who is on no team. */
export function withoutTeam({ people }: Samples) {
  const { administrator, auditor, organizers, nominators, judges, newcomers } = people;
  return [administrator, auditor, ...organizers, ...nominators, ...judges, ...newcomers];
}

async function comeIn(setting: Setting, named: Named, at: number): Promise<void> {
  const person = withoutTeam(setting.samples).find(({ login }) => login === named.login);
  if (person) await signIn(setting, person, at);
  else await signInByMail(setting, nameOf(named), at);
  const name = nameOf(named);
  const invitations = await openInvitationsFor(setting.store.read, accountIdOf(setting, name), at);
  for (const { id, slug } of invitations.filter((each) => each.slug === setting.file.slug)) {
    const accepted = await acceptInvitation(personIn(setting, name, at), { invitationId: id });
    agreed(accepted, `accept the invitation of ${slug} as ${name}`);
  }
}

/** Where the file names a single organizer, that one invites a second: whoever proposes an award may not approve it. */
async function seatSecondOrganizer(setting: Setting, at: number): Promise<void> {
  const second = setting.samples.people.organizers.find(({ login }) => login === organizersOf(setting)[1]?.login);
  if (!second || setting.file.people.organizers.length > 1) return;
  const { login, name, githubId } = second;
  const asked = { role: "organizer" as const, login, name, githubId: String(githubId), secret: setting.secret };
  agreed(await invitePerson(organizerIn(setting, 0, at), asked), "invite a second organizer");
  await comeIn(setting, second, at + HOUR);
}

/** The people of the contest file come in and take up their roles, a few hours after each other. */
export async function seatDeciders(setting: Setting, from: number): Promise<void> {
  await Promise.all(peopleNamed(setting.file).map((named, place) => comeIn(setting, named, from + place * HOUR)));
  await seatSecondOrganizer(setting, from + 40 * HOUR);
}
