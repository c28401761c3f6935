import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayRecordResponse } from "./course.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { writeAwardStep } from "./write-award.ts";

/** Records that the team accepts the award. A no is a loss, and recorded as one. */
export async function recordResponse(context: Context<Organizer>, asked: { awardId: string }): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const award = findStandingAward(await resultsStandOf(tx, contestId), asked.awardId)?.award;
      if (!award) return refuse("not found");
      const refused = mayRecordResponse(award);
      if (refused) return refused;
      const step = await writeAwardStep(tx, context, { awardId: award.id, kind: "responded" });
      const subject = `award ${award.id}`;
      await recordAct(tx, context, { contestId, act: "recorded that a winner accepts", subject, after: [step] });
      return done(null);
    },
    (collision) => (collision.isOn("award_step", "kind") ? refuse("winner has answered") : undefined),
  );
}
