import type { Environment } from "#app/env.ts";
import type { Post } from "#app/jobs/work.ts";
import { openTransport, sendLetter } from "#app/mail/transport.ts";

/** Hands letters to the configured mail server. */
export function openPost({ SMTP_URL, MAIL_FROM }: Pick<Environment, "SMTP_URL" | "MAIL_FROM">): Post {
  if (!SMTP_URL || !MAIL_FROM) throw new Error("SMTP_URL and MAIL_FROM are needed to send mail");
  const transport = openTransport(SMTP_URL);
  return (letter) => sendLetter(transport, { from: MAIL_FROM, ...letter });
}
