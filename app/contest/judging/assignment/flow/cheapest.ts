import { fill } from "./fill.ts";
import type { Ground } from "./ground.ts";
import { type Levels, levelGround } from "./levels.ts";
import { noPairs, type Pairs } from "./pairs.ts";
import { raise } from "./raise.ts";

function fillCheapest(ground: Ground, pairs: Pairs, limit: Int32Array, levels: Levels): void {
  while (raise(ground, pairs, limit, levels)) fill(ground, pairs, limit, levels);
}

/** Larger than any way through the ground can cost, so that one review more or less outweighs every preference. */
function beyondAllWays({ judges, entries, price }: Ground): number {
  const dearest = price.reduce((most, each) => (each === Infinity ? most : Math.max(most, each)), 1);
  return 2 * dearest * (Math.min(judges, entries) + 1);
}

/**
 * The pairs of the greatest total preference among all that give every judge their floor, nobody more than their limit, and
 * as many reviews as can be: exact, by successive cheapest ways in phases. With `even`, entries that cannot get all their
 * reviews share the shortage first.
 */
export function cheapestPairs(
  ground: Ground,
  { floors, limits }: { floors: Int32Array; limits: Int32Array },
  even: boolean,
): Pairs {
  const pairs = noPairs(ground);
  const levels = levelGround(ground, even ? beyondAllWays(ground) : 0);
  fillCheapest(ground, pairs, floors, levels);
  // A review beyond the floor costs so much that no floor is given up for it.
  levels.source = levels.judge.reduce((most, each) => Math.max(most, each), 0);
  fillCheapest(ground, pairs, limits, levels);
  return pairs;
}
