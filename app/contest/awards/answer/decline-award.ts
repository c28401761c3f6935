import type { Contestant } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { awardReference, writeAwardEnd } from "../write-award.ts";
import { mayDeclineAward } from "./answering.ts";
import { ownAwardsOf } from "./queries.ts";
import { queueAnswerLetters } from "./write-answer-letters.ts";

/**
 * The team's leader declines an award, which ends it. There is no inverse, because somebody else may be told of it next;
 * who that is remains for the organizers to propose.
 */
export async function declineAward(
  context: Context<Contestant>,
  asked: { awardId: string; reason: string },
): Promise<Outcome<null>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownAwardsOf(tx, contestId, accountId);
    const award = own?.awards.find(({ id }) => id === asked.awardId);
    if (!own || !award) return refuse("not found");
    const refused = mayDeclineAward(award, own.team, own.publishedAt);
    if (refused) return refused;
    const before = [await awardReference(tx, award.id)];
    await writeAwardEnd(tx, context, award, { endedHow: "declined", endedReason: asked.reason });
    const after = [await awardReference(tx, award.id)];
    await queueAnswerLetters(tx, context, { awardId: award.id, entryId: own.entry.id, answer: "declined" });
    await recordAct(tx, context, {
      contestId,
      act: "declined an award",
      subject: `award ${award.id}`,
      before,
      after,
    });
    return done(null);
  });
}
