import type { Fit } from "./fit.ts";
import type { JudgeFlag, JudgeTally } from "./panel-tally.ts";
import { meanOffset } from "./scores.ts";

const ENOUGH_REVIEWS = 5;

const meanOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

function correlationOf(one: readonly number[], other: readonly number[]): number | null {
  const [middle, middleOther] = [meanOf(one), meanOf(other)];
  let [products, squares, squaresOther] = [0, 0, 0];
  one.forEach((value, index) => {
    const [a, b] = [value - middle, other[index]! - middleOther];
    products += a * b;
    squares += a * a;
    squaresOther += b * b;
  });
  return one.length >= 3 && squares > 0 && squaresOther > 0 ? products / Math.sqrt(squares * squaresOther) : null;
}

/** What a row's candidacy would be held for without that row. */
function qualityWithout({ sheet, model, equations }: Fit, row: number): number {
  const { right, pivot, levelCoupling, solution, coupling } = equations;
  const place = sheet.candidacy[row]!;
  const level = solution[sheet.judges.length + sheet.category[place]!]!;
  let left = right[place]! - levelCoupling[place]! * level;
  for (let each = sheet.starts[place]!; each < sheet.starts[place + 1]!; each++) {
    left -= coupling[each]! * solution[sheet.judge[each]!]!;
  }
  const judge = sheet.judge[row]!;
  const own = coupling[row]! * (model.score[row]! - level - solution[judge]!);
  return (left - own) / (pivot[place]! - coupling[row]! * model.spread[judge]!);
}

function flagsOf(fit: Fit, judge: number, rows: readonly number[], agreement: number | null): JudgeFlag[] {
  const { model, typicalNoise, residual } = fit;
  const marks = rows.map((row) => fit.given[row]!);
  const enough = rows.length >= ENOUGH_REVIEWS;
  const deviation = Math.sqrt(model.noise[judge]!);
  const found: [JudgeFlag, boolean][] = [
    ["does not discriminate", rows.length >= 3 && Math.max(...marks) - Math.min(...marks) < 1e-9],
    ["unusually noisy", enough && model.noise[judge]! / typicalNoise > 2.5],
    ["hardly follows the panel", model.spread[judge]! < 0.4],
    ["one review far off", rows.some((row) => Math.abs(residual[row]!) > 3 * deviation)],
    ["against the panel", enough && agreement !== null && agreement < 0],
  ];
  return found.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** What the model found of each judge who has a review that counts. */
export function judgeTalliesOf(fit: Fit): JudgeTally[] {
  const { sheet, model, equations, unit } = fit;
  const rows = sheet.judges.map((): number[] => []);
  sheet.judge.forEach((judge, row) => {
    rows[judge]!.push(row);
  });
  const offset = meanOffset(fit);
  return sheet.judges.map((judgeId, judge) => {
    const own = rows[judge]!;
    const others = own.map((row) => qualityWithout(fit, row));
    const agreement = correlationOf(
      own.map((row) => fit.given[row]!),
      others,
    );
    return {
      judgeId,
      reviews: new Set(own.map((row) => sheet.candidacies[sheet.candidacy[row]!]!.entryId)).size,
      harshness: unit * (offset - equations.solution[judge]!),
      spread: model.spread[judge]!,
      noise: unit * Math.sqrt(model.noise[judge]!),
      agreement,
      flags: flagsOf(fit, judge, own, agreement),
    };
  });
}
