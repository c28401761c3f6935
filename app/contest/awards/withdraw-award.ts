import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayWithdraw } from "./proposal.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { awardReference, writeAwardEnd } from "./write-award.ts";

/** Takes an award back, approved or not, while its winner has not been told and results are not public. */
export async function withdrawAward(
  context: Context<Organizer>,
  asked: { awardId: string; reason: string },
): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const stand = await resultsStandOf(tx, contestId);
    const found = findStandingAward(stand, asked.awardId);
    if (!found) return refuse("not found");
    const refused = mayWithdraw(stand, found.award);
    if (refused) return refused;
    const before = [await awardReference(tx, found.award.id)];
    await writeAwardEnd(tx, context, found.award, { endedHow: "withdrawn", endedReason: asked.reason });
    const after = [await awardReference(tx, found.award.id)];
    await recordAct(tx, context, {
      contestId,
      act: "withdrew an award",
      subject: `award ${found.award.id}`,
      before,
      after,
    });
    return done(null);
  });
}
