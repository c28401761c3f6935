/** A refusal in words: why not, and when it opens or how to mend it. */
export type RefusalText = { reason: string; remedy: string; status?: 400 | 403 | 404 | 409 | 422 };

const form = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
  timeZone: "UTC",
});

/** An instant in a sentence, in UTC: refusals also stand in mails and on the command line, where no zone is chosen. */
export function instantInWords(at: number): string {
  return form.format(at);
}
