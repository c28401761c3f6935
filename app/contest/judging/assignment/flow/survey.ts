import type { Web } from "./web.ts";

/** How a web hangs together. Judges without entries and entries without judges are no part of it. */
export type Survey = {
  /** How many pieces it is in, and in which each judge is; -1 for one who is in none. */
  pieces: number;
  pieceOf: Int32Array;
  /** Ties whose loss would break a piece in two, as judge * entries + entry. */
  bridges: ReadonlySet<number>;
  /** How many pieces more there would be without each judge. */
  splits: Int32Array;
};

type Walk = Survey & {
  web: Web;
  without: number;
  bridges: Set<number>;
  /** When each node was met, and the earliest that can be met from it without going back the way one came. */
  met: Int32Array;
  earliest: Int32Array;
  clock: number;
};
type Step = { node: number; from: number; next: number };

const neighboursOf = ({ web }: Walk, node: number): readonly number[] => {
  const judges = web.ground.judges;
  return (node < judges ? web.ofJudge[node] : web.ofEntry[node - judges]) ?? [];
};

function meet(walk: Walk, node: number, from: number): Step {
  walk.met[node] = walk.clock;
  walk.earliest[node] = walk.clock;
  walk.clock += 1;
  if (node < walk.web.ground.judges) walk.pieceOf[node] = walk.pieces;
  return { node, from, next: 0 };
}

/** What is known of a tie once all beyond it has been walked. */
function leave(walk: Walk, above: number, below: number): void {
  const { judges, entries } = walk.web.ground;
  const earliest = walk.earliest[below] as number;
  walk.earliest[above] = Math.min(walk.earliest[above] as number, earliest);
  const aboveMet = walk.met[above] as number;
  if (earliest > aboveMet)
    walk.bridges.add(above < judges ? above * entries + below - judges : below * entries + above - judges);
  // An entry that nobody else reviews is not a piece that somebody's withdrawal splits off.
  const alone = neighboursOf(walk, below).length === 1;
  if (above < judges && earliest >= aboveMet && !alone) walk.splits[above] = (walk.splits[above] as number) + 1;
}

/** Walks one piece depth first, without recursion: a piece may be thousands deep. */
function walkFrom(walk: Walk, root: number): void {
  const { judges } = walk.web.ground;
  const way: Step[] = [meet(walk, root, -1)];
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const around = neighboursOf(walk, step.node);
    if (step.next === around.length) {
      way.pop();
      if (step.from !== -1) leave(walk, step.from, step.node);
      continue;
    }
    const reached = (around[step.next] as number) + (step.node < judges ? judges : 0);
    step.next += 1;
    if (reached === step.from || reached === walk.without) continue;
    if (walk.met[reached] === -1) way.push(meet(walk, reached, step.node));
    else walk.earliest[step.node] = Math.min(walk.earliest[step.node] as number, walk.met[reached] as number);
  }
  // From where one began nothing hangs above.
  walk.splits[root] = Math.max(0, (walk.splits[root] as number) - 1);
}

/** Surveys a web, or what is left of it without one judge (Tarjan's method). */
export function survey(web: Web, without = -1): Survey {
  const { judges, entries } = web.ground;
  const nodes = judges + entries;
  const walk: Walk = {
    web,
    without,
    pieces: 0,
    pieceOf: new Int32Array(judges).fill(-1),
    bridges: new Set(),
    splits: new Int32Array(judges),
    met: new Int32Array(nodes).fill(-1),
    earliest: new Int32Array(nodes),
    clock: 0,
  };
  for (let judge = 0; judge < judges; judge += 1) {
    if (judge === without || walk.met[judge] !== -1 || web.ofJudge[judge]?.length === 0) continue;
    walkFrom(walk, judge);
    walk.pieces += 1;
  }
  return walk;
}
