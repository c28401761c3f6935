import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { contestFileOf } from "../setup/queries.ts";
import { mayConfirm } from "./course.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { writeAwardStep } from "./write-award.ts";

/** Confirms an award whose team accepted and whose documents are all there or waived. A confirmed award can still be lost. */
export async function confirmAward(context: Context<Organizer>, asked: { awardId: string }): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const award = findStandingAward(await resultsStandOf(tx, contestId), asked.awardId)?.award;
      if (!award) return refuse("not found");
      const refused = mayConfirm(award, (await contestFileOf(tx, contestId)).winners.documents);
      if (refused) return refused;
      const step = await writeAwardStep(tx, context, { awardId: award.id, kind: "confirmed" });
      const subject = `award ${award.id}`;
      await recordAct(tx, context, { contestId, act: "confirmed an award", subject, after: [step] });
      return done(null);
    },
    (collision) => (collision.isOn("award_step", "kind") ? refuse("award is confirmed") : undefined),
  );
}
