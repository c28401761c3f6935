import type { AnnouncedDate, Calendar, Window } from "../schedule.ts";
import { STAGES, type Stage } from "../vocabulary.ts";
import type { Finding } from "./contest-file-problems.ts";
import type { WrittenContestFile } from "./contest-file-schema.ts";
import type { Sound } from "./contest-file-shape.ts";
import { instantWritten } from "./written-time.ts";
import type { Path } from "./yaml-places.ts";

interface NamedDate {
  slug: string;
  name: string;
  on?: string | undefined;
  about?: boolean | undefined;
}

/** The calendar's instants, as far as they can be told, and what is wrong with the others. */
export interface ToldCalendar {
  windows: Partial<Record<Stage, Partial<Window>>>;
  dates: AnnouncedDate[];
  findings: Finding[];
}

function announced({ slug, name, on, about = false }: NamedDate, at: number | undefined): AnnouncedDate {
  return { slug, name, ...(at !== undefined && { at }), ...(on !== undefined && { on }), about };
}

/** Reads the wall times of a calendar in the contest's zone; without a known zone nothing can be told. */
export function toldCalendar({ calendar, zone }: Sound<WrittenContestFile>): ToldCalendar {
  const told: ToldCalendar = { windows: {}, dates: [], findings: [] };
  if (!calendar || !zone) return told;
  const tell = (text: string | undefined, path: Path, closing: boolean): number | undefined => {
    if (text === undefined) return undefined;
    const read = instantWritten(text, zone, closing);
    if ("at" in read) return read.at;
    told.findings.push({ path: ["calendar", ...path], ...read });
    return undefined;
  };
  for (const stage of STAGES) {
    const opensAt = tell(calendar[stage]?.opens, [stage, "opens"], false);
    const closesAt = tell(calendar[stage]?.closes, [stage, "closes"], true);
    told.windows[stage] = { ...(opensAt !== undefined && { opensAt }), ...(closesAt !== undefined && { closesAt }) };
  }
  for (const [index, date] of (calendar.dates ?? []).entries()) {
    const at = tell(date?.at, ["dates", index, "at"], false);
    if (date?.slug && date.name) told.dates.push(announced({ ...date, slug: date.slug, name: date.name }, at));
  }
  return told;
}

/** The whole calendar, once nothing was found wrong with it. */
export function calendarFrom({ windows, dates }: ToldCalendar, graceMinutes: number): Calendar {
  const windowOf = (stage: Stage): Window => {
    const { opensAt, closesAt } = windows[stage] ?? {};
    if (opensAt === undefined || closesAt === undefined) throw new Error(`The window of ${stage} was not told.`);
    return { opensAt, closesAt };
  };
  return {
    registration: windowOf("registration"),
    submission: windowOf("submission"),
    nomination: windowOf("nomination"),
    judging: windowOf("judging"),
    graceMinutes,
    dates,
  };
}

/** A calendar whose windows cannot be lived: one that closes before it opens, or judging over before anything is in. */
export function calendarFindings({ windows, findings }: ToldCalendar): Finding[] {
  const found = [...findings];
  for (const stage of STAGES) {
    const { opensAt, closesAt } = windows[stage] ?? {};
    if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)
      found.push({
        path: ["calendar", stage, "closes"],
        wrong: `is not after the opening of ${stage}`,
        instead: "Write a later time, or correct the key opens.",
      });
  }
  const { registration, submission, judging } = windows;
  if (submission?.opensAt !== undefined && judging?.closesAt !== undefined && judging.closesAt <= submission.opensAt)
    found.push({
      path: ["calendar", "judging", "closes"],
      wrong: "is before submission opens, so there would be nothing to judge",
      instead: "Write a time after the submission window has opened.",
    });
  if (
    submission?.closesAt !== undefined &&
    registration?.opensAt !== undefined &&
    submission.closesAt <= registration.opensAt
  )
    found.push({
      path: ["calendar", "registration", "opens"],
      wrong: "is after submission closes, so nobody could enter",
      instead: "Write a time before the submission window closes.",
    });
  return found;
}
