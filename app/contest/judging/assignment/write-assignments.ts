import { newId } from "#db/ids.ts";
import { assignment } from "#db/schema/judging.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { queueLetterToAccount } from "../../outbox.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import type { Pair } from "./assignable.ts";

/** Asks people for reviews, each by one letter in a stage, at the first assignment. */
export async function writeAssignments(
  tx: Writer,
  { now, by }: Pick<Context<Organizer>, "now" | "by">,
  stage: ReviewStage,
  pairs: readonly Pair[],
) {
  const { contestId, accountId: assignedBy } = by;
  const rows = pairs.map((pair) => ({ id: newId(), contestId, stage, ...pair, assignedBy, assignedAt: now }));
  // One insert may carry only so many values; the smaller of both databases' limits is far above this.
  for (let start = 0; start < rows.length; start += 500)
    await tx.insert(assignment).values(rows.slice(start, start + 500));
  for (const accountId of new Set(pairs.map((pair) => pair.accountId))) {
    const letter = { kind: "assigned", facts: { contestId, accountId } } as const;
    await queueLetterToAccount(tx, now, accountId, { contestId, event: `assigned ${stage} ${contestId}`, letter });
  }
  return rows;
}
