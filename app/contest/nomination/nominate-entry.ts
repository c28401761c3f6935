import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { nomination } from "#db/schema/nomination.ts";
import type { Nominator } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayNominate } from "./nominating.ts";
import { nominationFactsOf, ownNominationsOf } from "./queries.ts";

export type NominateEntry = { entryId: string; categoryId: string; versionId: string; reason: string };

/**
 * Nominates a candidacy: an entry's version in force, in one of its categories, with a reason. A nomination that this person
 * gave before is replaced, which renews it. Refuses outside the stage, for another category, and for a version that is no
 * longer in force.
 */
export async function nominateEntry(
  context: Context<Nominator>,
  { entryId, ...asked }: NominateEntry,
): Promise<Outcome<{ nominationId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ nominationId: string }>>(
    async (tx) => {
      const refused = mayNominate(await nominationFactsOf(tx, by, entryId), asked, now);
      if (refused) return refused;
      const before = (await ownNominationsOf(tx, by, entryId)).find(
        ({ categoryId }) => categoryId === asked.categoryId,
      );
      if (before) await tx.update(nomination).set({ endedAt: now }).where(eq(nomination.id, before.id));
      const row = { id: newId(), contestId, accountId, entryId, ...asked, nominatedAt: now };
      await tx.insert(nomination).values(row);
      await recordAct(tx, context, {
        contestId,
        act: before ? "renewed a nomination" : "nominated an entry",
        subject: `entry ${entryId}`,
        before: before ? [referenceTo("nomination", before)] : [],
        after: [referenceTo("nomination", row)],
      });
      return done({ nominationId: row.id });
    },
    (collision) => (collision.isOn("nomination", "entry_id") ? refuse("nominated meanwhile") : undefined),
  );
}
