import { eq } from "drizzle-orm";
import { award } from "#db/schema/results.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayApprove } from "./proposal.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { awardReference } from "./write-award.ts";

/** Approves what another organizer proposed. Its inverse is withdrawing the award. */
export async function approveAward(context: Context<Organizer>, asked: { awardId: string }): Promise<Outcome<null>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const stand = await resultsStandOf(tx, contestId);
    const found = findStandingAward(stand, asked.awardId);
    if (!found) return refuse("not found");
    const refused = mayApprove(stand, found.category, found.award, accountId);
    if (refused) return refused;
    const before = [await awardReference(tx, found.award.id)];
    const approved = { approvedBy: accountId, approvedAt: context.now };
    await tx.update(award).set(approved).where(eq(award.id, found.award.id));
    const after = [await awardReference(tx, found.award.id)];
    await recordAct(tx, context, {
      contestId,
      act: "approved an award",
      subject: `award ${found.award.id}`,
      before,
      after,
    });
    return done(null);
  });
}
