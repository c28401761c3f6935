import { and, eq, isNull } from "drizzle-orm";
import { entry as entryTable, ruling } from "#db/schema/entries.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayEndRuling } from "./rulings.ts";
import { type Ruled, settleRuling } from "./write-ruling.ts";

type EndRuling = {
  rulingId: string;
  /** The code of the entry that it must be about, where an address names both. */
  code?: string;
};

/** Takes a ruling back; the entry stands again as if it had not been made. Refused where a finalist's place rests on it. */
export async function endRuling(context: Context<Organizer>, asked: EndRuling): Promise<Outcome<Ruled>> {
  const { now, by } = context;
  return context.db.write<Outcome<Ruled>>(async (tx) => {
    const [found] = await tx
      .select({ ruling, entry: entryTable })
      .from(ruling)
      .innerJoin(entryTable, eq(entryTable.id, ruling.entryId))
      .where(and(eq(ruling.id, asked.rulingId), eq(ruling.contestId, by.contestId)));
    if (!found || found.entry.code !== (asked.code ?? found.entry.code)) return refuse("not found");
    const { ruling: before, entry } = found;
    if (before.endedAt !== null) return refuse("ruling has ended");
    const refused = mayEndRuling(before.kind, entry);
    if (refused) return refused;
    const row = { ...before, endedAt: now };
    await tx
      .update(ruling)
      .set({ endedAt: now })
      .where(and(eq(ruling.id, before.id), isNull(ruling.endedAt)));
    await settleRuling(tx, context, { entry, row, before });
    return done({ rulingId: row.id });
  });
}
