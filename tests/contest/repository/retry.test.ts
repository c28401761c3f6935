import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROBLEM_KINDS } from "#app/contest/repository/problem.ts";
import { nextAttempt } from "#app/contest/repository/retry.ts";

const NOW = 1_000_000;
const HOUR = 3_600_000;

describe("the next try", () => {
  it("waits 5 s, 30 s, 2 min, 10 min and 1 h when GitHub is unavailable, then stalls", () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => Number(nextAttempt("unavailable", attempts, NOW, null, 0.5)) - NOW);
    expect(waits).toEqual([5_000, 30_000, 120_000, 600_000, HOUR]);
    expect(nextAttempt("unavailable", 6, NOW, null, 0.5)).toBe("stalled");
  });

  it("spreads each wait by a fifth either way", () => {
    expect([nextAttempt("unavailable", 1, NOW, null, 0), nextAttempt("unavailable", 1, NOW, null, 1)]).toEqual([
      NOW + 4_000,
      NOW + 6_000,
    ]);
  });

  it("waits for the instant GitHub named", () => {
    expect(nextAttempt("limited", 9, NOW, NOW + 77_000, 0.1)).toBe(NOW + 77_000);
  });

  it("doubles from a minute to an hour when GitHub named none, and never gives up", () => {
    const waits = [1, 2, 3, 7, 50].map((attempts) => Number(nextAttempt("limited", attempts, NOW, null, 0.5)) - NOW);
    expect(waits).toEqual([60_000, 120_000, 240_000, HOUR, HOUR]);
  });

  it("leaves definite answers alone and refused access to a person", () => {
    const answers = PROBLEM_KINDS.map((kind) => [
      kind,
      typeof nextAttempt(kind, 1, NOW, null, 0) === "number" ? "again" : nextAttempt(kind, 1, NOW, null, 0),
    ]);
    expect(Object.fromEntries(answers)).toEqual({
      notFound: "settled",
      blocked: "settled",
      auth: "stalled",
      saml: "stalled",
      forbidden: "stalled",
      limited: "again",
      unavailable: "again",
    });
  });

  it("always lies in the future and at most 72 minutes away", () => {
    const kinds = fc.constantFrom("unavailable" as const, "limited" as const);
    const past = fc.option(fc.integer({ min: 0, max: NOW }), { nil: null });
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        past,
        (kind, attempts, jitter, until) => {
          const due = nextAttempt(kind, attempts, NOW, until, jitter);
          expect(due === "stalled" || (Number(due) > NOW && Number(due) <= NOW + 1.2 * HOUR)).toBe(true);
        },
      ),
    );
  });
});
