import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { queueLetterToAccount } from "../../outbox.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { laggingAmong } from "./lag.ts";
import { reminderEvent, reminderFactsOf } from "./queries.ts";

/**
 * Reminds, among the people that the organizer was shown, those who have a review left at this moment: whoever has finished
 * since is left out, and nobody is added. Whether a letter is still true is asked once more when it leaves. Refuses when nobody
 * is left.
 */
export async function remindReviewers(
  context: Context<Organizer>,
  { stage, accountIds }: { stage: ReviewStage; accountIds: readonly string[] },
): Promise<Outcome<{ reminded: number }>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<{ reminded: number }>>(async (tx) => {
    const facts = await reminderFactsOf(tx, contestId, stage);
    const lagging = laggingAmong(facts.reviewers, facts.reviews, facts, now);
    const chosen = lagging.filter(({ accountId }) => accountIds.includes(accountId));
    if (chosen.length === 0) return refuse("nobody lags", { stage });
    const event = `${reminderEvent(stage, contestId)} ${now}`;
    for (const { accountId } of chosen) {
      const letter = { kind: "reminder", facts: { contestId, accountId, stage } } as const;
      await queueLetterToAccount(tx, now, accountId, { contestId, event, letter });
    }
    await recordAct(tx, context, {
      contestId,
      act: `reminded ${chosen.length === 1 ? "one person" : `${chosen.length} people`} of their reviews`,
      subject: `contest ${contestId}`,
    });
    return done({ reminded: chosen.length });
  });
}
