import { asPortal } from "#app/contest/actors.ts";
import { findMail } from "#app/contest/around/mail/queries.ts";
import { recordSending, type Sending } from "#app/contest/around/mail/record-sending.ts";
import type { JobEnding } from "#app/contest/around/settle-job.ts";
import { writeLetter } from "#app/mail/write-letter.ts";
import { completeLetter } from "./letters/complete-letter.ts";
import type { Work } from "./work.ts";

const MINUTE = 60_000;
/** A mail server that is away for half a day costs no letter. */
const PAUSES_MS = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * MINUTE);

function endingOf(sending: Sending): JobEnding {
  if (sending.end === "waits") return { end: "again", dueAt: sending.dueAt, problem: sending.problem };
  return sending.end === "failed" ? { end: "stalled", problem: sending.problem } : { end: "done" };
}

/** Sends one letter of the outbox. What it says is read now; a letter about something that is over is not sent. */
export const sendMail: Work = async (workshop, job) => {
  const { store, now, post, origin } = workshop;
  const mail = await findMail(store.read, job.subject);
  if (!mail || mail.sentAt !== null || mail.failedAt !== null) return { end: "done" };
  // Releasing it asks for this job anew.
  if (mail.heldAt !== null) return { end: "done" };
  const letter = await completeLetter({ read: store.read, workshop, mail });
  const messageId = `<${mail.id}@${new URL(origin).hostname}>`;
  const answer = letter
    ? await post({ to: mail.recipient, messageId, ...writeLetter(letter, { origin }) })
    : { sent: false as const, permanent: true, problem: "What this letter was about is over." };
  const pause = PAUSES_MS[mail.attempts];
  const sending: Sending = answer.sent
    ? { end: "sent" }
    : answer.permanent || pause === undefined
      ? { end: "failed", problem: answer.problem }
      : { end: "waits", dueAt: now() + pause, problem: answer.problem };
  const context = { db: store, now: now(), by: asPortal() };
  await recordSending(context, { mailId: mail.id, attempts: mail.attempts + 1, sending });
  return letter ? endingOf(sending) : { end: "done" };
};
