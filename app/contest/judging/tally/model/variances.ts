import { LEAST_VARIANCE } from "./equations.ts";
import type { Fit } from "./fit.ts";

/** Estimates how much qualities and offsets vary. */
export function settleVariances({ sheet, model, equations, uncertainty }: Fit): void {
  const { quality, solution, inverse, size } = equations;
  let [sum, parts, offsets] = [0, 0, 0];
  for (let place = 0; place < quality.length; place++) {
    sum += sheet.part[place]! * (quality[place]! ** 2 + uncertainty.quality[place]!);
    parts += sheet.part[place]!;
  }
  const judges = sheet.judges.length;
  for (let judge = 0; judge < judges; judge++) offsets += solution[judge]! ** 2 + inverse[judge * size + judge]!;
  model.qualityVariance = Math.max(LEAST_VARIANCE, sum / parts);
  model.offsetVariance = Math.max(LEAST_VARIANCE, offsets / judges);
}
