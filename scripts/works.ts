import { sendMail } from "#app/jobs/send-mail.ts";
import type { Works } from "./worker.ts";

/** Every kind of job and who does it. */
export const works: Works = {
  "send mail": sendMail,
};
