import type { ProblemKind } from "./problem.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second … failed try; the try after the last wait is the sixth and the last. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR];
const JITTER = 0.2;

/**
 * When to ask GitHub again.
 *
 * `attempts` counts the failed tries so far, this one included (≥ 1). `limitedUntil` is the instant GitHub named, if any.
 * `jitter` in 0..1 spreads the waits by ±20 %.
 * "settled": the answer is definite, asking again is the team's business. "stalled": a person has to look first.
 */
export function nextAttempt(
  kind: ProblemKind,
  attempts: number,
  now: number,
  limitedUntil: number | null,
  jitter: number,
): number | "settled" | "stalled" {
  switch (kind) {
    case "notFound":
    case "blocked":
      return "settled";
    case "auth":
    case "saml":
    case "forbidden":
      return "stalled";
    case "limited":
      return limitedUntil === null
        ? now + Math.min(HOUR, MINUTE * 2 ** (attempts - 1))
        : Math.max(limitedUntil, now + SECOND);
    case "unavailable": {
      const wait = WAITS[attempts - 1];
      return wait === undefined ? "stalled" : Math.round(now + wait * (1 + JITTER * (2 * jitter - 1)));
    }
  }
}
