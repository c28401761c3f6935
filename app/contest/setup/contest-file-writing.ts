import { Document, isCollection, isPair, isScalar, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { AnnouncedDate, Window } from "../schedule.ts";
import type { ContestFile, FileCriterion } from "./contest-file.ts";
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
  const { id, name, question, kind, scale, ...rest } = criterion;
  const isMarked = kind === "mark";
  return {
    id,
    name,
    question,
    kind,
    ...(isMarked && { weight }),
    ...(scale && { scale }),
    ...(anchors.length > 0 && { anchors }),
    ...rest,
  };
}

/** The contest as plain keys and texts, in the order and with the words of a file. */
export function writtenParts(contest: ContestFile): Record<string, unknown> {
  const { format, slug, name, tagline, description, partnerOf, sponsor, zone, calendar, criteria, ...rest } = contest;
  const { rules, team, finalists, winners, panel, reviewsPerEntry, categories, ...last } = rest;
  const parts = {
    ...{ format, slug, name, tagline, description },
    ...(partnerOf !== undefined && { partnerOf }),
    ...{ sponsor, zone },
    calendar: {
      registration: windowText(calendar.registration, zone),
      submission: windowText(calendar.submission, zone),
      nomination: windowText(calendar.nomination, zone),
      judging: windowText(calendar.judging, zone),
      graceMinutes: calendar.graceMinutes,
      dates: calendar.dates.map((date) => dateText(date, zone)),
    },
    ...{ rules, team, finalists, winners, panel, reviewsPerEntry, categories },
    criteria: { nomination: criteria.nomination.map(criterionText), judging: criteria.judging.map(criterionText) },
    ...last,
  };
  // JSON leaves out keys without a value, and gives every part a life of its own, so that none becomes an alias.
  return JSON.parse(JSON.stringify(parts));
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
  const document = new Document(writtenParts(contest), { schema: "core", merge: false });
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
