import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entry } from "#db/schema/entries.ts";
import { nomination } from "#db/schema/nomination.ts";
import type { Judge } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { isOpenTo, seesEntries, stageFactsOf } from "../queries.ts";
import { refuseStage } from "../review.ts";
import { refuseProposal } from "./proposing.ts";
import { findCategory, tiesOf } from "./queries.ts";

/**
 * Proposes a finalist for a category that is decided by vote, with a reason. Refuses outside the judging, once a ballot is
 * open or has decided, and a second proposal of the same entry. The inverse is `withdrawProposal`.
 */
export async function proposeForVote(
  context: Context<Judge>,
  asked: { categoryId: string; entryId: string; reason: string },
): Promise<Outcome<{ nominationId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ nominationId: string }>>(
    async (tx) => {
      if (!(await seesEntries(tx, contestId, accountId))) return refuse("link GitHub to see entries");
      const [found] = await tx
        .select({ versionId: entry.versionInForceId })
        .from(entry)
        .where(and(isOpenTo(tx, by), eq(entry.id, asked.entryId)));
      const category = await findCategory(tx, contestId, asked.categoryId);
      if (!found?.versionId || !category) return refuse("not found");
      const refused =
        refuseStage(await stageFactsOf(tx, contestId, "judging"), now) ??
        refuseProposal(category, await tiesOf(tx, contestId, category.id));
      if (refused) return refused;
      const row = { id: newId(), contestId, accountId, versionId: found.versionId, ...asked, nominatedAt: now };
      await tx.insert(nomination).values(row);
      const after = [referenceTo("nomination", row)];
      await recordAct(tx, context, {
        contestId,
        act: "proposed an entry for the vote",
        subject: `entry ${asked.entryId}`,
        after,
      });
      return done({ nominationId: row.id });
    },
    (collision) => (collision.isOn("nomination", "entry_id") ? refuse("entry is proposed already") : undefined),
  );
}
