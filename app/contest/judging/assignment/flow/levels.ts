import type { Ground } from "./ground.ts";
import type { Pairs } from "./pairs.ts";

/**
 * Prices of standing at each judge and entry, as in any shortest-path method for flows: a pair is on a cheapest way exactly
 * when its price makes up the difference. All zero where prices are: then every way is a cheapest one.
 */
export type Levels = {
  /** What one more review costs a judge at all. */
  source: number;
  judge: Float64Array;
  entry: Float64Array;
  sink: number;
  /** What each review that an entry has makes the next one dearer. */
  step: number;
};

export function levelGround({ judges, entries }: Ground, step = 0): Levels {
  return { source: 0, judge: new Float64Array(judges), entry: new Float64Array(entries), sink: 0, step };
}

/** Whether an entry could take one more review on a cheapest way. */
export function isCheapestEnd({ wanted }: Ground, { reviews }: Pairs, levels: Levels, entry: number): boolean {
  const has = reviews[entry] as number;
  return has < (wanted[entry] as number) && (levels.entry[entry] as number) + has * levels.step === levels.sink;
}
