import type { Contestant } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { writeAwardStep } from "../write-award.ts";
import { mayAcceptAward } from "./answering.ts";
import { ownAwardsOf } from "./queries.ts";
import { queueAnswerLetters } from "./write-answer-letters.ts";

/** The team's leader accepts an award. Declining is the inverse, until the award is confirmed. */
export async function acceptAward(context: Context<Contestant>, asked: { awardId: string }): Promise<Outcome<null>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const own = await ownAwardsOf(tx, contestId, accountId);
      const award = own?.awards.find(({ id }) => id === asked.awardId);
      if (!own || !award) return refuse("not found");
      const refused = mayAcceptAward(award, own.team);
      if (refused) return refused;
      const step = await writeAwardStep(tx, context, { awardId: award.id, kind: "responded" });
      await queueAnswerLetters(tx, context, { awardId: award.id, entryId: own.entry.id, answer: "accepted" });
      const subject = `award ${award.id}`;
      await recordAct(tx, context, { contestId, act: "accepted an award", subject, after: [step] });
      return done(null);
    },
    (collision) => (collision.isOn("award_step", "kind") ? refuse("award is accepted") : undefined),
  );
}
