import { eq } from "drizzle-orm";
import { finalistPlace } from "#db/schema/nomination.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { neighbourOf } from "./places.ts";
import { placesOf } from "./queries.ts";

/** Lets an alternate change places with the one before or after it. The inverse is the other direction. */
export async function moveAlternate(
  context: Context<Organizer>,
  { placeId, direction }: { placeId: string; direction: "up" | "down" },
): Promise<Outcome<{ placeId: string }>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<{ placeId: string }>>(
    async (tx) => {
      const alternates = (await placesOf(tx, contestId)).flatMap(({ id, ordinal }) =>
        ordinal === null ? [] : [{ id, ordinal }],
      );
      const moved = alternates.find(({ id }) => id === placeId);
      if (!moved) return refuse("not found");
      const other = neighbourOf(alternates, placeId, direction);
      if (!other) return refuse("alternate is at the end");
      const free = Math.max(...alternates.map(({ ordinal }) => ordinal)) + 1;
      const put = (id: string, ordinal: number) =>
        tx.update(finalistPlace).set({ ordinal }).where(eq(finalistPlace.id, id));
      // No two alternates may share an ordinal, not even for a moment.
      await put(moved.id, free);
      await put(other.id, moved.ordinal);
      await put(moved.id, other.ordinal);
      await recordAct(tx, context, {
        contestId,
        act: "moved an alternate",
        subject: `finalist_place ${placeId}`,
        before: [moved, other].map((row) => referenceTo("finalist_place", row)),
        after: [
          { ...moved, ordinal: other.ordinal },
          { ...other, ordinal: moved.ordinal },
        ].map((row) => referenceTo("finalist_place", row)),
      });
      return done({ placeId });
    },
    (collision) => (collision.isOn("finalist_place", "ordinal") ? refuse("places changed meanwhile") : undefined),
  );
}
