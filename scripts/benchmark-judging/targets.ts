import type { Rightness } from "#tests/support/judging/measures.ts";
import type { Result } from "./tables.ts";

export type Target = { what: string; wanted: string; found: string; met: boolean };

function target(what: string, found: number, least: number, most = Number.POSITIVE_INFINITY): Target {
  const wanted = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
  return { what, wanted, found: found.toFixed(3), met: found >= least && found <= most };
}

/** What the method has to reach, on the mean of all kinds, in each kind, and on the real panels. */
export function targetsOf(whole: Result, kinds: readonly Result[], skating: Result): Target[] {
  const of = (result: Result, method: string): Rightness =>
    result.rightness.get(method) ?? { tau: Number.NaN, first: Number.NaN, top: Number.NaN };
  const [ours, mean, additive, oracle] = ["ours", "mean", "REML", "oracle"].map((name) => of(whole, name));
  const unbiased = kinds.find(({ name }) => name === "no bias");
  const calibration = whole.calibration;
  if (!ours || !mean || !additive || !oracle || !unbiased || !calibration) return [];
  const covered = kinds.flatMap((kind) => kind.calibration?.covered ?? []);
  const claimed = Math.abs(calibration.claimed - calibration.right);
  return [
    target("tau above the plain mean", ours.tau - mean.tau, 0.09),
    target("tau above the additive model", ours.tau - additive.tau, 0.025),
    target("tau below the oracle", oracle.tau - ours.tau, -1, 0.03),
    target("best first, above the additive model", ours.first - additive.first, 0.05),
    target("best three, above the additive model", ours.top - additive.top, 0.03),
    target("90 % intervals cover", calibration.covered, 0.88, 0.92),
    target("… at least, in any kind", Math.min(...covered), 0.86, 0.94),
    target("… at most, in any kind", Math.max(...covered), 0.86, 0.94),
    target("winner set holds the best", calibration.held, 0.87, 0.95),
    target("claimed chance of the first, off by", claimed, 0, 0.06),
    target("no bias: tau against the plain mean", of(unbiased, "ours").tau - of(unbiased, "mean").tau, -0.003),
    target("skating: tau against the plain mean", of(skating, "ours").tau - of(skating, "mean").tau, 0),
  ];
}
