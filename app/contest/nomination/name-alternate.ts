import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayPlace } from "./places.ts";
import { placeFactsOf, placesOf } from "./queries.ts";
import { writePlace } from "./write-place.ts";

export type NameAlternate = { entryId: string; categoryIds: string[]; reason: string };

/** Names an alternate, last in the row, in categories for which it was nominated. The inverse is `withdrawPlace`. */
export async function nameAlternate(
  context: Context<Organizer>,
  { entryId, categoryIds, reason }: NameAlternate,
): Promise<Outcome<{ placeId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ placeId: string }>>(
    async (tx) => {
      const refused = mayPlace(await placeFactsOf(tx, by.contestId, entryId), categoryIds, now);
      if (refused) return refused;
      const ordinals = (await placesOf(tx, by.contestId)).map((place) => place.ordinal ?? 0);
      const ordinal = Math.max(0, ...ordinals) + 1;
      const place = await writePlace(tx, context, { entryId, ordinal, reason, replacesId: null, categoryIds });
      await recordAct(tx, context, {
        contestId: by.contestId,
        act: "named an alternate",
        subject: `entry ${entryId}`,
        after: [referenceTo("finalist_place", place)],
      });
      return done({ placeId: place.id });
    },
    (collision) => (collision.table === "finalist_place" ? refuse("places changed meanwhile") : undefined),
  );
}
