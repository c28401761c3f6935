import { moveCalendar } from "#app/contest/schedule.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import type { Stage } from "#app/contest/vocabulary.ts";

/** The points of a contest's life at which a sample can stand. */
export const POINTS = ["registration", "submission", "nomination", "judging", "awards", "published"] as const;
export type Point = (typeof POINTS)[number];

const DAY = 86_400_000;

/** From the last close to the public winners: answers, documents and a keynote lie between. */
const UNTIL_AWARDS = 1.5 * DAY;
const UNTIL_PUBLISHED = 20 * DAY;

export function isPoint(word: string): word is Point {
  return POINTS.some((point) => point === word);
}

/** Which instant of the file's own calendar stands for a point, as a stage and a fraction of its window. */
function placeOf({ calendar }: ContestFile, point: Point): { stage: Stage; fraction: number } {
  if (point === "registration") return { stage: "registration", fraction: 0.12 };
  if (point === "submission") return { stage: "submission", fraction: 0.6 };
  if (point === "judging") return { stage: "judging", fraction: 0.4 };
  const within = (stage: Stage, at: number) => {
    const { opensAt, closesAt } = calendar[stage];
    return { stage, fraction: (at - opensAt) / (closesAt - opensAt) };
  };
  // Nomination may open long before entries close; here the entries are in and the committee is at work.
  const { nomination, submission, judging } = calendar;
  if (point === "nomination") return within("nomination", (nomination.closesAt + submission.closesAt) / 2);
  return within("judging", judging.closesAt + (point === "awards" ? UNTIL_AWARDS : UNTIL_PUBLISHED));
}

/** The contest moved as a whole so that `now` is at a point of its life. */
export function calendarAt(file: ContestFile, point: Point, now: number): ContestFile {
  const { stage, fraction } = placeOf(file, point);
  return moveCalendar(file, stage, fraction, now);
}

/** Until when a moved contest still stands at its point, epoch ms; null when time does not end it. */
export function standsUntil({ calendar }: ContestFile, point: Point): number | null {
  if (point === "published") return null;
  if (point === "awards") return calendar.judging.closesAt + UNTIL_PUBLISHED;
  return calendar[point].closesAt;
}
