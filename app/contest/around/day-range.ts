import { nearestInstantOf } from "../schedule.ts";

const DAY = 86_400_000;

function dayStart(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * The instants from the beginning of one day to the end of another in a zone, days written YYYY-MM-DD. What is not
 * written so leaves its end open.
 */
export function dayRange(from: string, to: string, zone: string): { since?: number; before?: number } {
  const first = dayStart(from);
  const last = dayStart(to);
  return {
    ...(first !== undefined && { since: nearestInstantOf(first, zone) }),
    ...(last !== undefined && { before: nearestInstantOf(last + DAY, zone) }),
  };
}
