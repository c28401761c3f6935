import { fill } from "./fill.ts";
import type { Ground } from "./ground.ts";
import { levelGround } from "./levels.ts";
import { withoutPrices } from "./loads.ts";
import { noPairs } from "./pairs.ts";

function coverageOf(ground: Ground): number {
  const free = withoutPrices(ground);
  return fill(free, noPairs(free), free.room, levelGround(free));
}

/** The ground without the pairs that are liked less than `least`. */
function onlyLiked(ground: Ground, least: number): Ground {
  return {
    ...ground,
    price: ground.price.map((price, cell) => ((ground.liked[cell] as number) < least ? Infinity : price)),
  };
}

/** The ground without its least liked pairs: as many as can go while the coverage stays what it is. */
export function withFairestPairs(ground: Ground): Ground {
  const coverage = coverageOf(ground);
  const values = [...new Set(ground.liked)].sort((one, other) => one - other);
  let [kept, beyond] = [0, values.length];
  while (beyond - kept > 1) {
    const middle = Math.floor((kept + beyond) / 2);
    if (coverageOf(onlyLiked(ground, values[middle] as number)) === coverage) kept = middle;
    else beyond = middle;
  }
  return values.length === 0 ? ground : onlyLiked(ground, values[kept] as number);
}
