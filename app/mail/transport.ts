import nodemailer, { type Transporter } from "nodemailer";

/** A letter ready to leave. `to` is one bare address, `from` may have a name before its address in angle brackets. */
export interface OutgoingLetter {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** In angle brackets. The same at every attempt, so that a mail server can recognise a repetition. */
  messageId: string;
}

/** `permanent` tells that trying again is useless: this recipient or this letter is refused for good. */
export type Sending = { sent: true } | { sent: false; permanent: boolean; problem: string };

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const bareAddress = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()\\,;"@]{1,255}$/;
const longestProblem = 300;

/** `smtpUrl` like smtp://name:password@mail.example.org:587 or smtps://…; encryption is used wherever it is offered. */
export function openTransport(smtpUrl: string): Transporter {
  return nodemailer.createTransport({ url: smtpUrl, ...waits, disableFileAccess: true, disableUrlAccess: true });
}

/** Hands one letter to the mail server. Never rejects; what went wrong is in the answer. */
export async function sendLetter(transport: Transporter, letter: OutgoingLetter): Promise<Sending> {
  const unsafe = findUnsafe(letter);
  if (unsafe !== undefined) return { sent: false, permanent: true, problem: unsafe };
  try {
    await transport.sendMail({
      from: letter.from,
      to: { name: "", address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: letter.messageId,
      // Absence notes must not answer a machine.
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { sent: true };
  } catch (error) {
    return { sent: false, permanent: isPermanent(error), problem: problemOf(error) };
  }
}

function findUnsafe(letter: OutgoingLetter): string | undefined {
  for (const field of ["from", "to", "subject", "messageId"] as const) {
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(letter[field]))
      return `The letter's ${field} holds a line break or control character.`;
  }
  if (!bareAddress.test(letter.to)) return "The letter's recipient is not one mail address.";
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(letter.messageId)) return "The letter's message id is not in angle brackets.";
  return undefined;
}

// A refused sender or password is the portal's own set-up and can be mended while the letter waits.
function isPermanent(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  return typeof responseCode === "number" && responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "The mail server failed in an unknown way.";
  return message.replace(/[\p{Cc}\s]+/gu, " ").slice(0, longestProblem);
}
