import type { InvitedRole, PanelKind } from "../vocabulary.ts";
import type { ContestFile } from "./contest-file.ts";
import { type FileProblem, readYaml } from "./contest-file-yaml.ts";

type People = ContestFile["people"];

/** Someone whom a contest file names for a role. */
export type NamedPerson = {
  role: InvitedRole;
  login?: string | undefined;
  address?: string | undefined;
  name?: string | undefined;
  kind?: PanelKind | undefined;
  categories?: string[] | undefined;
  githubWaiver?: string | undefined;
};

const ROLE_OF = { organizers: "organizer", nominators: "nominator", judges: "judge", auditors: "auditor" } as const;
const LISTS = Object.keys(ROLE_OF) as (keyof typeof ROLE_OF)[];

/** Everyone whom the file names, role by role; somebody with two roles is there twice. */
export function namedPeople(people: People): NamedPerson[] {
  return LISTS.flatMap((list) => people[list].map((person) => ({ ...person, role: ROLE_OF[list] })));
}

type Bound = { role: InvitedRole; login?: string | null | undefined; address?: string | null | undefined };

/** Whether both name the same person for the same role, by GitHub login or by address, in whatever case. */
export function isSamePerson(one: Bound, other: Bound): boolean {
  const alike = (a: string | null | undefined, b: string | null | undefined) =>
    typeof a === "string" && a.toLowerCase() === b?.toLowerCase();
  return one.role === other.role && (alike(one.login, other.login) || alike(one.address, other.address));
}

/** The GitHub logins that the file names and that are not yet `known` (in lower case), each once, in lower case. */
export function loginsToAsk(people: People, known: readonly string[]): string[] {
  const logins = namedPeople(people).flatMap(({ login }) => (login ? [login.toLowerCase()] : []));
  return [...new Set(logins)].filter((login) => !known.includes(login));
}

/** A problem, at its place in the text, for each person whose login (in lower case) GitHub does not know. */
export function missingLogins(text: string, people: People, missing: readonly string[]): FileProblem[] {
  const { yaml } = readYaml(text);
  return LISTS.flatMap((list) =>
    people[list].flatMap(({ login }, index): FileProblem[] => {
      if (!yaml || !login || !missing.includes(login.toLowerCase())) return [];
      const place = yaml.places.ofValue(["people", list, index, "login"]);
      const wrong = `GitHub has no person's account named ${login}.`;
      const instead = "Correct the login, or name the person by address instead.";
      return [{ ...place, path: `people › ${list} › ${index + 1} › login`, wrong, instead }];
    }),
  );
}
