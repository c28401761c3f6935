import { fill } from "./fill.ts";
import type { Ground } from "./ground.ts";
import { levelGround } from "./levels.ts";
import { copyOf, noPairs, type Pairs } from "./pairs.ts";

/** How many reviews anybody writes: at most `most`, at least `least` where they can take that many. */
export type Loads = { coverage: number; most: number; least: number };

const sumOf = (values: Int32Array) => values.reduce((sum, each) => sum + each, 0);
const greatest = (values: Int32Array) => values.reduce((most, each) => Math.max(most, each), 0);

/** The same ground with every price zero: all that counts is whether a pair may be. */
export function withoutPrices(ground: Ground): Ground {
  return { ...ground, price: ground.price.map((price) => (price === Infinity ? Infinity : 0)) };
}

/** How many more reviews each judge may have when nobody is to write more than `most`, those begun included. */
export function limitsUnder({ room, begunBy }: Ground, most: number): Int32Array {
  return room.map((each, judge) => Math.max(0, Math.min(each, most - (begunBy[judge] as number))));
}

/** How many a judge could take if nobody else took any: their room, or fewer entries that they may review. */
function reachOf({ room, price, entries, wanted }: Ground): Int32Array {
  return room.map((each, judge) => {
    let open = 0;
    for (let entry = 0; entry < entries; entry += 1)
      if ((wanted[entry] as number) > 0 && price[judge * entries + entry] !== Infinity) open += 1;
    return Math.min(each, open);
  });
}

/** The least number from `low` to `high` for which it holds; it holds for `high`, and for all above one for which it does. */
function leastNumber(low: number, high: number, holds: (asked: number) => boolean): number {
  let [below, found] = [low, high];
  while (below < found) {
    const middle = Math.floor((below + found) / 2);
    if (holds(middle)) found = middle;
    else below = middle + 1;
  }
  return found;
}

function mostNeeded(free: Ground, coverage: number, everything: number): number {
  const judges = free.room.reduce((count, room) => count + (room > 0 ? 1 : 0), 0);
  const even = judges > 0 ? Math.ceil(coverage / judges) : 0;
  const low = Math.max(greatest(free.begunBy), Math.min(even, everything));
  let base: Pairs = noPairs(free);
  const isEnough = (most: number) => {
    const pairs = copyOf(base);
    fill(free, pairs, limitsUnder(free, most), levelGround(free));
    if (pairs.count === coverage) return true;
    base = pairs;
    return false;
  };
  // Nearly always everybody can write as many as everybody else.
  return isEnough(low) ? low : leastNumber(low + 1, Math.max(low + 1, everything), isEnough);
}

/** The floor of each judge when everybody is to write `least`, or as many as they can. */
export function floorsAt({ begunBy }: Ground, reach: Int32Array, least: number): Int32Array {
  return reach.map((each, judge) => Math.max(0, Math.min(each, least - (begunBy[judge] as number))));
}

function leastAttainable(free: Ground, reach: Int32Array, { coverage, most }: Omit<Loads, "least">): number {
  let base: Pairs = noPairs(free);
  const isPossible = (asked: number) => {
    const floors = floorsAt(free, reach, asked);
    const pairs = copyOf(base);
    fill(free, pairs, floors, levelGround(free));
    if (pairs.count < sumOf(floors)) return false;
    base = pairs;
    return true;
  };
  const even = Math.min(most, Math.floor((coverage + sumOf(free.begunBy)) / Math.max(1, free.judges)));
  const [low, high] = isPossible(even) ? [even + 1, most + 1] : [1, even];
  return leastNumber(low, high, (asked) => asked === high || !isPossible(asked)) - 1;
}

/**
 * The flattest loads at the best coverage: the smallest possible most that anybody writes, then the greatest possible least.
 * Whoever can take fewer than the least takes all they can.
 */
export function flattestLoads(ground: Ground): Loads & { limits: Int32Array; floors: Int32Array } {
  const free = withoutPrices(ground);
  const full = noPairs(free);
  const coverage = fill(free, full, free.room, levelGround(free));
  const reach = reachOf(ground);
  const most = mostNeeded(
    free,
    coverage,
    greatest(full.load.map((each, judge) => each + (free.begunBy[judge] as number))),
  );
  const least = leastAttainable(free, reach, { coverage, most });
  return { coverage, most, least, limits: limitsUnder(ground, most), floors: floorsAt(ground, reach, least) };
}
