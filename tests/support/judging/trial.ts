import type { CandidacyTally } from "#app/contest/judging/tally/model/panel-tally.ts";
import { type Sheet, sheetOf } from "#app/contest/judging/tally/model/sheet.ts";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { type JudgingProblem, judgingProblem, panelProblemOf } from "#scripts/rank/format.ts";
import { additiveRegression, type Baseline, gavelLike, median, plainMean, zScore } from "./baselines.ts";
import { type Rightness, rightnessOf } from "./measures.ts";

export const BASELINES: Record<string, Baseline> = {
  mean: plainMean,
  median,
  "z-score": zScore,
  Gavel: gavelLike,
  REML: additiveRegression,
};

export type Calibration = {
  /** Share of the scored entries whose interval holds what the whole panel would give. */
  covered: number;
  /** Shares over categories: the winner set holds the true best; its size; the claimed and the real chance of the first. */
  held: number;
  size: number;
  claimed: number;
  right: number;
};

export type Trial = { rightness: Map<string, Rightness>; calibration: Calibration | null };

const meanOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Scores in which ranks that the tally shares stay shared. */
function scoresOf(sheet: Sheet, rows: ReadonlyMap<string, CandidacyTally>): Float64Array {
  return Float64Array.from(sheet.candidacies, ({ id }) => rows.get(id)?.score ?? 0);
}

function calibrationOf(
  tally: ReturnType<typeof wholePanel>,
  quality: ReadonlyMap<string, number>,
  panel: ReadonlyMap<string, number>,
): Calibration {
  const scored = tally.categories.flatMap(({ ranking }) => ranking.filter(({ score }) => score !== null));
  const covered = scored.map(({ candidacyId, lower, upper }) => {
    const truth = panel.get(candidacyId) ?? Number.NaN;
    return truth >= (lower ?? 0) && truth <= (upper ?? 0) ? 1 : 0;
  });
  const categories = tally.categories.map(({ ranking, winnerSet, headline }) => {
    const own = ranking.filter(({ score }) => score !== null).map(({ candidacyId }) => candidacyId);
    const best = own.reduce((one, other) => ((quality.get(other) ?? 0) > (quality.get(one) ?? 0) ? other : one));
    return {
      held: winnerSet.includes(best) ? 1 : 0,
      size: winnerSet.length,
      claimed: headline.probability ?? 0,
      right: own[0] === best ? 1 : 0,
    };
  });
  return {
    covered: meanOf(covered),
    held: meanOf(categories.map(({ held }) => held)),
    size: meanOf(categories.map(({ size }) => size)),
    claimed: meanOf(categories.map(({ claimed }) => claimed)),
    right: meanOf(categories.map(({ right }) => right)),
  };
}

/** All methods on one problem, against its truth; the calibration only where it is known what the whole panel would give. */
export function tryMethods(
  problem: JudgingProblem,
  truth: ReadonlyMap<string, number>,
  more: { baselines?: Record<string, Baseline>; panel?: ReadonlyMap<string, number> } = {},
): Trial {
  const read = panelProblemOf(judgingProblem.parse(problem));
  const sheet = sheetOf(read);
  const tally = wholePanel(read);
  const rows = new Map(tally.categories.flatMap(({ ranking }) => ranking.map((row) => [row.candidacyId, row])));
  const claims = new Map<string, Float64Array>();
  for (const [name, method] of Object.entries({ ...BASELINES, ...more.baselines })) claims.set(name, method(sheet));
  claims.set("ours", scoresOf(sheet, rows));
  const rightness = new Map(
    [...claims].map(([name, claimed]) => [
      name,
      rightnessOf(
        sheet.candidacies.map(({ id, category }, place) => ({
          id,
          category: String(category),
          claimed: claimed[place] ?? 0,
          truth: truth.get(id) ?? 0,
        })),
      ),
    ]),
  );
  return { rightness, calibration: more.panel ? calibrationOf(tally, truth, more.panel) : null };
}

/** The means of many trials. */
export function meanTrial(trials: readonly Trial[]): {
  rightness: Map<string, Rightness>;
  calibration: Calibration | null;
} {
  const names = [...(trials[0]?.rightness.keys() ?? [])];
  const rightness = new Map(
    names.map((name) => {
      const own = trials.flatMap((trial) => trial.rightness.get(name) ?? []);
      const mean = (of: (one: Rightness) => number) => meanOf(own.map(of));
      return [name, { tau: mean(({ tau }) => tau), first: mean(({ first }) => first), top: mean(({ top }) => top) }];
    }),
  );
  const calibrations = trials.flatMap(({ calibration }) => calibration ?? []);
  const mean = (of: (one: Calibration) => number) => meanOf(calibrations.map(of));
  const calibration = {
    covered: mean(({ covered }) => covered),
    held: mean(({ held }) => held),
    size: mean(({ size }) => size),
    claimed: mean(({ claimed }) => claimed),
    right: mean(({ right }) => right),
  };
  return { rightness, calibration: calibrations.length > 0 ? calibration : null };
}
