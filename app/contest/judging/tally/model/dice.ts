/** Numbers that look random and are the same every time: the seed is all they depend on. */
export type Dice = {
  /** Uniform in (0, 1). */
  uniform: () => number;
  /** Standard normal. */
  normal: () => number;
};

/** Spreads neighbouring seeds over all 32 bits. */
function scattered(seed: number): number {
  const first = Math.imul(seed ^ (seed >>> 16) ^ 0x9e3779b9, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Marsaglia's multiply-with-carry pair of 32 bits: short, fast, and far better than the draws here need. */
export function diceOf(seed: number): Dice {
  // Two halves that are never zero, which the generator would not leave again.
  let one = scattered(seed) || 362436069;
  let two = scattered(seed ^ 0x5bd1e995) || 521288629;
  let spare = Number.NaN;
  const uniform = () => {
    one = (Math.imul(36969, one & 0xffff) + (one >>> 16)) | 0;
    two = (Math.imul(18000, two & 0xffff) + (two >>> 16)) | 0;
    return ((((one << 16) + (two & 0xffff)) >>> 0) + 0.5) / 4294967296;
  };
  const normal = () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    let [x, y, square] = [0, 0, 2];
    while (square >= 1 || square === 0) {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    }
    const length = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * length;
    return x * length;
  };
  for (let turn = 0; turn < 20; turn++) uniform();
  return { uniform, normal };
}
