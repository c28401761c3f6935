import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { receivedInTime, type Window } from "../schedule.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

/** Edits, withdrawals and their undoing: while the window is open, and not in the grace after it. */
export function mayChangeEntry(submission: Window, receivedAt: number): Refused | undefined {
  const when = receivedInTime(receivedAt, submission, 0);
  if (when === "too early") return refuse("window not open yet", { stage: "submission", opensAt: submission.opensAt });
  if (when === "in time") return undefined;
  return refuse("submission closed", { closedAt: submission.closesAt, receivedAt });
}

/** Whether a submission received at this instant is in time or late; refuses it before the opening and after the grace. */
export function maySubmit(
  submission: Window,
  receivedAt: number,
  graceMs: number,
): Refused | { ok: true; value: { late: boolean } } {
  const when = receivedInTime(receivedAt, submission, graceMs);
  if (when === "too early") return refuse("window not open yet", { stage: "submission", opensAt: submission.opensAt });
  if (when === "too late") return refuse("submission closed", { closedAt: submission.closesAt, receivedAt });
  return { ok: true, value: { late: when === "late" } };
}
