import { type AnnouncedDate, nearestInstantOf, type Window } from "../schedule.ts";

/** A stretch of time in which nothing of the calendar changes: from `since` (0 before everything) to before `until`. Epoch ms. */
export type Stretch = { since: number; until?: number };

const HALF_DAY = 43_200_000;

/** Where an announced date stands on the line of time; a whole day stands at its noon. */
export function momentOf(date: AnnouncedDate, zone: string): number {
  return date.at ?? nearestInstantOf(Date.parse(`${date.on}T00:00:00Z`) + HALF_DAY, zone);
}

/** The stretch around `now` in which none of the windows opens or closes and none of the moments comes. */
export function stretchAt(windows: readonly Window[], now: number, moments: readonly number[] = []): Stretch {
  const instants = [...windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]), ...moments];
  const ahead = instants.filter((at) => at > now);
  const since = Math.max(0, ...instants.filter((at) => at <= now));
  return ahead.length > 0 ? { since, until: Math.min(...ahead) } : { since };
}
