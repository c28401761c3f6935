import { talliedInput, tally } from "#db/schema/results.ts";
import type { Portal } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { findSealing } from "../queries.ts";
import type { Tallied } from "./tallies.ts";
import type { TallyInput } from "./tally.ts";

type Computed = { contestId: string; inputHash: string; input: TallyInput; tallies: readonly Tallied[] };

/**
 * Stores the tallies of a sealed stage under the hash of their input, and the input beside them. One that is there already is
 * the newest again: a stage may be reopened, changed, and changed back. Refuses when the stage has been reopened meanwhile:
 * its marks may change, and the job that computed comes again after sealing.
 */
export async function recordTally(context: Context<Portal>, asked: Computed): Promise<Outcome<{ stored: number }>> {
  const { contestId, inputHash, input } = asked;
  const { stage } = input;
  return context.db.write<Outcome<{ stored: number }>>(async (tx) => {
    if (!(await findSealing(tx, contestId, stage))) return refuse("stage is not sealed", { stage });
    await tx.insert(talliedInput).values({ hash: inputHash, contestId, stage, input }).onConflictDoNothing();
    for (const { categoryId, result } of asked.tallies) {
      const settings = { method: input.method, precision: input.precision };
      await tx
        .insert(tally)
        .values({ contestId, categoryId, stage, inputHash, settings, result, computedAt: context.now })
        .onConflictDoUpdate({
          target: [tally.categoryId, tally.stage, tally.inputHash],
          set: { computedAt: context.now },
        });
    }
    if (asked.tallies.length > 0) {
      const after = asked.tallies.map(({ categoryId }) => ({ table: "tally", id: categoryId, hash: inputHash }));
      await recordAct(tx, context, { contestId, act: "computed the tallies", subject: `contest ${contestId}`, after });
    }
    return done({ stored: asked.tallies.length });
  });
}
