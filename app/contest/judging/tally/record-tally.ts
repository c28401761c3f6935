import { tally } from "#db/schema/results.ts";
import type { Portal } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { findSealing } from "../queries.ts";
import type { TallyResult } from "./tally.ts";

export type Tallied = { categoryId: string; inputHash: string; result: TallyResult };

/**
 * Stores the tallies of a sealed stage under the hashes of their inputs. One that is there already is
 * the newest again: a stage may be reopened, changed, and changed back. Refuses
 * when the stage has been reopened meanwhile: its marks may change, and the job that computed comes again after sealing.
 */
export async function recordTally(
  context: Context<Portal>,
  asked: { contestId: string; stage: ReviewStage; tallies: Tallied[] },
): Promise<Outcome<{ stored: number }>> {
  const { contestId, stage } = asked;
  return context.db.write<Outcome<{ stored: number }>>(async (tx) => {
    if (!(await findSealing(tx, contestId, stage))) return refuse("stage is not sealed", { stage });
    let stored = 0;
    for (const { categoryId, inputHash, result } of asked.tallies) {
      const row = { contestId, categoryId, stage, inputHash, result, computedAt: context.now };
      const written = await tx
        .insert(tally)
        .values({ ...row, settings: { method: result.method } })
        .onConflictDoUpdate({
          target: [tally.categoryId, tally.stage, tally.inputHash],
          set: { computedAt: context.now },
        })
        .returning({ id: tally.id });
      stored += written.length;
    }
    if (stored > 0) {
      const after = asked.tallies.map(({ categoryId, inputHash }) => ({
        table: "tally",
        id: categoryId,
        hash: inputHash,
      }));
      await recordAct(tx, context, { contestId, act: "computed the tallies", subject: `contest ${contestId}`, after });
    }
    return done({ stored });
  });
}
