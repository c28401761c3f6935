import { byCost, exchangesOf, linksAcross } from "./links.ts";
import { type Survey, survey } from "./survey.ts";
import { type Exchange, exchange, type Tie, type Web } from "./web.ts";

const splitsIn = ({ splits }: Survey) => splits.reduce((sum, each) => sum + each, 0);

/** One web hangs together better than another: fewer pieces, or as many and fewer that would come of somebody's withdrawal. */
export function isBetter(one: Survey, other: Survey): boolean {
  return one.pieces < other.pieces || (one.pieces === other.pieces && splitsIn(one) < splitsIn(other));
}

const reversed = ({ gone, come }: Exchange) => ({ gone: come, come: gone });

/** Makes the first of these exchanges after which the web satisfies; answers it, or undefined with the web as it was. */
export function makeFirst(
  web: Web,
  exchanges: readonly Exchange[],
  satisfies: (after: Survey) => boolean,
): Exchange | undefined {
  for (const each of exchanges) {
    exchange(web, each);
    if (satisfies(survey(web))) return each;
    exchange(web, reversed(each));
  }
  return undefined;
}

/** The next exchange on the way to one piece that nobody's withdrawal splits; undefined when there is none. */
function joinOnce(web: Web): Exchange | undefined {
  const before = survey(web);
  const better = (after: Survey) => isBetter(after, before);
  if (before.pieces > 1) return makeFirst(web, linksAcross(web, before), better);
  for (let judge = 0; judge < web.ground.judges; judge += 1) {
    if (before.splits[judge] === 0) continue;
    const made = makeFirst(web, linksAcross(web, survey(web, judge)), better);
    if (made) return made;
  }
  return undefined;
}

/** Takes back what turned out not to be needed: exchanges that gain and leave the web as joined as it is. */
function gainOnce(web: Web, ties: readonly Tie[]): Exchange | undefined {
  const before = survey(web);
  const gains = ties
    .filter(({ judge, entry }) => web.ofEntry[entry]?.includes(judge))
    .flatMap((tie) => exchangesOf(web, tie).filter(({ cost }) => cost < 0))
    .sort(byCost);
  return makeFirst(web, gains.slice(0, 200), (after) => !isBetter(before, after));
}

/**
 * Joins a web to one piece, then frees it from judges whose withdrawal would split it, by the cheapest exchanges that do so.
 * Loads stay within their bounds and every entry keeps its number of reviews; what no exchange can join stays apart.
 */
export function joinUp(web: Web): void {
  const come: Tie[] = [];
  for (let made = joinOnce(web); made; made = joinOnce(web)) come.push(...made.come);
  // Each gain lowers a sum of whole numbers, so this comes to an end.
  if (come.length === 0) return;
  for (let made = gainOnce(web, come); made; made = gainOnce(web, come)) come.push(...made.come);
}
