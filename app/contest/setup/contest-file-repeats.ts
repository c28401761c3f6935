import type { Finding } from "./contest-file-problems.ts";
import type { WrittenContestFile } from "./contest-file-schema.ts";
import type { Sound } from "./contest-file-shape.ts";
import type { Path } from "./yaml-places.ts";

type Keyed = [path: Path, key: string | number | undefined];

/** Every key after the first that says the same again; capitals do not count. */
function repeatsOf(what: string, keyed: readonly Keyed[]): Finding[] {
  const seen = new Set<string>();
  return keyed.flatMap(([path, key]) => {
    if (key === undefined) return [];
    const folded = String(key).toLowerCase();
    if (seen.has(folded)) return [{ path, wrong: `repeats ${key}`, instead: `Give each ${what} once.` }];
    seen.add(folded);
    return [];
  });
}

function keyedBy<Key extends string>(
  path: Path,
  list: readonly ({ [Name in Key]?: string | number | undefined } | undefined)[] | undefined,
  key: Key,
): Keyed[] {
  return (list ?? []).map((each, index) => [[...path, index, key], each?.[key]]);
}

const listed = (path: Path, list: readonly (string | undefined)[] | undefined): Keyed[] =>
  (list ?? []).map((each, index) => [[...path, index], each]);

function repeatsInPeople(people: Sound<WrittenContestFile["people"]>): Finding[] {
  return (["organizers", "nominators", "judges", "auditors"] as const).flatMap((role) => [
    ...repeatsOf("person", keyedBy(["people", role], people[role], "login")),
    ...repeatsOf("person", keyedBy(["people", role], people[role], "address")),
  ]);
}

function repeatsInCriteria(file: Sound<WrittenContestFile>): Finding[] {
  return (["nomination", "judging"] as const).flatMap((stage) => {
    const path = ["criteria", stage];
    const criteria = file.criteria?.[stage] ?? [];
    return [
      ...repeatsOf("id", keyedBy(path, criteria, "id")),
      ...criteria.flatMap((criterion, index) => [
        ...repeatsOf("value", keyedBy([...path, index, "anchors"], criterion?.anchors, "value")),
        ...repeatsOf("category", listed([...path, index, "categories"], criterion?.categories)),
        ...repeatsOf("fact", listed([...path, index, "facts"], criterion?.facts)),
      ]),
    ];
  });
}

/** What stands twice where each may stand once. */
export function repeatFindings(file: Sound<WrittenContestFile>): Finding[] {
  return [
    ...repeatsOf("slug", keyedBy(["categories"], file.categories, "slug")),
    ...repeatsOf("name", keyedBy(["categories"], file.categories, "name")),
    ...repeatsOf("slug", keyedBy(["calendar", "dates"], file.calendar?.dates, "slug")),
    ...repeatsOf("id", keyedBy(["rules", "affirmations"], file.rules?.affirmations, "id")),
    ...repeatsOf("id", keyedBy(["winners", "documents"], file.winners?.documents, "id")),
    ...repeatsOf("repository", keyedBy(["platformProjects"], file.platformProjects, "repository")),
    ...repeatsOf("licence", listed(["licences"], file.licences)),
    ...repeatsInCriteria(file),
    ...repeatsInPeople(file.people ?? {}),
  ];
}
