import { type Dice, diceOf } from "#app/contest/judging/tally/model/dice.ts";
import type { JudgingProblem } from "#scripts/rank/format.ts";
import type { Kind } from "./kinds.ts";

/** One simulated judge as he is; the methods see only marks. */
export type TrueJudge = {
  id: string;
  offset: number;
  spread: number;
  noise: number;
  manner: "honest" | "boost" | "random" | "reverse" | "flat" | "colluding";
};

export type SimulatedContest = {
  problem: JudgingProblem;
  judges: readonly TrueJudge[];
  /** True quality of each entry, in points around the middle. */
  quality: ReadonlyMap<string, number>;
  /** What the whole panel of honest judges would give each entry. */
  panel: ReadonlyMap<string, number>;
};

const WEIGHTS = [0.35, 0.3, 0.2, 0.15];
const MIDDLE = 6;
const QUALITY = 1.2;
const ASPECT = 0.5;
const HALO = 0.6;
const NOISE = 0.9;
/** Standard deviation of the noise of a judge's weighted sum, noise factor 1. */
export const COMPOSITE_NOISE = Math.hypot(HALO, NOISE * Math.hypot(...WEIGHTS));
const MANNERS = ["boost", "random", "reverse", "flat"] as const;

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const copy = [...list];
  for (let place = copy.length - 1; place > 0; place--) {
    const other = Math.floor(dice.uniform() * (place + 1));
    [copy[place], copy[other]] = [copy[other] as T, copy[place] as T];
  }
  return copy;
}

function judgesOf(kind: Kind, dice: Dice): TrueJudge[] {
  const malicious = Math.round(kind.malicious * kind.judges);
  const colluding = Math.round(kind.colluding * kind.judges);
  const [low, high] = kind.noiseRange;
  return Array.from({ length: kind.judges }, (_, place) => {
    const range = kind.spreadRange;
    const spread = range ? range[0] + dice.uniform() * (range[1] - range[0]) : Math.exp(kind.spread * dice.normal());
    const noise = low * (high / low) ** dice.uniform();
    const offset = kind.harshness * dice.normal();
    const manner =
      place < malicious
        ? (MANNERS[Math.floor(dice.uniform() * MANNERS.length)] ?? "random")
        : place < malicious + colluding
          ? "colluding"
          : "honest";
    return { id: `j${place}`, offset, spread, noise, manner };
  });
}

function qualityOf(kind: Kind, dice: Dice): number {
  if (kind.quality === "normal") return QUALITY * dice.normal();
  // A long tail upwards, pushed against the ceiling.
  const size = Math.exp(0.6 * dice.normal());
  return 1.1 * QUALITY * (size - 0.7) + (dice.uniform() < 0.05 ? 2 * dice.normal() : 0);
}

/** Who reviews what: as many reviews for each entry as asked, loads as even as they come, within groups. */
function pairsOf(kind: Kind, dice: Dice): [entry: number, judge: number][] {
  const loads = new Array<number>(kind.judges).fill(0);
  const order = shuffled([...Array(kind.entries).keys()], dice);
  return order.flatMap((entry) => {
    const chosen: number[] = [];
    while (chosen.length < Math.min(kind.reviews, kind.judges)) {
      const leaves = dice.uniform() < kind.mixing;
      const free = [...Array(kind.judges).keys()].filter(
        (judge) => !chosen.includes(judge) && (leaves || judge % kind.groups === entry % kind.groups),
      );
      const from = free.length > 0 ? free : [...Array(kind.judges).keys()].filter((judge) => !chosen.includes(judge));
      const judge = from.reduce((best, one) => {
        const difference = (loads[one] ?? 0) - (loads[best] ?? 0);
        return difference < 0 || (difference === 0 && dice.uniform() < 0.5) ? one : best;
      });
      chosen.push(judge);
      loads[judge] = (loads[judge] ?? 0) + 1;
    }
    return chosen.map((judge): [number, number] => [entry, judge]);
  });
}

function markOf(kind: Kind, points: number): number {
  const factor = kind.top / 10;
  const rounded = Math.round((points * factor) / kind.step) * kind.step;
  return Math.min(kind.top, Math.max(0, rounded));
}

/** The points a judge has in mind for one criterion, by the judge's manner. */
function pointsOf(judge: TrueJudge, aspect: number, favoured: boolean, halo: number, dice: Dice): number {
  const noise = judge.noise * (halo + NOISE * dice.normal());
  if (judge.manner === "random") return 10 * dice.uniform();
  if (judge.manner === "flat") return MIDDLE + 1 + judge.offset;
  if (judge.manner === "boost") return MIDDLE + 2.5 + judge.offset + 0.5 * judge.spread * aspect + noise;
  if (judge.manner === "reverse") return MIDDLE + judge.offset - judge.spread * aspect + noise;
  if (judge.manner === "colluding" && favoured) return 9.5 + 0.5 * dice.normal();
  return MIDDLE + judge.offset + judge.spread * aspect + noise;
}

/** A contest of a kind; the same for the same seed. */
export function simulate(kind: Kind, seed: number): SimulatedContest {
  const dice = diceOf(seed);
  const judges = judgesOf(kind, dice);
  const entries = Array.from({ length: kind.entries }, (_, place) => {
    const basis = qualityOf(kind, dice);
    const aspects = WEIGHTS.map(() => basis + ASPECT * dice.normal());
    const quality = aspects.reduce((sum, aspect, index) => sum + aspect * (WEIGHTS[index] ?? 0), 0);
    const favoured = dice.uniform() < 0.1;
    return { id: `e${place}`, category: `c${place % kind.categories}`, aspects, quality, favoured };
  });
  let t = 0;
  const scores = pairsOf(kind, dice).flatMap(([entry, judge]) => {
    const of = entries[entry];
    const by = judges[judge];
    if (!of || !by) return [];
    const halo = HALO * dice.normal();
    t += 1;
    return of.aspects.map((aspect, criterion) => ({
      judge: by.id,
      entry: of.id,
      criterion: `k${criterion}`,
      value: markOf(kind, pointsOf(by, aspect, of.favoured, halo, dice)),
      t,
    }));
  });
  const honest = judges.filter(({ manner }) => manner === "honest" || manner === "colluding");
  const offset = honest.reduce((sum, judge) => sum + judge.offset, 0) / honest.length;
  const spread = honest.reduce((sum, judge) => sum + judge.spread, 0) / honest.length;
  const scale = { min: 0, max: kind.top, step: kind.step };
  return {
    problem: {
      format: "judging-problem/1",
      criteria: WEIGHTS.map((weight, index) => ({ id: `k${index}`, weight, ...scale })),
      entries: entries.map(({ id, category }) => ({ id, category })),
      judges: judges.map(({ id }) => ({ id })),
      conflicts: [],
      scores,
    },
    judges,
    quality: new Map(entries.map(({ id, quality }) => [id, quality])),
    panel: new Map(entries.map(({ id, quality }) => [id, (kind.top / 10) * (MIDDLE + offset + spread * quality)])),
  };
}

export const TRUE_QUALITY = { middle: MIDDLE, deviation: Math.hypot(QUALITY, ASPECT * Math.hypot(...WEIGHTS)) };
