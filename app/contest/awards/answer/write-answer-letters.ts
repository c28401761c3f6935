import { and, eq, isNull } from "drizzle-orm";
import { organizer } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { queueLetterToAccount } from "../../outbox.ts";
import { queueLettersToEntry } from "../write-letters-to-entry.ts";

type Answer = { awardId: string; entryId: string; answer: "accepted" | "declined" };

/** Queues the letters that tell everyone of the team, and the organizers, what the team's leader answered. */
export async function queueAnswerLetters(
  tx: Writer,
  { now, by }: Pick<Context<Contestant>, "now" | "by">,
  { awardId, entryId, answer }: Answer,
): Promise<void> {
  const { contestId, accountId } = by;
  const dispatch = (toOrganizer: boolean) => ({
    contestId,
    event: `award ${awardId} ${answer}`,
    letter: { kind: "award answered" as const, facts: { contestId, awardId, answer, by: accountId, toOrganizer } },
  });
  await queueLettersToEntry(tx, now, entryId, dispatch(false));
  const serving = await tx
    .select({ accountId: organizer.accountId })
    .from(organizer)
    .where(and(eq(organizer.contestId, contestId), isNull(organizer.endedAt)));
  for (const each of serving) await queueLetterToAccount(tx, now, each.accountId, dispatch(true));
}
