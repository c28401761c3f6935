import { and, eq, isNull } from "drizzle-orm";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { findSealing } from "../judging/queries.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { refuseOverCap } from "./places.ts";
import { placeFactsOf, toldAt } from "./queries.ts";
import { endPlace, writePlace, writeToFinalist } from "./write-place.ts";

async function isLost(tx: Writer, contestId: string, placeId: string): Promise<boolean> {
  const ofContest = and(eq(finalistPlace.id, placeId), eq(finalistPlace.contestId, contestId));
  const [place] = await tx.select().from(finalistPlace).where(ofContest);
  return place !== undefined && place.endedAt !== null && place.ordinal === null;
}

/**
 * Makes an alternate a finalist, in a new place that names the lost one it replaces, if any. Refuses over the cap, and a
 * replaced place that was not lost. The inverse is `withdrawPlace`.
 */
export async function promoteAlternate(
  context: Context<Organizer>,
  { placeId, replacesId }: { placeId: string; replacesId?: string | undefined },
): Promise<Outcome<{ placeId: string }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ placeId: string }>>(
    async (tx) => {
      const ofContest = and(eq(finalistPlace.id, placeId), eq(finalistPlace.contestId, contestId));
      const [alternate] = await tx
        .select()
        .from(finalistPlace)
        .where(and(ofContest, isNull(finalistPlace.endedAt)));
      if (!alternate || alternate.ordinal === null) return refuse("not found");
      const facts = await placeFactsOf(tx, contestId, alternate.entryId);
      if (facts.title === undefined) return refuse("alternate is out of the contest");
      const sealed = await findSealing(tx, contestId, "judging");
      if (sealed) return refuse("stage is sealed", { stage: "judging", sealedAt: sealed.sealedAt });
      const refused = refuseOverCap(facts);
      if (refused) return refused;
      if (replacesId && !(await isLost(tx, contestId, replacesId))) return refuse("place was not lost");
      const categories = await tx.select().from(placeCategory).where(eq(placeCategory.placeId, placeId));
      const ended = await endPlace(tx, now, alternate, "Promoted to finalist.");
      const { entryId, reason } = alternate;
      const categoryIds = categories.map(({ categoryId }) => categoryId);
      const next = { entryId, ordinal: null, reason, replacesId: replacesId ?? null, categoryIds };
      const place = await writePlace(tx, context, next);
      if ((await toldAt(tx, contestId)) !== null) await writeToFinalist(tx, now, place);
      await recordAct(tx, context, {
        contestId,
        act: "promoted an alternate",
        subject: `entry ${entryId}`,
        before: [referenceTo("finalist_place", ended)],
        after: [referenceTo("finalist_place", place)],
      });
      return done({ placeId: place.id });
    },
    (collision) => (collision.table === "finalist_place" ? refuse("places changed meanwhile") : undefined),
  );
}
