import type { Window } from "../schedule.ts";
import type { Stage } from "../vocabulary.ts";
import type { ContestFile } from "./contest-file.ts";
import { contestDifferences } from "./contest-file-differences.ts";
import { movedStages } from "./import-rules.ts";
import { namedPeople } from "./people-of-file.ts";

/** What an import would do, for whoever decides about it. */
export type ImportPreview = {
  slug: string;
  name: string;
  zone: string;
  /** For a contest that is new: what it would be. */
  opening?: { windows: Record<Stage, Window>; counts: { term: string; detail: string }[] };
  /** For one that stands: the changes by the file's top keys, in sentences. */
  changes: { section: string; lines: string[] }[];
  /** The stages whose dates would change, for which a reason is needed. */
  moved: Stage[];
};

const counted = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

function countsOf({ categories, criteria, rules, platformProjects, people }: ContestFile) {
  const named = namedPeople(people);
  const ofRole = (role: string, one: string, more: string) =>
    counted(named.filter((person) => person.role === role).length, one, more);
  return [
    {
      term: "Rules",
      detail: `version ${rules.version}, ${counted(rules.affirmations.length, "statement", "statements")} to affirm`,
    },
    { term: "Categories", detail: categories.map(({ name }) => name).join(", ") },
    {
      term: "Criteria",
      detail: `${criteria.nomination.length} for the nomination, ${criteria.judging.length} for the judging`,
    },
    { term: "Platform projects", detail: String(platformProjects.length) },
    {
      term: "Invitations",
      detail: [
        ofRole("organizer", "organizer", "organizers"),
        ofRole("nominator", "nominator", "nominators"),
        ofRole("judge", "judge", "judges"),
        ofRole("auditor", "auditor", "auditors"),
      ].join(", "),
    },
  ];
}

/** What would happen if the second file took the place of the first, which is undefined for a new contest. */
export function previewOf(before: ContestFile | undefined, after: ContestFile): ImportPreview {
  const { slug, name, zone } = after;
  const about = { slug, name, zone, moved: movedStages(before, after) };
  if (!before) {
    const { registration, submission, nomination, judging } = after.calendar;
    const windows = { registration, submission, nomination, judging };
    return { ...about, opening: { windows, counts: countsOf(after) }, changes: [] };
  }
  const sections = new Map<string, string[]>();
  for (const { section, words } of contestDifferences(before, after))
    sections.set(section, [...(sections.get(section) ?? []), words]);
  return { ...about, changes: [...sections].map(([section, lines]) => ({ section, lines })) };
}
