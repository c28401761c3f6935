import type { Survey } from "./survey.ts";
import { type Exchange, priceOf, type Tie, type Web } from "./web.ts";

/** The cheapest entry that one judge could give another: whichever it is, and among those whose loss breaks nothing. */
type Gift = { any: number; anyCost: number; loose: number; looseCost: number };

function giftOf({ ground, ofJudge, begun }: Web, { bridges }: Survey, from: number, to: number): Gift {
  const gift: Gift = { any: -1, anyCost: Infinity, loose: -1, looseCost: Infinity };
  for (const entry of ofJudge[from] ?? []) {
    const cell = from * ground.entries + entry;
    if (begun.has(cell)) continue;
    const cost = priceOf(ground, to, entry) - priceOf(ground, from, entry);
    if (cost < gift.anyCost) [gift.any, gift.anyCost] = [entry, cost];
    if (cost < gift.looseCost && !bridges.has(cell)) [gift.loose, gift.looseCost] = [entry, cost];
  }
  return gift;
}

function handedOver(from: number, to: number, entry: number): { gone: Tie; come: Tie } {
  return { gone: { judge: from, entry }, come: { judge: to, entry } };
}

function swapOf(one: number, other: number, given: number, taken: number, cost: number): Exchange {
  const [there, back] = [handedOver(one, other, given), handedOver(other, one, taken)];
  return { cost, gone: [there.gone, back.gone], come: [there.come, back.come] };
}

function loadsAllow({ ofJudge, floors, limits }: Web, from: number, to: number): boolean {
  const [less, more] = [(ofJudge[from]?.length ?? 0) - 1, (ofJudge[to]?.length ?? 0) + 1];
  return less >= (floors[from] as number) && more <= (limits[to] as number);
}

/** Every exchange between two judges of different pieces that joins these: of one entry for another, or of one alone. */
function linksBetween(web: Web, surveyed: Survey, one: number, other: number): Exchange[] {
  const there = giftOf(web, surveyed, one, other);
  const back = giftOf(web, surveyed, other, one);
  const found: Exchange[] = [
    swapOf(one, other, there.any, back.loose, there.anyCost + back.looseCost),
    swapOf(one, other, there.loose, back.any, there.looseCost + back.anyCost),
  ];
  const alone = (from: number, to: number, { loose, looseCost }: Gift) => {
    const { gone, come } = handedOver(from, to, loose);
    if (loadsAllow(web, from, to)) found.push({ cost: looseCost, gone: [gone], come: [come] });
  };
  alone(one, other, there);
  alone(other, one, back);
  return found.filter(({ cost }) => cost < Infinity);
}

export const byCost = (one: Exchange, other: Exchange) => one.cost - other.cost;
/** How many of the cheapest are looked at more closely. */
const LOOKED_AT = 100;

/** The cheapest exchanges that join two pieces of a survey, cheapest first. */
export function linksAcross(web: Web, surveyed: Survey): Exchange[] {
  const { pieceOf } = surveyed;
  let found: Exchange[] = [];
  for (let one = 0; one < web.ground.judges; one += 1) {
    for (let other = one + 1; other < web.ground.judges; other += 1) {
      if (pieceOf[one] === pieceOf[other] || pieceOf[one] === -1 || pieceOf[other] === -1) continue;
      found.push(...linksBetween(web, surveyed, one, other));
    }
    if (found.length > 10 * LOOKED_AT) found = found.sort(byCost).slice(0, LOOKED_AT);
  }
  return found.sort(byCost).slice(0, LOOKED_AT);
}

/** Every exchange that gives a tie up for another, with what it costs. */
export function exchangesOf(web: Web, { judge, entry }: Tie): Exchange[] {
  const { ground, ofJudge, ofEntry, begun } = web;
  if (begun.has(judge * ground.entries + entry)) return [];
  const found: Exchange[] = [];
  const own = priceOf(ground, judge, entry);
  for (let other = 0; other < ground.judges; other += 1) {
    const cost = priceOf(ground, other, entry) - own;
    if (cost === Infinity || ofEntry[entry]?.includes(other)) continue;
    const { gone, come } = handedOver(judge, other, entry);
    if (loadsAllow(web, judge, other)) found.push({ cost, gone: [gone], come: [come] });
    for (const taken of ofJudge[other] ?? []) {
      if (begun.has(other * ground.entries + taken) || ofEntry[taken]?.includes(judge)) continue;
      const both = cost + priceOf(ground, judge, taken) - priceOf(ground, other, taken);
      if (both < Infinity) found.push(swapOf(judge, other, entry, taken, both));
    }
  }
  return found;
}
