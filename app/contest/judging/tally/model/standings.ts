/** One scored candidacy before it is ranked. */
export type Standing = { place: number; score: number; lower: number; upper: number; pBest: number; heaviest: number };

/** Scores that differ by less are one score. */
const SAME_SCORE = 1e-9;
const SAME_CHANCE = 1e-6;

/**
 * Candidacies that nothing distinguishes are given the mean of their chances: drawing lots made them differ, and lots must not
 * decide.
 */
function evenChances(standings: readonly Standing[]): Standing[] {
  const alike = new Map<string, Standing[]>();
  for (const one of standings) {
    const key = [one.score, one.lower, one.heaviest].map((value) => value.toPrecision(9)).join(" ");
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((group) => {
    const pBest = group.reduce((sum, one) => sum + one.pBest, 0) / group.length;
    return group.map((one) => ({ ...one, pBest }));
  });
}

function before(one: Standing, other: Standing): number {
  if (Math.abs(one.score - other.score) >= SAME_SCORE) return other.score - one.score;
  if (Math.abs(one.pBest - other.pBest) >= SAME_CHANCE) return other.pBest - one.pBest;
  if (Math.abs(one.lower - other.lower) >= SAME_SCORE) return other.lower - one.lower;
  if (Math.abs(one.heaviest - other.heaviest) >= SAME_SCORE) return other.heaviest - one.heaviest;
  return 0;
}

/** Best first, with ranks: the score decides, then the chance of being best, then the lower bound, then the heaviest criterion. Equal in all, candidacies share a rank. */
export function rankedOf(standings: readonly Standing[]): (Standing & { rank: number })[] {
  const sorted = evenChances(standings).sort((one, other) => before(one, other) || one.place - other.place);
  const ranked: (Standing & { rank: number })[] = [];
  sorted.forEach((one, index) => {
    const last = ranked[index - 1];
    ranked.push({ ...one, rank: last && before(last, one) === 0 ? last.rank : index + 1 });
  });
  return ranked;
}

/** The fewest candidacies that hold the best with a probability of at least 0.9. */
export function winnerSetOf(standings: readonly Standing[]): number[] {
  const likely = [...standings].sort((one, other) => other.pBest - one.pBest || one.place - other.place);
  const chosen: number[] = [];
  let sum = 0;
  for (const { place, pBest } of likely) {
    if (sum >= 0.9 - 1e-9) break;
    chosen.push(place);
    sum += pBest;
  }
  return chosen;
}
