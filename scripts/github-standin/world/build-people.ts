import type { SamplePerson, Samples } from "../samples.ts";
import { findAccount } from "./lookup.ts";
import type { Account, World } from "./model.ts";

// Before any window of the samples; GitHub shows it as the day somebody joined.
const joinedAt = Date.UTC(2010, 3, 6, 9);

/** Adds everyone the samples name, in the order in which the sign-in page groups them. */
export function addPeople(world: World, samples: Samples) {
  const { people, teams, organizations, outsiders } = samples;
  for (const { login, name, githubId } of organizations) {
    add(world, { login, name, githubId, email: "" }, "Organizations", "", "Organization");
  }
  for (const person of people.newcomers) add(world, person, "Newcomers", countOf(person.repositories.length));
  for (const team of teams) {
    for (const [place, person] of team.members.entries()) {
      add(world, person, "Contestants", place === 0 ? `${team.name}, leader` : team.name);
    }
  }
  for (const person of people.nominators) add(world, person, "Nominators", "");
  for (const person of people.judges) add(world, person, "Judges", person.kind ?? "");
  for (const person of people.organizers) add(world, person, "Organizers", "");
  add(world, people.auditor, "Auditor", "");
  add(world, people.administrator, "Administrator", "");
  for (const person of outsiders) add(world, person, "Others", "");
  for (const organization of organizations) {
    for (const login of organization.publicMembers ?? []) join(world, login, organization.login);
  }
}

function countOf(repositories: number): string {
  if (repositories === 0) return "no repository yet";
  return repositories === 1 ? "one repository" : `${repositories} repositories`;
}

function add(world: World, person: SamplePerson, group: string, note: string, kind: Account["kind"] = "User") {
  const taken = world.accounts.get(person.githubId) ?? findAccount(world, person.login);
  if (taken) throw new Error(`The samples name ${person.login} (${person.githubId}) twice: see ${taken.login}.`);
  world.accounts.set(person.githubId, {
    kind,
    id: person.githubId,
    login: person.login,
    name: person.name,
    email: person.email || null,
    emailVerified: person.emailVerified ?? true,
    createdAt: joinedAt + (person.githubId % 1000) * 3_600_000,
    group,
    note,
    publicMemberOf: new Set(),
  });
  for (const organization of person.organizations ?? []) join(world, person.login, organization);
}

function join(world: World, login: string, organization: string) {
  const member = findAccount(world, login);
  const joined = findAccount(world, organization);
  if (!member || !joined)
    throw new Error(`The samples make ${login} a member of ${organization}; one of them is missing.`);
  member.publicMemberOf.add(joined.id);
}
