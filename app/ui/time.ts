const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where English has a short name for a zone depends on the country: the first of these that knows one is asked. */
const LOCALES = ["en-US", "en-GB", "en-AU", "en-IN", "en-CA", "en-NZ"] as const;

type Forms = { date: Intl.DateTimeFormat; zone: Intl.DateTimeFormat };
const formsByZone = new Map<string, Forms>();

function zoneForm(zone: string): Intl.DateTimeFormat {
  const forms = LOCALES.map((locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" }));
  const named = forms.find((form) => !/^(GMT|UTC)[+-]/.test(zoneName(form, 0)));
  return named ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" });
}

function formsOf(zone: string): Forms {
  const known = formsByZone.get(zone);
  if (known) return known;
  const date = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const forms = { date, zone: zoneForm(zone) };
  formsByZone.set(zone, forms);
  return forms;
}

function zoneName(form: Intl.DateTimeFormat, at: number): string {
  return form.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
}

type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute" | "second", string>;

function partsOf(at: number, zone: string): Parts {
  const pairs = formsOf(zone)
    .date.formatToParts(at)
    .map((part) => [part.type, part.value]);
  return Object.fromEntries(pairs) as Parts;
}

function clockOf(parts: Parts, seconds: boolean): string {
  return seconds ? `${parts.hour}:${parts.minute}:${parts.second}` : `${parts.hour}:${parts.minute}`;
}

/** "Sun 15 Sep 2013, 23:59 PDT"; with seconds where a second may matter, as on a receipt. */
export function formatInstant(at: number, zone: string, { seconds = false } = {}): string {
  const parts = partsOf(at, zone);
  const day = `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
  return `${day}, ${clockOf(parts, seconds)} ${zoneName(formsOf(zone).zone, at)}`;
}

/** The minute that a close names: one stored at 00:00:00 was written 23:59 and holds to the end of that minute. */
function namedClose(at: number): number {
  return at % MINUTE === 0 ? at - MINUTE : at;
}

/** A closing instant as its contest file wrote it: the last minute that counts, or the very second if one was given. */
export function formatClosing(at: number, zone: string): string {
  return formatInstant(namedClose(at), zone, { seconds: at % MINUTE !== 0 });
}

/** "15 Sep 2013": the day alone; for a close, the day of its last minute. */
export function formatDay(at: number, zone: string, { closing = false } = {}): string {
  const parts = partsOf(closing ? namedClose(at) : at, zone);
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** "15 Sep, 23:59": day and time without year and zone, for places that say both elsewhere. */
export function formatBrief(at: number, zone: string, { closing = false } = {}): string {
  const parts = partsOf(closing ? namedClose(at) : at, zone);
  return `${parts.day} ${parts.month}, ${clockOf(parts, closing && at % MINUTE !== 0)}`;
}

/** "Mon 08:59 CEST": the same instant in the viewer's zone, to stand beside the full form. */
export function formatBeside(at: number, zone: string, { closing = false } = {}): string {
  const shown = closing ? namedClose(at) : at;
  const parts = partsOf(shown, zone);
  return `${parts.weekday} ${clockOf(parts, false)} ${zoneName(formsOf(zone).zone, shown)}`;
}

/** "PDT": the short name of the zone at that instant. */
export function formatZone(at: number, zone: string): string {
  return zoneName(formsOf(zone).zone, at);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

/** A span in its two largest units, rounded down: "12 days 4 h", "3 h 20 min", "4 min 5 s". `span` in milliseconds, ≥ 0. */
export function formatSpan(span: number): string {
  if (span >= 7 * DAY) return counted(Math.floor(span / DAY), "day");
  if (span >= DAY) return withRest(counted(Math.floor(span / DAY), "day"), Math.floor((span % DAY) / HOUR), "h");
  if (span >= HOUR) return withRest(`${Math.floor(span / HOUR)} h`, Math.floor((span % HOUR) / MINUTE), "min");
  if (span >= 10 * MINUTE) return `${Math.floor(span / MINUTE)} min`;
  if (span >= MINUTE) return withRest(`${Math.floor(span / MINUTE)} min`, Math.floor((span % MINUTE) / SECOND), "s");
  return `${Math.floor(span / SECOND)} s`;
}

function roughly(span: number): string {
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return `${Math.floor(span / HOUR)} h`;
  const days = Math.floor(span / DAY);
  if (days < 60) return counted(days, "day");
  return days < 730 ? counted(Math.floor(days / 30.44), "month") : counted(Math.floor(days / 365.25), "year");
}

/** "in 3 h 20 min", "2 days ago": exact for what comes within the week, rough for what is far or past. */
export function formatRelative(at: number, now: number): string {
  const span = Math.abs(at - now);
  if (span < MINUTE) return at > now ? "in less than a minute" : "just now";
  if (at < now) return `${roughly(span)} ago`;
  if (span < HOUR) return `in ${Math.floor(span / MINUTE)} min`;
  return span < 7 * DAY ? `in ${formatSpan(span)}` : `in ${roughly(span)}`;
}
