const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

const POLL_MS = 6 * HOUR;
const WHOLE_MS = DAY;
/** Work that a close sets off begins after those who were in time have been answered. */
const AFTER_CLOSE_MS = 30 * SECOND;
const BEFORE_JUDGING_MS = HOUR;
/** So long after judging a contest's repositories are looked at no more. */
const UNTIL_MS = 60 * DAY;

/** The reason of a reading for which GitHub is first asked whether anything changed. */
export const POLLED = "polled";

type Window = { opensAt: number; closesAt: number };
export type ReadingWindows = { submission: Window; judging: Window };

const MOMENTS: readonly (readonly [reason: string, at: (windows: ReadingWindows) => number])[] = [
  ["submission closed", ({ submission }) => submission.closesAt + AFTER_CLOSE_MS],
  ["judging is near", ({ judging }) => judging.opensAt - BEFORE_JUDGING_MS],
  ["awards are near", ({ judging }) => judging.closesAt],
];

/**
 * Before which instant a repository must have been read last for it to be read again now, and why; undefined while nothing of
 * a contest is read any more. At each set time everything is read, and in between every six hours.
 */
export function readAgainBefore(windows: ReadingWindows, now: number): { at: number; reason: string } | undefined {
  if (now > windows.judging.closesAt + UNTIL_MS) return undefined;
  const polled = { at: now - POLL_MS, reason: POLLED };
  return MOMENTS.map(([reason, at]) => ({ at: at(windows), reason })).reduce(
    (latest, moment) => (moment.at <= now && moment.at >= latest.at ? moment : latest),
    polled,
  );
}

/** Whether a poll reads everything, changed or not: what a repository's own record does not show is read once a day. */
export function isWholeReadingDue(lastReadingAt: number | null, now: number): boolean {
  return lastReadingAt === null || now - lastReadingAt >= WHOLE_MS;
}
