import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { stageFactsOf } from "../queries.ts";
import { openPairs, type Pair, pairKey, refusePair } from "./assignable.ts";
import { assignableFactsOf } from "./queries.ts";
import { writeAssignments } from "./write-assignments.ts";

export type AssignEntries = { stage: ReviewStage; pairs: readonly Pair[] | "all" };

/**
 * Asks people for reviews of entries: the named pairs, or every pair that can be. Pairs that are assigned already stay as they
 * are. Each person gets one letter in a stage, at the first assignment. Refuses, as a whole, a pair that a conflict, a recusal
 * or the judge's categories keep apart; nothing is assigned once the stage is sealed.
 */
export async function assignEntries(
  context: Context<Organizer>,
  { stage, pairs: asked }: AssignEntries,
): Promise<Outcome<{ assigned: number }>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<{ assigned: number }>>(
    async (tx) => {
      const { sealedAt } = await stageFactsOf(tx, contestId, stage);
      if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
      const facts = await assignableFactsOf(tx, contestId, stage);
      const pairs = asked === "all" ? openPairs(facts) : asked.filter((pair) => !facts.assigned.has(pairKey(pair)));
      for (const pair of pairs) {
        const refused = refusePair(facts, pair);
        if (refused) return refused;
      }
      if (pairs.length === 0) return refuse("nothing to assign");
      const rows = await writeAssignments(tx, context, stage, pairs);
      await recordAct(tx, context, {
        contestId,
        act: `assigned entries for ${stage}`,
        subject: `contest ${contestId}`,
        after: rows.map((row) => referenceTo("assignment", row)),
      });
      return done({ assigned: pairs.length });
    },
    (collision) => (collision.isOn("assignment", "entry_id") ? refuse("assigned meanwhile") : undefined),
  );
}
