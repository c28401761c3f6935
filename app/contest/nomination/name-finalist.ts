import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayPlace, refuseOverCap } from "./places.ts";
import { placeFactsOf, toldAt } from "./queries.ts";
import { writePlace, writeToFinalist } from "./write-place.ts";

export type NamePlace = { entryId: string; categoryIds: string[]; reason: string };

/**
 * Names a finalist in categories for which the committee nominated it. The cap counts entries and is counted in the same
 * transaction. Where finalists have been told already, this team is told at once. The inverse is `withdrawPlace`.
 */
export async function nameFinalist(
  context: Context<Organizer>,
  { entryId, categoryIds, reason }: NamePlace,
): Promise<Outcome<{ placeId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ placeId: string }>>(
    async (tx) => {
      const facts = await placeFactsOf(tx, by.contestId, entryId);
      const refused = mayPlace(facts, categoryIds, now) ?? refuseOverCap(facts);
      if (refused) return refused;
      const place = await writePlace(tx, context, { entryId, ordinal: null, reason, replacesId: null, categoryIds });
      if ((await toldAt(tx, by.contestId)) !== null) await writeToFinalist(tx, now, place);
      await recordAct(tx, context, {
        contestId: by.contestId,
        act: "named a finalist",
        subject: `entry ${entryId}`,
        after: [referenceTo("finalist_place", place)],
      });
      return done({ placeId: place.id });
    },
    (collision) => (collision.isOn("finalist_place", "entry_id") ? refuse("places changed meanwhile") : undefined),
  );
}
