import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

/** Where a letter can be, in the order in which one looks. */
export const OUTBOX_STATES = ["waiting", "held", "failed", "sent"] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export type LetterState = { sentAt: number | null; failedAt: number | null; heldAt: number | null };

/** Where a letter of the outbox is. */
export function stateOfLetter({ sentAt, failedAt, heldAt }: LetterState): OutboxState {
  if (sentAt !== null) return "sent";
  if (failedAt !== null) return "failed";
  return heldAt === null ? "waiting" : "held";
}

/** Whether a letter may be held back: only while it has not left. */
export function mayHold(letter: LetterState): Refused | undefined {
  const state = stateOfLetter(letter);
  return state === "waiting" ? undefined : refuse("letter cannot be held", { state });
}

/** Whether a letter that is held back may go. */
export function mayRelease(letter: LetterState): Refused | undefined {
  return stateOfLetter(letter) === "held" ? undefined : refuse("letter is not held");
}
