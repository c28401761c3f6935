import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { contestFileOf } from "../setup/queries.ts";
import { mayNotify } from "./course.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { writeAwardStep } from "./write-award.ts";
import { queueLettersToEntry } from "./write-letters-to-entry.ts";

const HOUR = 3_600_000;

/** Tells the team that it may win, with the time to answer that the contest file gives. A mail has no inverse. */
export async function notifyWinner(
  context: Context<Organizer>,
  asked: { awardId: string },
): Promise<Outcome<{ dueAt: number }>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<{ dueAt: number }>>(
    async (tx) => {
      const award = findStandingAward(await resultsStandOf(tx, contestId), asked.awardId)?.award;
      if (!award) return refuse("not found");
      const refused = mayNotify(award);
      if (refused) return refused;
      const { winners } = await contestFileOf(tx, contestId);
      const dueAt = context.now + winners.answerHours * HOUR;
      const step = await writeAwardStep(tx, context, { awardId: award.id, kind: "notified", dueAt });
      await queueLettersToEntry(tx, context.now, award.entryId ?? "", {
        contestId,
        event: `award ${award.id} notified`,
        letter: { kind: "award", facts: { contestId, awardId: award.id } },
      });
      await recordAct(tx, context, {
        contestId,
        act: "notified a winner",
        subject: `award ${award.id}`,
        after: [step],
      });
      return done({ dueAt });
    },
    (collision) => (collision.isOn("award_step", "kind") ? refuse("winner was notified") : undefined),
  );
}
