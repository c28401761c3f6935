import { newId } from "#db/ids.ts";
import { tie } from "#db/schema/results.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayOpenBallot } from "./ballots.ts";
import { findCategory, openingFactsOf } from "./queries.ts";

/**
 * Opens a ballot in a category: among the proposed finalists where a vote decides, among the equal leaders of the sealed tally
 * where marks do. The inverse, while nobody has voted, is `takeBackBallot`.
 */
export async function openBallot(
  context: Context<Organizer>,
  { categoryId }: { categoryId: string },
): Promise<Outcome<{ tieId: string }>> {
  const { now, by } = context;
  const { contestId, accountId: openedBy } = by;
  return context.db.write<Outcome<{ tieId: string }>>(
    async (tx) => {
      const category = await findCategory(tx, contestId, categoryId);
      if (!category) return refuse("not found");
      const facts = await openingFactsOf(tx, contestId, category);
      const refused = mayOpenBallot(facts, now);
      if (refused) return refused;
      const number = Math.max(0, ...facts.ties.map((each) => each.number)) + 1;
      const candidates = [...facts.candidates];
      const row = { id: newId(), contestId, categoryId, number, candidates, openedBy, openedAt: now };
      await tx.insert(tie).values(row);
      const after = [referenceTo("tie", row)];
      await recordAct(tx, context, { contestId, act: "opened a ballot", subject: `category ${categoryId}`, after });
      return done({ tieId: row.id });
    },
    (collision) => (collision.isOn("tie", "category_id") ? refuse("ballot is open already") : undefined),
  );
}
