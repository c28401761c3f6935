import type { Ground } from "./ground.ts";
import { isCheapestEnd, type Levels } from "./levels.ts";
import { hold, type Pairs, release } from "./pairs.ts";

/** Everything that one round of filling looks at. */
type Round = {
  ground: Ground;
  pairs: Pairs;
  levels: Levels;
  /** How many steps away each judge and entry is from somebody with room; -1 where out of reach. */
  judgeDepth: Int32Array;
  entryDepth: Int32Array;
  /** The entry that each judge has come to in trying. */
  next: Int32Array;
};

function sourcesOf({ judges }: Ground, { load }: Pairs, limit: Int32Array, levels: Levels): number[] {
  const sources: number[] = [];
  for (let judge = 0; judge < judges; judge += 1)
    if ((load[judge] as number) < (limit[judge] as number) && levels.judge[judge] === levels.source)
      sources.push(judge);
  return sources;
}

/** Takes the entries one cheapest step from a judge out of `left`; answers how many remain in it. */
function reach(round: Round, judge: number, left: Int32Array, count: number, found: number[]): number {
  const { ground, pairs, levels } = round;
  const row = judge * ground.entries;
  const own = levels.judge[judge] as number;
  let kept = 0;
  for (let place = 0; place < count; place += 1) {
    const entry = left[place] as number;
    if ((pairs.open[row + entry] as number) + own === levels.entry[entry]) found.push(entry);
    else {
      left[kept] = entry;
      kept += 1;
    }
  }
  return kept;
}

/** Whether an entry is passed on from one of its judges on a cheapest way. */
function isCheapestBack({ ground, levels }: Round, entry: number, holder: number): boolean {
  const price = ground.price[holder * ground.entries + entry] as number;
  return price + (levels.judge[holder] as number) === levels.entry[entry];
}

/** Measures how far everything is from the judges with room; false when no entry that wants a review can be reached. */
function measure(round: Round, sources: readonly number[]): boolean {
  const { ground, pairs, levels, judgeDepth, entryDepth } = round;
  judgeDepth.fill(-1);
  entryDepth.fill(-1);
  const left = Int32Array.from({ length: ground.entries }, (_, entry) => entry);
  let count = ground.entries;
  let reached = false;
  let layer: readonly number[] = sources;
  for (const judge of sources) judgeDepth[judge] = 0;
  for (let depth = 0; layer.length > 0 && !reached; depth += 1) {
    const found: number[] = [];
    for (const judge of layer) count = reach(round, judge, left, count, found);
    const further: number[] = [];
    for (const entry of found) {
      entryDepth[entry] = depth;
      if (isCheapestEnd(ground, pairs, levels, entry)) reached = true;
      const first = entry * pairs.stretch;
      for (let place = first; place < first + (pairs.reviews[entry] as number); place += 1) {
        const holder = pairs.holders[place] as number;
        if (judgeDepth[holder] !== -1 || !isCheapestBack(round, entry, holder)) continue;
        judgeDepth[holder] = depth + 1;
        further.push(holder);
      }
    }
    layer = further;
  }
  return reached;
}

/** Gives a judge one more entry, passing entries on from judge to judge where that is the way. */
function giveOne(round: Round, judge: number): boolean {
  const { ground, pairs, levels, next } = round;
  const row = judge * ground.entries;
  const depth = round.judgeDepth[judge] as number;
  for (let entry = next[judge] as number; entry < ground.entries; entry += 1) {
    next[judge] = entry;
    if (round.entryDepth[entry] !== depth) continue;
    if ((pairs.open[row + entry] as number) + (levels.judge[judge] as number) !== levels.entry[entry]) continue;
    if (isCheapestEnd(ground, pairs, levels, entry) || passOn(round, entry, depth)) {
      hold(pairs, ground, judge, entry);
      return true;
    }
  }
  next[judge] = ground.entries;
  return false;
}

function passOn(round: Round, entry: number, depth: number): boolean {
  const { ground, pairs } = round;
  const first = entry * pairs.stretch;
  for (let place = first; place < first + (pairs.reviews[entry] as number); place += 1) {
    const holder = pairs.holders[place] as number;
    if (round.judgeDepth[holder] !== depth + 1 || !isCheapestBack(round, entry, holder)) continue;
    if (!giveOne(round, holder)) continue;
    release(pairs, ground, holder, entry);
    return true;
  }
  return false;
}

/**
 * Makes as many pairs as can be made along cheapest ways, none of a judge beyond their limit (Dinic's method). What a judge
 * or an entry has only grows; answers how many pairs came to it.
 */
export function fill(ground: Ground, pairs: Pairs, limit: Int32Array, levels: Levels): number {
  const before = pairs.count;
  const round: Round = {
    ground,
    pairs,
    levels,
    judgeDepth: new Int32Array(ground.judges),
    entryDepth: new Int32Array(ground.entries),
    next: new Int32Array(ground.judges),
  };
  for (;;) {
    const sources = sourcesOf(ground, pairs, limit, levels);
    if (!measure(round, sources)) return pairs.count - before;
    round.next.fill(0);
    for (const judge of sources)
      while ((pairs.load[judge] as number) < (limit[judge] as number) && giveOne(round, judge)) {}
  }
}
