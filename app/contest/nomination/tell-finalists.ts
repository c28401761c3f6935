import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { placesOf, TOLD, toldAt } from "./queries.ts";
import { writeToFinalist } from "./write-place.ts";

/**
 * Mails every finalist's team, once for the contest; a finalist named later is told at once. Without inverse: a letter that
 * has left cannot be called back.
 */
export async function tellFinalists(context: Context<Organizer>): Promise<Outcome<{ told: number }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ told: number }>>(async (tx) => {
    const before = await toldAt(tx, contestId);
    if (before !== null) return refuse("finalists are told already", { at: before });
    const finalists = (await placesOf(tx, contestId)).filter(({ ordinal }) => ordinal === null);
    if (finalists.length === 0) return refuse("no finalists yet");
    for (const place of finalists) await writeToFinalist(tx, now, place);
    await recordAct(tx, context, { contestId, act: TOLD, subject: `contest ${contestId}` });
    return done({ told: finalists.length });
  });
}
