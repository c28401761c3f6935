import { centresOf, composeScores } from "#app/contest/judging/tally/model/composite.ts";
import { emptyEquations, solveEquations } from "#app/contest/judging/tally/model/equations.ts";
import type { Sheet } from "#app/contest/judging/tally/model/sheet.ts";
import { additiveModel, restrictedVariances } from "#app/contest/judging/tally/model/start.ts";
import { COMPOSITE_NOISE, type SimulatedContest, TRUE_QUALITY } from "./contest.ts";

/** A score of each candidacy of the sheet; more is better. */
export type Baseline = (sheet: Sheet) => Float64Array;

const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

export function compositesOf(sheet: Sheet): Float64Array {
  const scores = new Float64Array(sheet.judge.length);
  composeScores(sheet, centresOf(sheet), sheet.value, scores);
  return scores;
}

function byCandidacy(sheet: Sheet, scores: ArrayLike<number>): number[][] {
  const lists = sheet.candidacies.map((): number[] => []);
  sheet.candidacy.forEach((place, row) => {
    lists[place]?.push(scores[row] ?? 0);
  });
  return lists;
}

export const plainMean: Baseline = (sheet) => Float64Array.from(byCandidacy(sheet, compositesOf(sheet)), mean);

export const median: Baseline = (sheet) =>
  Float64Array.from(byCandidacy(sheet, compositesOf(sheet)), (list) => {
    const sorted = [...list].sort((one, other) => one - other);
    const middle = sorted.length / 2;
    return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
  });

/** Each judge's marks as distances from the judge's own mean, in the judge's own standard deviations. */
export const zScore: Baseline = (sheet) => {
  const scores = compositesOf(sheet);
  const lists = sheet.judges.map((): number[] => []);
  sheet.judge.forEach((judge, row) => {
    lists[judge]?.push(scores[row] ?? 0);
  });
  const own = lists.map((list) => {
    const middle = mean(list);
    return { middle, deviation: Math.sqrt(mean(list.map((value) => (value - middle) ** 2))) || 1 };
  });
  const distances = scores.map((score, row) => {
    const { middle, deviation } = own[sheet.judge[row] ?? 0] ?? { middle: 0, deviation: 1 };
    return (score - middle) / deviation;
  });
  return Float64Array.from(byCandidacy(sheet, distances), mean);
};

/** The additive mixed model (entry + judge), its variances by REML: best linear unbiased predictions. */
export const additiveRegression: Baseline = (sheet) => {
  const scores = compositesOf(sheet);
  const middle = mean([...scores]);
  const centred = scores.map((score) => score - middle);
  const { quality, offset, noise } = restrictedVariances(sheet, centred, 0);
  const model = additiveModel(sheet, centred);
  model.qualityVariance = quality;
  model.offsetVariance = offset;
  model.noise.fill(noise);
  const equations = emptyEquations(sheet);
  solveEquations(sheet, model, equations);
  return equations.quality.map(
    (value, place) => value + (equations.solution[sheet.judges.length + (sheet.category[place] ?? 0)] ?? 0),
  );
};

/** Knows how each judge marks, and believes the malicious ones nothing. */
export function oracleFor({ judges, problem }: SimulatedContest): Baseline {
  const factor = (problem.criteria[0]?.max ?? 10) / 10;
  const known = new Map(judges.map((judge) => [judge.id, judge]));
  return (sheet) => {
    const scores = compositesOf(sheet).map((score) => score / factor - TRUE_QUALITY.middle);
    const above = new Float64Array(sheet.candidacies.length);
    const below = new Float64Array(sheet.candidacies.length).fill(1 / TRUE_QUALITY.deviation ** 2);
    sheet.judge.forEach((place, row) => {
      const judge = known.get(sheet.judges[place] ?? "");
      if (!judge || !(judge.manner === "honest" || judge.manner === "colluding")) return;
      const weight = 1 / (judge.noise * COMPOSITE_NOISE) ** 2;
      const candidacy = sheet.candidacy[row] ?? 0;
      above[candidacy] = (above[candidacy] ?? 0) + weight * judge.spread * ((scores[row] ?? 0) - judge.offset);
      below[candidacy] = (below[candidacy] ?? 0) + weight * judge.spread ** 2;
    });
    return above.map((sum, place) => sum / (below[place] ?? 1));
  };
}

/**
 * Compares the entries of each judge one after the other, in the order of the marks, as Gavel does: one pass, qualities and
 * the judge's reliability updated at each vote.
 */
export const gavelLike: Baseline = (sheet) => {
  const scores = compositesOf(sheet);
  const middle = new Float64Array(sheet.candidacies.length);
  const variance = new Float64Array(sheet.candidacies.length).fill(1);
  const rows = sheet.judges.map((_, judge) => [...sheet.judge.keys()].filter((row) => sheet.judge[row] === judge));
  for (const own of rows) {
    own.slice(1).forEach((row, index) => {
      const before = own[index] ?? row;
      const higher = (scores[row] ?? 0) >= (scores[before] ?? 0);
      const [winner, loser] = (higher ? [row, before] : [before, row]).map((one) => sheet.candidacy[one] ?? 0) as [
        number,
        number,
      ];
      const chance = 1 / (1 + Math.exp((middle[loser] ?? 0) - (middle[winner] ?? 0)));
      const [own2, other2] = [variance[winner] ?? 1, variance[loser] ?? 1];
      middle[winner] = (middle[winner] ?? 0) + own2 * (1 - chance);
      middle[loser] = (middle[loser] ?? 0) - other2 * (1 - chance);
      variance[winner] = Math.max(0.01, own2 * (1 - own2 * chance * (1 - chance)));
      variance[loser] = Math.max(0.01, other2 * (1 - other2 * chance * (1 - chance)));
    });
  }
  return middle;
};
