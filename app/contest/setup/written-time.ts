import { closingShownAt, instantOf, offsetAt, type WallTime, wallTimeAt } from "../schedule.ts";

interface WrittenTime {
  wall: WallTime;
  /** Milliseconds ahead of UTC, where the text says so itself. */
  offset: number | undefined;
  /** False when the text names a whole minute. */
  exact: boolean;
}

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(Z|[+-]\d\d:\d\d)?$/;
const MINUTE = 60_000;

function offsetFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === "Z") return 0;
  return (text.startsWith("-") ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))) * MINUTE;
}

function writtenTime(text: string): WrittenTime | undefined {
  const [, year, month, day, hour, minute, second, millisecond, offset] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1980 || Number(year) > 2199) return undefined;
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}.${millisecond ?? "000"}Z`);
  // Date.parse takes 24:00 and the 31st of a shorter month for the day after.
  if (Number.isNaN(wall) || Number(hour) > 23 || new Date(wall).getUTCDate() !== Number(day)) return undefined;
  if (Math.abs(offsetFrom(offset) ?? 0) > 14 * 60 * MINUTE) return undefined;
  return { wall, offset: offsetFrom(offset), exact: second !== undefined };
}

/** True for a real date and time of the years 1980 to 2199, with or without seconds, with or without an offset. */
export function isWrittenTime(text: string): boolean {
  return writtenTime(text) !== undefined;
}

const two = (value: number) => String(Math.abs(value)).padStart(2, "0");

function offsetText(offset: number): string {
  const minutes = Math.round(offset / MINUTE);
  return `${minutes < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function wallText(wall: WallTime): string {
  const iso = new Date(wall).toISOString();
  const seconds = iso.slice(17, 23);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds === "00.000" ? "" : `:${seconds.replace(/\.000$/, "")}`}`;
}

const withOffset = (at: number, zone: string) => `${wallText(wallTimeAt(at, zone))}${offsetText(offsetAt(at, zone))}`;

/**
 * The instant that a text means in a zone, or what is wrong with it: clocks there show that time twice or never. As a
 * closing time, a text without seconds names the whole minute, which is still in.
 */
export function instantWritten(
  text: string,
  zone: string,
  closing: boolean,
): { at: number } | { wrong: string; instead: string } {
  const written = writtenTime(text);
  if (!written)
    return { wrong: `is "${text}", which is not a date and time`, instead: "Write it like 2013-09-15 23:59." };
  const extra = closing && !written.exact ? MINUTE : 0;
  if (written.offset !== undefined) return { at: written.wall - written.offset + extra };
  const met = instantOf(written.wall, zone);
  if (met.times === "once") return { at: met.at + extra };
  const [first, second] = met.candidates.map((at) => withOffset(at, zone));
  const wrong =
    met.times === "twice"
      ? `is ${text}, which clocks in ${zone} show twice on that day`
      : `is ${text}, which clocks in ${zone} skip on that day`;
  return { wrong, instead: `Write ${first} or ${second}.` };
}

/** The text for an instant, as a contest file has it; it means the same instant again when it is read. */
export function timeText(at: number, zone: string, closing = false): string {
  const shown = closing ? closingShownAt(at) : at;
  const text = wallText(wallTimeAt(shown, zone));
  const again = instantWritten(text, zone, closing);
  return "at" in again && again.at === at ? text : withOffset(shown, zone);
}
