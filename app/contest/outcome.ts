import type { Refusal } from "./refusals.ts";

/** What a verb answers: a value, or a refusal that says why not. A thrown error is a bug. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}
