import type { Ground } from "./ground.ts";

/** Who has been given what so far. Changed in place by `hold` and `release` alone. */
export type Pairs = {
  /** Prices of the pairs that could still be made; Infinity where they may not be or are made. */
  open: Float64Array;
  /** Reviews that each judge and each entry has, beyond those begun. */
  load: Int32Array;
  reviews: Int32Array;
  /** The judges of each entry: the first `reviews[entry]` of its stretch of `stretch`. */
  holders: Int32Array;
  stretch: number;
  count: number;
};

export function noPairs({ price, judges, entries, wanted }: Ground): Pairs {
  const stretch = wanted.reduce((most, each) => Math.max(most, each), 1);
  return {
    open: Float64Array.from(price),
    load: new Int32Array(judges),
    reviews: new Int32Array(entries),
    holders: new Int32Array(entries * stretch),
    stretch,
    count: 0,
  };
}

export function copyOf(pairs: Pairs): Pairs {
  const { open, load, reviews, holders } = pairs;
  return { ...pairs, open: open.slice(), load: load.slice(), reviews: reviews.slice(), holders: holders.slice() };
}

export function hold(pairs: Pairs, ground: Ground, judge: number, entry: number): void {
  pairs.open[judge * ground.entries + entry] = Infinity;
  const reviews = pairs.reviews[entry] as number;
  pairs.holders[entry * pairs.stretch + reviews] = judge;
  pairs.reviews[entry] = reviews + 1;
  pairs.load[judge] = (pairs.load[judge] as number) + 1;
  pairs.count += 1;
}

export function release(pairs: Pairs, ground: Ground, judge: number, entry: number): void {
  const cell = judge * ground.entries + entry;
  pairs.open[cell] = ground.price[cell] as number;
  const first = entry * pairs.stretch;
  const last = first + (pairs.reviews[entry] as number) - 1;
  const place = pairs.holders.indexOf(judge, first);
  pairs.holders[place] = pairs.holders[last] as number;
  pairs.reviews[entry] = last - first;
  pairs.load[judge] = (pairs.load[judge] as number) - 1;
  pairs.count -= 1;
}

/** The entries that each judge holds, beyond those begun. */
export function entriesOfJudges({ entries, judges }: Ground, { holders, reviews, stretch }: Pairs): number[][] {
  const held = Array.from({ length: judges }, (): number[] => []);
  for (let entry = 0; entry < entries; entry += 1)
    for (let place = 0; place < (reviews[entry] as number); place += 1)
      held[holders[entry * stretch + place] as number]?.push(entry);
  return held;
}
