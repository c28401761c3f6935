import type { Stage } from "./vocabulary.ts";

/** A stage is open from `opensAt` to just before `closesAt`, both epoch milliseconds. */
export interface Window {
  opensAt: number;
  closesAt: number;
}

/** A date worth announcing: an instant, or a whole day written YYYY-MM-DD in the contest's zone. */
export interface AnnouncedDate {
  slug: string;
  name: string;
  at?: number | undefined;
  on?: string | undefined;
  /** True when the rules say "on or about". */
  about: boolean;
}

export interface Calendar extends Record<Stage, Window> {
  graceMinutes: number;
  dates: AnnouncedDate[];
}

export type WindowState = "before" | "open" | "over";
export type Punctuality = "too early" | "in time" | "late" | "too late";

const MINUTE = 60_000;
const DAY = 86_400_000;

export function stateOf(window: Window, now: number): WindowState {
  if (now < window.opensAt) return "before";
  return now < window.closesAt ? "open" : "over";
}

export function isOpen(window: Window, now: number): boolean {
  return stateOf(window, now) === "open";
}

/** Where an instant of receipt falls: late is [closesAt, closesAt + graceMs), and grace lengthens nothing else. */
export function receivedInTime(receivedAt: number, window: Window, graceMs: number): Punctuality {
  if (receivedAt < window.opensAt) return "too early";
  if (receivedAt < window.closesAt) return "in time";
  return receivedAt < window.closesAt + graceMs ? "late" : "too late";
}

/** The instant to show for a close: a whole minute is shown as the last minute that is in, 00:00 as 23:59. */
export function closingShownAt(closesAt: number): number {
  return closesAt % MINUTE === 0 ? closesAt - MINUTE : closesAt;
}

/** What the clock on the wall shows, as the epoch milliseconds at which a clock in UTC shows the same. */
export type WallTime = number;

/** A wall time is met once, twice (clocks set back) or never (clocks set forward); candidates are in order of time. */
export type Resolved =
  | { times: "once"; at: number }
  | { times: "twice" | "never"; candidates: readonly [number, number] };

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

/** True for "UTC" and for IANA names of an area and place, such as Europe/Berlin, that this machine knows. */
export function isZone(name: string): boolean {
  if (!/^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]*)+)$/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What a clock in the zone shows at an instant. Throws a RangeError when the zone is unknown. */
export function wallTimeAt(at: number, zone: string): WallTime {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
export function offsetAt(at: number, zone: string): number {
  return wallTimeAt(at, zone) - at;
}

/** The instant at which clocks in the zone show a wall time, years 1970 and later. */
export function instantOf(wall: WallTime, zone: string): Resolved {
  // An offset changes by a day at most (a country that crosses the date line), so 38 hours either side see both.
  const offsets = [-38, -14, 0, 14, 38].map((hours) => offsetAt(wall + hours * 3_600_000, zone));
  const tried = [...new Set(offsets)].map((offset) => wall - offset).sort((one, other) => one - other);
  const [first, second] = tried.filter((at) => wallTimeAt(at, zone) === wall);
  if (first !== undefined && second !== undefined) return { times: "twice", candidates: [first, second] };
  if (first !== undefined) return { times: "once", at: first };
  return { times: "never", candidates: [tried[0] ?? wall, tried.at(-1) ?? wall] };
}

/** The same, but never in doubt: of two instants the first, and a time that is skipped is met after the jump. */
export function nearestInstantOf(wall: WallTime, zone: string): number {
  const met = instantOf(wall, zone);
  if (met.times === "once") return met.at;
  return met.times === "twice" ? met.candidates[0] : met.candidates[1];
}

type Move = (at: number) => number;

function movedDate(date: AnnouncedDate, move: Move, days: number): AnnouncedDate {
  const moved = { ...date };
  if (date.at !== undefined) moved.at = move(date.at);
  if (date.on !== undefined) moved.on = new Date(Date.parse(date.on) + days * DAY).toISOString().slice(0, 10);
  return moved;
}

function movedCalendar(calendar: Calendar, move: Move, days: number): Calendar {
  const windowOf = ({ opensAt, closesAt }: Window) => ({ opensAt: move(opensAt), closesAt: move(closesAt) });
  return {
    registration: windowOf(calendar.registration),
    submission: windowOf(calendar.submission),
    nomination: windowOf(calendar.nomination),
    judging: windowOf(calendar.judging),
    graceMinutes: calendar.graceMinutes,
    dates: calendar.dates.map((date) => movedDate(date, move, days)),
  };
}

/**
 * The contest moved as a whole so that `now` falls at a fraction of one stage's window: 0.6 is 60 % through, below 0
 * before it opens, 1 and above after it closes. It moves by whole days and keeps the hours on the wall; only when
 * the stage is too short for that does it move by minutes, or by milliseconds.
 */
export function moveCalendar<File extends { zone: string; calendar: Calendar }>(
  file: File,
  stage: Stage,
  fraction: number,
  now: number,
): File {
  const { opensAt, closesAt } = file.calendar[stage];
  const shift = now - (opensAt + fraction * (closesAt - opensAt));
  const days = Math.round(shift / DAY);
  const wanted = stateOf({ opensAt: 0, closesAt: 1 }, fraction);
  const moves: Move[] = [
    (at) => nearestInstantOf(wallTimeAt(at, file.zone) + days * DAY, file.zone),
    (at) => at + Math.floor(shift / MINUTE) * MINUTE,
  ];
  for (const move of moves) {
    const calendar = movedCalendar(file.calendar, move, days);
    if (stateOf(calendar[stage], now) === wanted) return { ...file, calendar };
  }
  return { ...file, calendar: movedCalendar(file.calendar, (at) => at + Math.floor(shift), days) };
}
