import { describe, expect, it } from "vitest";
import { centresOf, composeScores } from "#app/contest/judging/tally/model/composite.ts";
import { emptyEquations, invertEquations, solveEquations } from "#app/contest/judging/tally/model/equations.ts";
import { sheetOf } from "#app/contest/judging/tally/model/sheet.ts";
import { additiveModel, restrictedVariances } from "#app/contest/judging/tally/model/start.ts";
import { scoreVariances } from "#app/contest/judging/tally/model/uncertainty.ts";
import { type Mark, problemOf } from "#tests/support/judging/problems.ts";

// Entry by entry: judge and mark. The expected figures were computed elsewhere, in NumPy, from the dense covariance matrix of all
// marks and from the mixed model equations written out in full.
const MARKS = `1 6.8 4 4.4 5 4.7 / 2 5.1 4 4.8 5 4.2 / 1 5.7 4 4.7 5 3.9 / 0 4.4 2 3.6 5 3.8 / 0 6.3 2 3.1 5 4.8
/ 2 4.9 3 4.8 5 2.7 / 1 7.2 2 4.8 3 6.1 / 0 7.9 1 8.0 3 7.4 / 2 4.8 4 4.5 5 3.3 / 0 3.8 1 5.5 4 3.4 / 2 5.2 3 6.0 4 6.0
/ 3 6.3 4 4.7 5 5.2 / 0 6.9 2 5.4 4 4.4 / 1 6.2 2 3.6 5 4.0`;
const QUALITIES = [
  0.134512, 0.145067, -0.293735, -0.790831, -0.148462, -0.571549, 0.384946, 1.446665, -0.256414, -1.128862, 0.626602,
  0.435748, 0.434086, -0.417774,
];
const OFFSETS = [0.59386, 1.200057, -0.639378, 0.374587, -0.602811, -0.926316];
const VARIANCES = [
  0.117798, 0.118411, 0.117798, 0.117695, 0.117695, 0.117695, 0.116937, 0.11663, 0.118411, 0.11711, 0.117334, 0.117327,
  0.117334, 0.117414,
];

const marks = MARKS.split("/").flatMap((line, entry) => {
  const numbers = line.trim().split(/\s+/).map(Number);
  return [0, 2, 4].map((at): Mark => [`e${String(entry).padStart(2, "0")}`, `j${numbers[at]}`, numbers[at + 1] ?? 0]);
});
const sheet = sheetOf(problemOf(marks));
const scores = new Float64Array(marks.length);
composeScores(sheet, centresOf(sheet), sheet.value, scores);

function solved() {
  const { quality, offset, noise } = restrictedVariances(sheet, scores, 0);
  const model = additiveModel(sheet, scores);
  model.qualityVariance = quality;
  model.offsetVariance = offset;
  model.noise.fill(noise);
  const equations = emptyEquations(sheet);
  solveEquations(sheet, model, equations);
  invertEquations(equations);
  return equations;
}

describe("the additive model", () => {
  it("finds the variances of restricted maximum likelihood", () => {
    const { quality, offset, noise } = restrictedVariances(sheet, scores, 0);
    expect(quality).toBeCloseTo(0.548236, 3);
    expect(offset).toBeCloseTo(0.780077, 3);
    expect(noise).toBeCloseTo(0.403594, 3);
  });

  it("predicts qualities, offsets and the level as the full equations do", () => {
    const { quality, solution } = solved();
    QUALITIES.forEach((value, place) => {
      expect(quality[place]).toBeCloseTo(value, 3);
    });
    [...OFFSETS, 5.24217].forEach((value, place) => {
      expect(solution[place]).toBeCloseTo(value, 3);
    });
  });

  it("knows how sure the panel's score of each entry is", () => {
    const variances = scoreVariances(sheet, solved());
    VARIANCES.forEach((value, place) => {
      expect(variances[place]).toBeCloseTo(value, 4);
    });
  });
});
