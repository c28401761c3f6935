type Scored = { id: string; category: string; claimed: number; truth: number };

/** Kendall's tau-b of two lists of numbers. */
export function kendallTau(one: readonly number[], other: readonly number[]): number {
  let [agree, tiedOne, tiedOther, pairs] = [0, 0, 0, 0];
  for (let a = 0; a < one.length; a++) {
    for (let b = 0; b < a; b++) {
      const first = Math.sign((one[a] ?? 0) - (one[b] ?? 0));
      const second = Math.sign((other[a] ?? 0) - (other[b] ?? 0));
      agree += first * second;
      pairs += 1;
      if (first === 0) tiedOne += 1;
      if (second === 0) tiedOther += 1;
    }
  }
  const scale = Math.sqrt((pairs - tiedOne) * (pairs - tiedOther));
  return scale > 0 ? agree / scale : 0;
}

export type Rightness = { tau: number; first: number; top: number };

/** How right an order is: tau, whether the true best came first, share of the true best three among the first three; by category. */
export function rightnessOf(list: readonly Scored[]): Rightness {
  const categories = [...new Set(list.map(({ category }) => category))];
  const rated = categories.map((category) => {
    const own = list.filter((one) => one.category === category);
    const byClaim = [...own].sort((one, other) => other.claimed - one.claimed || (one.id < other.id ? -1 : 1));
    const byTruth = [...own].sort((one, other) => other.truth - one.truth);
    const best = new Set(byTruth.slice(0, 3));
    return {
      tau: kendallTau(
        own.map(({ claimed }) => claimed),
        own.map(({ truth }) => truth),
      ),
      first: byClaim[0] === byTruth[0] ? 1 : 0,
      top: byClaim.slice(0, 3).filter((one) => best.has(one)).length / best.size,
    };
  });
  const mean = (of: (one: Rightness) => number) => rated.reduce((sum, one) => sum + of(one), 0) / rated.length;
  return { tau: mean((one) => one.tau), first: mean((one) => one.first), top: mean((one) => one.top) };
}
