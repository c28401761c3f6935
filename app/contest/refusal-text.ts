/** A refusal in words: why not, and when it opens or how to mend it. */
export type RefusalText = { reason: string; remedy: string; status?: 400 | 403 | 404 | 409 | 422 };

const parts = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
  timeZone: "UTC",
} as const;
const form = new Intl.DateTimeFormat("en-GB", parts);
const exactForm = new Intl.DateTimeFormat("en-GB", { ...parts, second: "2-digit" });
const MINUTE = 60_000;

/** An instant in a sentence, in UTC: refusals also stand in mails and on the command line, where no zone is chosen. */
export function instantInWords(at: number): string {
  return form.format(at);
}

/** An instant to the second, where a minute would not show on which side of a close it lies. */
export function secondInWords(at: number): string {
  return exactForm.format(at);
}

/** A close in a sentence: one on a full minute is named by the minute before, whose end it is, as contest files write it. */
export function closingInWords(at: number): string {
  return at % MINUTE === 0 ? instantInWords(at - MINUTE) : secondInWords(at);
}
