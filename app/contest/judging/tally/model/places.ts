/** What the draws say of each candidacy of one category. */
export type Chances = { best: Float64Array; rankLow: Int32Array; rankHigh: Int32Array };

const STEPS = 2 ** 34;

/**
 * The places in one draw, best first. Value and place are packed into one number, because sorting numbers is many times faster
 * than sorting by a comparison; the steps are too fine to matter.
 */
function orderOf(drawn: Float64Array, keys: Float64Array, bits: number): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < drawn.length; index++) {
    const value = drawn[index]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const factor = STEPS / (high - low || 1);
  for (let index = 0; index < drawn.length; index++) {
    keys[index] = Math.floor((high - drawn[index]!) * factor) * bits + index;
  }
  keys.sort();
}

/** The probability of being the best, and the 90 % interval of the rank, of this many candidacies. */
export function chancesOf(draws: readonly Float64Array[], count: number): Chances {
  const bits = 2 ** Math.ceil(Math.log2(count + 1));
  const best = new Float64Array(count);
  const ranks = new Int32Array(count * draws.length);
  const keys = new Float64Array(count);
  draws.forEach((line, draw) => {
    orderOf(line, keys, bits);
    if (count > 0) best[keys[0]! % bits]! += 1 / draws.length;
    for (let rank = 0; rank < count; rank++) ranks[(keys[rank]! % bits) * draws.length + draw] = rank + 1;
  });
  const rankLow = new Int32Array(count);
  const rankHigh = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const own = ranks.subarray(index * draws.length, (index + 1) * draws.length).sort();
    rankLow[index] = own[Math.floor(0.05 * draws.length)]!;
    rankHigh[index] = own[Math.ceil(0.95 * draws.length) - 1]!;
  }
  return { best, rankLow, rankHigh };
}
