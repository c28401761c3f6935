import { Document, isCollection, isPair, isScalar, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { AnnouncedDate, Window } from "../schedule.ts";
import type { ContestFile, FileCriterion } from "./contest-file.ts";
import { contestFileSchema } from "./contest-file-schema.ts";
import { inSchemaOrder } from "./contest-file-shape.ts";
import { timeText } from "./written-time.ts";

const windowText = ({ opensAt, closesAt }: Window, zone: string) => ({
  opens: timeText(opensAt, zone),
  closes: timeText(closesAt, zone, true),
});

const dateText = ({ slug, name, at, on, about }: AnnouncedDate, zone: string) => ({
  slug,
  name,
  ...(at !== undefined && { at: timeText(at, zone) }),
  ...(on !== undefined && { on }),
  ...(about && { about }),
});

function criterionText({ weight, anchors, ...criterion }: FileCriterion) {
  return { ...criterion, ...(criterion.kind === "mark" && { weight }), ...(anchors.length > 0 && { anchors }) };
}

/** The contest as plain keys and texts, in the order and with the words of a file. */
export function writtenParts(contest: ContestFile): unknown {
  const { calendar, criteria, zone } = contest;
  const parts = {
    ...contest,
    calendar: {
      registration: windowText(calendar.registration, zone),
      submission: windowText(calendar.submission, zone),
      nomination: windowText(calendar.nomination, zone),
      judging: windowText(calendar.judging, zone),
      graceMinutes: calendar.graceMinutes,
      dates: calendar.dates.map((date) => dateText(date, zone)),
    },
    criteria: { nomination: criteria.nomination.map(criterionText), judging: criteria.judging.map(criterionText) },
  };
  return inSchemaOrder(contestFileSchema, parts);
}

/** Whether a list or a group of keys reads well on one line. */
function isShort(collection: YAMLMap | YAMLSeq): boolean {
  const values = collection.items.map((each) => (isPair(each) ? each.value : each));
  if (!values.every((value) => isScalar(value))) return false;
  return (
    values.map((value) => String(value.value)).join(", ").length < 80 &&
    !values.some(({ value }) => String(value).includes("\n"))
  );
}

/** The contest as a file again. Reading it gives the same contest; spacing, order of keys and comments are its own. */
export function writeContestFile(contest: ContestFile): string {
  const document = new Document(writtenParts(contest), { schema: "core", merge: false, aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, pair, path) => {
      if (path.length === 2 && isScalar(pair.key) && isCollection(pair.value)) pair.key.spaceBefore = true;
      if (isScalar(pair.value) && String(pair.value.value).includes("\n")) {
        pair.value.type = Scalar.BLOCK_LITERAL;
        pair.value.value += "\n";
      }
    },
    Collection: (key, collection) => {
      if (key !== null && isShort(collection)) collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
