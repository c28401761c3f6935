import { nearestInstantOf, wallTimeAt } from "../../schedule.ts";

const DAY = 86_400_000;

/** FNV-1a over the text's UTF-16 units, then murmur's finish so that near texts land far apart. 32 bits, ≥ 0. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  }
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/**
 * The rows in an order that depends on the seed and their ids alone: the same for everybody, another one with another
 * seed, and telling nothing about when or how well anything was made.
 */
export function shuffled<Row extends { id: string }>(rows: readonly Row[], seed: string): Row[] {
  return rows
    .map((row) => ({ row, place: hash(`${seed} ${row.id}`) }))
    .sort((one, other) => one.place - other.place || (one.row.id < other.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** The date in a zone as YYYY-MM-DD, and the instant at which the next one begins. */
export function dayAt(now: number, zone: string): { day: string; endsAt: number } {
  const begins = Math.floor(wallTimeAt(now, zone) / DAY) * DAY;
  return { day: new Date(begins).toISOString().slice(0, 10), endsAt: nearestInstantOf(begins + DAY, zone) };
}
