import type { Ground } from "./ground.ts";
import type { Levels } from "./levels.ts";
import { type NodeHeap, put, take } from "./node-heap.ts";
import type { Pairs } from "./pairs.ts";

type Search = { ground: Ground; pairs: Pairs; levels: Levels; away: Float64Array; heap: NodeHeap };

function nearer({ away, heap }: Search, node: number, distance: number): void {
  if (distance >= (away[node] as number)) return;
  away[node] = distance;
  put(heap, node, distance);
}

function fromJudge(search: Search, judge: number, distance: number): void {
  const { ground, pairs, levels, away } = search;
  const row = judge * ground.entries;
  const base = distance + (levels.judge[judge] as number);
  for (let entry = 0; entry < ground.entries; entry += 1) {
    const there = base + (pairs.open[row + entry] as number) - (levels.entry[entry] as number);
    if (there < (away[ground.judges + entry] as number)) nearer(search, ground.judges + entry, there);
  }
}

function fromEntry(search: Search, entry: number, distance: number): void {
  const { ground, pairs, levels } = search;
  const first = entry * pairs.stretch;
  for (let place = first; place < first + (pairs.reviews[entry] as number); place += 1) {
    const judge = pairs.holders[place] as number;
    const back = (ground.price[judge * ground.entries + entry] as number) + (levels.judge[judge] as number);
    nearer(search, judge, distance + (levels.entry[entry] as number) - back);
  }
}

/** How far it is from an entry to its next review; Infinity when it wants none. */
function toEnd({ ground, pairs, levels }: Search, entry: number): number {
  const has = pairs.reviews[entry] as number;
  if (has >= (ground.wanted[entry] as number)) return Infinity;
  return (levels.entry[entry] as number) + has * levels.step - levels.sink;
}

/**
 * Raises the levels until a next pair lies on a cheapest way (Dijkstra's method on what prices and levels leave over); false
 * when there is no way at all.
 */
export function raise(ground: Ground, pairs: Pairs, limit: Int32Array, levels: Levels): boolean {
  const nodes = ground.judges + ground.entries;
  const away = new Float64Array(nodes).fill(Infinity);
  const search: Search = { ground, pairs, levels, away, heap: { nodes: [], keys: [] } };
  for (let judge = 0; judge < ground.judges; judge += 1)
    if ((pairs.load[judge] as number) < (limit[judge] as number))
      nearer(search, judge, levels.source - (levels.judge[judge] as number));
  let end = Infinity;
  for (let nearest = take(search.heap); nearest && nearest.key < end; nearest = take(search.heap)) {
    const { node, key } = nearest;
    if (key > (away[node] as number)) continue;
    if (node < ground.judges) fromJudge(search, node, key);
    else {
      end = Math.min(end, key + toEnd(search, node - ground.judges));
      fromEntry(search, node - ground.judges, key);
    }
  }
  if (end === Infinity) return false;
  for (let judge = 0; judge < ground.judges; judge += 1)
    levels.judge[judge] = (levels.judge[judge] as number) + Math.min(end, away[judge] as number);
  for (let entry = 0; entry < ground.entries; entry += 1)
    levels.entry[entry] = (levels.entry[entry] as number) + Math.min(end, away[ground.judges + entry] as number);
  levels.sink += end;
  return true;
}
