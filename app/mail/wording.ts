/** A letter before the footer: the subject, and paragraphs of plain text. */
export interface Wording {
  subject: string;
  paragraphs: readonly string[];
}

const longestName = 120;

/** A name or title as one line: it comes from people, and must not begin new lines or fill the subject. */
export function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : line;
}

/** A text of several lines that somebody wrote, marked as a quotation. */
export function quoted(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, "")
    .trim()
    .split("\n");
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  clocks.set(zone, clock);
  return clock;
}

/** An instant on the contest's clock, with UTC beside it for whoever lives elsewhere. */
export function instantText(at: number, zone: string): string {
  const own = clockOf(zone).format(at);
  const universal = clockOf("UTC").format(at);
  return own === universal ? own : `${own} (${universal})`;
}
