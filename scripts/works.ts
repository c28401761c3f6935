import { computePlan } from "#app/jobs/compute-plan.ts";
import { computeTally } from "#app/jobs/compute-tally.ts";
import { findConflicts } from "#app/jobs/find-conflicts.ts";
import { readLinkedRepository } from "#app/jobs/read-repository.ts";
import { sendMail } from "#app/jobs/send-mail.ts";
import { settlePendingPin } from "#app/jobs/settle-pin.ts";
import type { Works } from "./worker.ts";

/** Every kind of job and who does it. */
export const works: Works = {
  "read repository": readLinkedRepository,
  "settle pin": settlePendingPin,
  "send mail": sendMail,
  "compute tally": computeTally,
  "plan assignment": computePlan,
  "find conflicts": findConflicts,
};
