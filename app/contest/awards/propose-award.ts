import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { lossToReplace } from "./line.ts";
import { mayPropose } from "./proposal.ts";
import { resultsStandOf } from "./queries.ts";
import { awardReference, writeProposal } from "./write-award.ts";

/** An entry, or nobody (null), for a category named by its slug. The reason is shown with the published result. */
export type ProposeAward = { category: string; entryId: string | null; reason: string };

/** Proposes who wins a category. It counts for nothing until another organizer approves it. */
export async function proposeAward(
  context: Context<Organizer>,
  asked: ProposeAward,
): Promise<Outcome<{ awardId: string }>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<{ awardId: string }>>(
    async (tx) => {
      const stand = await resultsStandOf(tx, contestId);
      const category = stand.categories.find(({ slug }) => slug === asked.category);
      if (!category) return refuse("not found");
      const refused = mayPropose(stand, category, asked.entryId);
      if (refused) return refused;
      const { entryId, reason } = asked;
      const replacesId = lossToReplace(category);
      const awardId = await writeProposal(tx, context, { categoryId: category.id, entryId, reason, replacesId });
      await recordAct(tx, context, {
        contestId,
        act: entryId === null ? "proposed that nobody wins a category" : "proposed an award",
        subject: `award ${awardId}`,
        after: [await awardReference(tx, awardId)],
      });
      return done({ awardId });
    },
    (collision) =>
      collision.isOn("award", "category_id")
        ? refuse("category has an award", { category: asked.category })
        : undefined,
  );
}
