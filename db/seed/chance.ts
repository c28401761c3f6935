/** The next number from 0 up to 1. The same words always begin the same row of numbers. */
export type Chance = () => number;

/** Mulberry32, begun by an FNV-1a hash of the words: samples must come out alike on every machine. */
export function chanceOf(...words: (string | number)[]): Chance {
  let state = 2_166_136_261;
  for (const letter of words.join("/")) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number around 0 with standard deviation 1 (Box and Muller). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

export function between(chance: Chance, from: number, to: number): number {
  return from + chance() * (to - from);
}

/** One of a list that is not empty. */
export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

/** The list in another order. */
export function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ each }) => each);
}
