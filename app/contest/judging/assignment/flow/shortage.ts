import { fill } from "./fill.ts";
import type { Ground } from "./ground.ts";
import { levelGround } from "./levels.ts";
import { withoutPrices } from "./loads.ts";
import { copyOf, noPairs, type Pairs } from "./pairs.ts";

/** The least that would give every entry its reviews. */
export type Relaxations = {
  /** Judges who would have to take more than they have room for. */
  capacity: { judge: string; more: number }[];
  /** Entries that want judges who may review them, beyond all there are. */
  judges: { entry: string; more: number }[];
};

const countOf = (values: Int32Array) => values.reduce((sum, each) => sum + each, 0);

/** What would have to give way, as little as can be: first room of judges who could take an entry, then new judges. */
export function relaxationsOf(ground: Ground): Relaxations {
  const free = withoutPrices(ground);
  const pairs = noPairs(free);
  const fillUpTo = (limit: Int32Array) => fill(free, pairs, limit, levelGround(free));
  fillUpTo(free.room);
  // One more for everybody at a time, so that nobody is asked for much more than others; nobody who has no room at all.
  let isEnough = false;
  for (let more = 1; more <= ground.entries && !isEnough; more += 1) {
    fillUpTo(free.room.map((each) => (each === 0 ? 0 : each + more)));
    isEnough = pairs.count === countOf(ground.wanted) || (more > 1 && !isGrowing(free, pairs));
  }
  fillUpTo(free.room.map(() => ground.entries));
  const beyond = (has: number, of: number) => Math.max(0, has - of);
  return {
    capacity: ground.judgeIds
      .map((judge, place) => ({ judge, more: beyond(pairs.load[place] as number, ground.room[place] as number) }))
      .filter(({ more }) => more > 0),
    judges: ground.entryIds
      .map((entry, place) => ({ entry, more: beyond(ground.wanted[place] as number, pairs.reviews[place] as number) }))
      .filter(({ more }) => more > 0),
  };
}

/** Whether any room of those who have some would still bring a review. */
function isGrowing(free: Ground, pairs: Pairs): boolean {
  const trial = copyOf(pairs);
  return (
    fill(
      free,
      trial,
      free.room.map((each) => (each === 0 ? 0 : free.entries)),
      levelGround(free),
    ) > 0
  );
}
