import { describe, expect, it } from "vitest";
import { oracleFor } from "#tests/support/judging/baselines.ts";
import { simulate } from "#tests/support/judging/contest.ts";
import { KINDS } from "#tests/support/judging/kinds.ts";
import { meanTrial, tryMethods } from "#tests/support/judging/trial.ts";

/** A few contests of each kind; npm run bench:judging tries many. */
const trials = KINDS.filter(({ name }) => ["small", "harsh and lenient", "noisy judges"].includes(name)).flatMap(
  (kind) =>
    [901, 902, 903].map((seed) => {
      const contest = simulate(
        { ...kind, entries: Math.min(60, kind.entries), judges: Math.min(14, kind.judges) },
        seed,
      );
      const baselines = { oracle: oracleFor(contest) };
      return tryMethods(contest.problem, contest.quality, { baselines, panel: contest.panel });
    }),
);
const { rightness, calibration } = meanTrial(trials);
const tauOf = (method: string): number => rightness.get(method)?.tau ?? Number.NaN;

describe("on simulated contests", () => {
  it("the tally is nearer to the truth than the plain mean and the additive model, and not beyond the oracle", () => {
    expect(tauOf("ours")).toBeGreaterThan(tauOf("mean") + 0.05);
    expect(tauOf("ours")).toBeGreaterThan(tauOf("REML"));
    expect(tauOf("ours")).toBeLessThan(tauOf("oracle"));
  });

  it("nine in ten intervals hold what the whole panel would give", () => {
    expect(calibration?.covered).toBeGreaterThan(0.84);
    expect(calibration?.covered).toBeLessThan(0.96);
  });
});
