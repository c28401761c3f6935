import type { Outcome } from "../../../outcome.ts";
import { done } from "../../../outcome.ts";
import { refuse } from "../../../refusals.ts";
import { LEAST_PREFERENCE, MOST_PREFERENCE } from "../flow/problem.ts";

export type Bid = { entryId: string; value: number };

/** Every value of a bid, the gladdest first. */
export const BID_VALUES = Array.from(
  { length: MOST_PREFERENCE - LEAST_PREFERENCE + 1 },
  (_, place) => MOST_PREFERENCE - place,
);

/** Reads the bids of a form for these entries; whatever else it holds is ignored, and 0 is no bid. */
export function readBids(entryIds: readonly string[], written: Readonly<Record<string, unknown>>): Outcome<Bid[]> {
  const bids: Bid[] = [];
  for (const entryId of entryIds) {
    const given = Object.hasOwn(written, entryId) ? written[entryId] : undefined;
    if (given === undefined || given === "") continue;
    const value = BID_VALUES.find((each) => String(each) === given);
    if (value === undefined)
      return refuse("bid is not on the scale", { least: LEAST_PREFERENCE, most: MOST_PREFERENCE });
    if (value !== 0) bids.push({ entryId, value });
  }
  return done(bids);
}
