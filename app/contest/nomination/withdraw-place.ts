import { and, eq, isNull } from "drizzle-orm";
import { finalistPlace } from "#db/schema/nomination.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { findSealing } from "../judging/queries.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { endPlace } from "./write-place.ts";

/**
 * Takes a finalist's or an alternate's place away, with a reason; the inverse is to name the entry again. Refuses once the
 * judging is sealed.
 */
export async function withdrawPlace(
  context: Context<Organizer>,
  { placeId, reason }: { placeId: string; reason: string },
): Promise<Outcome<{ entryId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ entryId: string }>>(async (tx) => {
    const ofContest = and(eq(finalistPlace.id, placeId), eq(finalistPlace.contestId, by.contestId));
    const [before] = await tx
      .select()
      .from(finalistPlace)
      .where(and(ofContest, isNull(finalistPlace.endedAt)));
    if (!before) return refuse("not found");
    const sealed = await findSealing(tx, by.contestId, "judging");
    if (sealed) return refuse("stage is sealed", { stage: "judging", sealedAt: sealed.sealedAt });
    const ended = await endPlace(tx, now, before, reason);
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: before.ordinal === null ? "withdrew a finalist's place" : "withdrew an alternate's place",
      subject: `entry ${before.entryId}`,
      before: [referenceTo("finalist_place", before)],
      after: [referenceTo("finalist_place", ended)],
    });
    return done({ entryId: before.entryId });
  });
}
