import type { ReviewStage } from "../../vocabulary.ts";

/** `opensWith`: the stage that must be sealed before the files are given out. */
export type Export = { title: string; what: string; files: readonly string[]; opensWith?: ReviewStage };

/** What an organizer can take along, and the names of the files. */
export const EXPORTS = [
  {
    title: "Entries",
    what: "Every entry with its team, where it stands, and the version in force. The JSON has the full texts too.",
    files: ["entries.csv", "entries.json"],
  },
  {
    title: "Nominations",
    what: "Who of the committee nominated which entry in which category, and why.",
    files: ["nominations.csv"],
  },
  {
    title: "Finalists and alternates",
    what: "The places as they are held now, with the categories and the reason of each.",
    files: ["finalists.csv"],
  },
  {
    title: "Committee reviews",
    what: "Every submitted review of the nomination stage: in the CSV one row for each mark.",
    files: ["committee-reviews.csv", "committee-reviews.json"],
    opensWith: "nomination",
  },
  {
    title: "Panel reviews",
    what: "Every submitted review of the judging stage: in the CSV one row for each mark.",
    files: ["panel-reviews.csv", "panel-reviews.json"],
    opensWith: "judging",
  },
  {
    title: "Tally",
    what: "The results of each category and the input they were computed from, under the hash that the tally shows.",
    files: ["tally.json"],
    opensWith: "judging",
  },
  {
    title: "Journal",
    what: "Who did what when, with the hash of every row that changed; the JSON has one line for each act.",
    files: ["journal.csv", "journal.jsonl"],
  },
] as const satisfies readonly Export[];

export type ExportFile = (typeof EXPORTS)[number]["files"][number];

/** The export that holds a file of this name. */
export function exportNamed(file: string): { file: ExportFile; of: Export } | undefined {
  for (const of of EXPORTS) {
    const found = of.files.find((each) => each === file);
    if (found) return { file: found, of };
  }
  return undefined;
}
