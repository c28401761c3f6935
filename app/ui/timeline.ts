const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Timeline = {
  /** Where an instant lies, in percent of the width; undefined outside. */
  place: (at: number) => number | undefined;
  /** A length in percent. */
  width: (from: number, to: number) => number;
  marks: readonly { at: number; label: string }[];
};

/** The calendar date that `at` falls on in a zone, as UTC midnight of that date. */
function dateOf(at: number, zone: string): Date {
  const text = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
  return new Date(`${text}T00:00:00Z`);
}

/** The instant at which a date begins in a zone, to the hour: enough for a picture. */
function beginsAt(date: Date, zone: string): number {
  const hour = new Intl.DateTimeFormat("en-US", { timeZone: zone, hour: "numeric", hourCycle: "h23" });
  const shown = Number(hour.format(date));
  const before = dateOf(date.getTime(), zone) < date;
  return date.getTime() + (before ? 24 - shown : -shown) * HOUR;
}

function label(date: Date, months: boolean): string {
  const form = new Intl.DateTimeFormat(
    "en-US",
    months ? { month: "short", timeZone: "UTC" } : { day: "numeric", month: "short", timeZone: "UTC" },
  );
  const [day, month] = ["day", "month"].map(
    (type) => form.formatToParts(date).find((part) => part.type === type)?.value,
  );
  if (!months) return `${day} ${month}`;
  return date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : `${month}`;
}

function marksOf(from: number, to: number, zone: string): { at: number; label: string }[] {
  const days = (to - from) / DAY;
  const months = days > 75;
  const step = months ? Math.ceil(days / 30 / 10) : Math.max(1, Math.ceil(days / 7));
  const marks = [];
  const date = dateOf(from, zone);
  if (months) date.setUTCDate(1);
  while (date.getTime() < to + DAY) {
    const at = beginsAt(date, zone);
    if (at >= from && at <= to) marks.push({ at, label: label(date, months) });
    if (months) date.setUTCMonth(date.getUTCMonth() + step);
    else date.setUTCDate(date.getUTCDate() + step);
  }
  return marks;
}

/** A line of time from the first to the last of some instants, with a little air at both ends and marks in the zone. */
export function timeline(instants: readonly number[], zone: string): Timeline {
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const air = Math.max((last - first) * 0.03, HOUR);
  const from = first - air;
  const span = last + air - from;
  const percent = (length: number) => Math.round((length / span) * 10_000) / 100;
  return {
    place: (at) => (at < from || at > from + span ? undefined : percent(at - from)),
    width: (start, end) => percent(Math.max(end - start, 0)),
    marks: marksOf(from, from + span, zone),
  };
}
