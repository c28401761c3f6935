import type { Calendar } from "../schedule.ts";
import { calendarFindings, calendarFrom, toldCalendar } from "./contest-file-calendar.ts";
import { crossFindings } from "./contest-file-checks.ts";
import { misfits, placed } from "./contest-file-problems.ts";
import { repeatFindings } from "./contest-file-repeats.ts";
import { rubricFindings } from "./contest-file-rubric.ts";
import { contestFileSchema, type WrittenContestFile } from "./contest-file-schema.ts";
import { soundPartsOf } from "./contest-file-shape.ts";
import { type FileProblem, readYaml } from "./contest-file-yaml.ts";

type WrittenCriterion = WrittenContestFile["criteria"]["judging"][number];

/** One criterion of a stage. Without `categories` it is shared by all. A gate is answered yes or no; only marks need a scale. */
export interface FileCriterion extends Omit<WrittenCriterion, "weight"> {
  /** 0 for what is shown beside the total, and for gates. */
  weight: number;
}

/** A contest as its file describes it: complete, with every default filled in, and plain enough to be kept as JSON. */
export interface ContestFile extends Omit<WrittenContestFile, "calendar" | "criteria"> {
  calendar: Calendar;
  criteria: { nomination: FileCriterion[]; judging: FileCriterion[] };
}

export type ContestFileReading = { ok: true; contest: ContestFile } | { ok: false; problems: FileProblem[] };

const MOST_PROBLEMS = 50;

const inOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  [...problems].sort((one, other) => one.line - other.line || one.column - other.column).slice(0, MOST_PROBLEMS);

const weighed = ({ weight = 0, ...criterion }: WrittenCriterion): FileCriterion => ({ ...criterion, weight });

/** Reads a contest file, or says everything that is wrong with it (at most 50 problems, in order of their place). */
export function readContestFile(text: string): ContestFileReading {
  const { yaml, problems } = readYaml(text);
  if (!yaml) return { ok: false, problems: inOrder(problems) };
  const sound = soundPartsOf(contestFileSchema, yaml.value);
  const told = toldCalendar(sound);
  const findings = [
    ...misfits(contestFileSchema, yaml.value),
    ...calendarFindings(told),
    ...crossFindings(sound),
    ...rubricFindings(sound),
    ...repeatFindings(sound),
  ];
  const all = [...problems, ...placed(findings, yaml)];
  if (all.length > 0) return { ok: false, problems: inOrder(all) };
  const written = contestFileSchema.parse(yaml.value);
  const { nomination, judging } = written.criteria;
  const criteria = { nomination: nomination.map(weighed), judging: judging.map(weighed) };
  return { ok: true, contest: { ...written, calendar: calendarFrom(told, written.calendar.graceMinutes), criteria } };
}
