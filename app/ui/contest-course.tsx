import { type AnnouncedDate, stateOf, type Window } from "#app/contest/schedule.ts";
import { momentOf } from "#app/contest/setup/stretch.ts";
import type { Stage } from "#app/contest/vocabulary.ts";
import { Course, type CourseStage } from "./course.tsx";
import { formatDay } from "./time.ts";

type ContestCourseProps = {
  windows: readonly (Window & { stage: Stage })[];
  dates: readonly AnnouncedDate[];
  zone: string;
  /** The instant that tells what is open: any of the stretch in which the page is true. */
  at: number;
};

const NAMES: Record<Stage, string> = {
  registration: "Registration",
  submission: "Submission",
  nomination: "Nomination",
  judging: "Judging",
};

function stageRow({ stage, opensAt, closesAt }: Window & { stage: Stage }, at: number): CourseStage {
  const state = { before: "ahead", open: "open", over: "closed" } as const;
  return { name: NAMES[stage], opensAt, closesAt, state: state[stateOf({ opensAt, closesAt }, at)] };
}

function dateRow(date: AnnouncedDate, zone: string, at: number): CourseStage {
  const opensAt = momentOf(date, zone);
  const day = formatDay(opensAt, zone).replace(/ \d{4}$/, "");
  const state = at < opensAt ? "ahead" : "closed";
  const when = date.about ? `about ${day}` : date.at === undefined ? day : undefined;
  return { name: date.name, opensAt, state, ...(when !== undefined && { when }) };
}

/** A contest's stages and announced dates as the Course picture. */
export function ContestCourse({ windows, dates, zone, at }: ContestCourseProps) {
  const moments = dates.map((date) => dateRow(date, zone, at)).sort((one, other) => one.opensAt - other.opensAt);
  const stages = [...windows.map((window) => stageRow(window, at)), ...moments];
  return <Course zone={zone} stages={stages} />;
}
