import type { ReviewState } from "./review-state.ts";

export type DeskRow = {
  entryId: string;
  code: string;
  title: string;
  /** An organizer asked for it; false for what a nominator took up or may take up. */
  asked: boolean;
  state: ReviewState;
  /** Reviews of the entry that anybody has submitted. */
  finished: number;
};

const isDone = ({ state }: DeskRow) => state === "submitted";

/** What is a person's to do: what they were asked for, or, where nobody asked, every entry they may see. */
export function ownTasks<Row extends DeskRow>(rows: readonly Row[]): Row[] {
  const asked = rows.filter((row) => row.asked);
  return asked.length > 0 ? asked : [...rows];
}

/** How far one has come with one's own tasks. */
export function progressOf(rows: readonly DeskRow[]): { done: number; total: number } {
  const tasks = ownTasks(rows);
  return { done: tasks.filter(isDone).length, total: tasks.length };
}

const URGENCY: Record<ReviewState, number> = { "to confirm": 0, begun: 1, "not begun": 2, submitted: 3 };

/**
 * The review to go on with: what waits for a confirmation, then what was begun, then the entry with the fewest reviews. In
 * the order of the rows where that is equal; `after` an entry it looks on from there. Undefined when all is done.
 */
export function nextTask<Row extends DeskRow>(rows: readonly Row[], after?: string): Row | undefined {
  const tasks = ownTasks(rows);
  const start = tasks.findIndex(({ entryId }) => entryId === after) + 1;
  const turned = [...tasks.slice(start), ...tasks.slice(0, start)];
  const left = turned.filter((row) => !isDone(row) && row.entryId !== after);
  return left.sort((one, other) => URGENCY[one.state] - URGENCY[other.state] || one.finished - other.finished)[0];
}
