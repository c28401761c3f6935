import { byCost, exchangesOf } from "./links.ts";
import { isBetter, makeFirst } from "./repair.ts";
import { survey } from "./survey.ts";
import type { Web } from "./web.ts";

/** One review of each so many lies outside the block of a judge. */
const ONE_IN = 8;

/** Reviews outside the block that most of a judge's entries are in, which are still wanting. */
function wantingOf(
  blocks: readonly string[],
  entries: readonly number[],
): { wanting: number; block: string | undefined } {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(blocks[entry] ?? "", (counts.get(blocks[entry] ?? "") ?? 0) + 1);
  const [main] = [...counts].sort(([one, own], [other, others]) => others - own || (one < other ? -1 : 1));
  if (!main) return { wanting: 0, block: undefined };
  return { wanting: Math.max(0, Math.floor(entries.length / ONE_IN) - (entries.length - main[1])), block: main[0] };
}

const wantingIn = (web: Web, blocks: readonly string[]) =>
  web.ofJudge.reduce((sum, entries) => sum + wantingOf(blocks, entries).wanting, 0);

function mixOnce(web: Web, blocks: readonly string[], judge: number): boolean {
  const { wanting, block } = wantingOf(blocks, web.ofJudge[judge] ?? []);
  if (wanting === 0) return false;
  const [before, all] = [survey(web), wantingIn(web, blocks)];
  const exchanges = (web.ofJudge[judge] ?? [])
    .filter((entry) => blocks[entry] === block)
    .flatMap((entry) => exchangesOf(web, { judge, entry }))
    .filter(({ come }) => come.some((tie) => tie.judge === judge && blocks[tie.entry] !== block))
    .sort(byCost);
  const satisfies = (after: Parameters<typeof isBetter>[0]) => !isBetter(before, after) && wantingIn(web, blocks) < all;
  return makeFirst(web, exchanges.slice(0, 200), satisfies) !== undefined;
}

/** Gives each judge one review in eight outside the block of most of theirs, by the cheapest exchanges. `blocks` by entry. */
export function mix(web: Web, blocks: readonly string[]): void {
  for (let judge = 0; judge < web.ground.judges; judge += 1) while (mixOnce(web, blocks, judge)) {}
}
