import type { Ground } from "./ground.ts";
import type { Pairs } from "./pairs.ts";

/** Judges and entries as a web: who is tied to what by a review, those begun included. */
export type Web = {
  ground: Ground;
  ofJudge: number[][];
  ofEntry: number[][];
  /** Least and most reviews that each judge may have, those begun included. */
  floors: Int32Array;
  limits: Int32Array;
  /** Ties that stay: those of begun reviews, as judge * entries + entry. */
  begun: ReadonlySet<number>;
};

export type Tie = { judge: number; entry: number };
/** Ties that are given up for others. */
export type Exchange = { cost: number; gone: readonly Tie[]; come: readonly Tie[] };

export function weave(ground: Ground, pairs: Pairs, { floors, limits }: Pick<Web, "floors" | "limits">): Web {
  const ofJudge = Array.from({ length: ground.judges }, (): number[] => []);
  const ofEntry = Array.from({ length: ground.entries }, (): number[] => []);
  const begun = ground.begun.map(([judge, entry]) => judge * ground.entries + entry);
  const withBegun = (bounds: Int32Array) => bounds.map((each, judge) => each + (ground.begunBy[judge] as number));
  const tie = (judge: number, entry: number) => {
    ofJudge[judge]?.push(entry);
    ofEntry[entry]?.push(judge);
  };
  for (const [judge, entry] of ground.begun) tie(judge, entry);
  for (let entry = 0; entry < ground.entries; entry += 1)
    for (let place = 0; place < (pairs.reviews[entry] as number); place += 1)
      tie(pairs.holders[entry * pairs.stretch + place] as number, entry);
  for (const list of [...ofJudge, ...ofEntry]) list.sort((one, other) => one - other);
  return { ground, ofJudge, ofEntry, floors: withBegun(floors), limits: withBegun(limits), begun: new Set(begun) };
}

function replace(list: number[] | undefined, gone: number | undefined, come: number | undefined): void {
  if (!list) return;
  if (gone !== undefined) list.splice(list.indexOf(gone), 1);
  if (come === undefined) return;
  const place = list.findIndex((each) => each > come);
  list.splice(place === -1 ? list.length : place, 0, come);
}

export function exchange({ ofJudge, ofEntry }: Web, { gone, come }: Pick<Exchange, "gone" | "come">): void {
  for (const { judge, entry } of gone) {
    replace(ofJudge[judge], entry, undefined);
    replace(ofEntry[entry], judge, undefined);
  }
  for (const { judge, entry } of come) {
    replace(ofJudge[judge], undefined, entry);
    replace(ofEntry[entry], undefined, judge);
  }
}

/** What a pair costs that may be made; Infinity for one that may not be. */
export function priceOf({ price, entries }: Ground, judge: number, entry: number): number {
  return price[judge * entries + entry] as number;
}
