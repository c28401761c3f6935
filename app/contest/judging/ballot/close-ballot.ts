import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { tie } from "#db/schema/results.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { isRunOff, resultOf } from "./ballots.ts";
import { ballotsOf, findTie, tiesOf } from "./queries.ts";

export type ClosedBallot = { winnerEntryId: string | null; runOffId: string | null };

/**
 * Closes a ballot: the entry with most ballots wins. Where the first are equal a run-off among them is opened; a run-off that
 * ends equal waits for `decideTie`. Without inverse, since the count is known from then on. Refuses while nobody has voted.
 */
export async function closeBallot(
  context: Context<Organizer>,
  { tieId }: { tieId: string },
): Promise<Outcome<ClosedBallot>> {
  const { now, by } = context;
  const { contestId, accountId: openedBy } = by;
  return context.db.write<Outcome<ClosedBallot>>(async (tx) => {
    const before = await findTie(tx, contestId, tieId);
    if (!before) return refuse("not found");
    if (before.closedAt !== null) return refuse("ballot is closed");
    const cast = await ballotsOf(tx, [tieId]);
    if (cast.length === 0) return refuse("nobody has voted");
    const result = resultOf(before.candidates, cast);
    const winnerEntryId = "winner" in result ? result.winner : null;
    const closed = { ...before, closedAt: now, winnerEntryId };
    await tx.update(tie).set({ closedAt: now, winnerEntryId }).where(eq(tie.id, tieId));
    const after = [referenceTo("tie", closed)];
    const { categoryId } = before;
    const next = { id: newId(), contestId, categoryId, number: before.number + 1, openedBy, openedAt: now };
    const needsRunOff = "equal" in result && !isRunOff(await tiesOf(tx, contestId, categoryId), before);
    if (needsRunOff) {
      const runOff = { ...next, candidates: [...result.equal] };
      await tx.insert(tie).values(runOff);
      after.push(referenceTo("tie", runOff));
    }
    await recordAct(tx, context, {
      contestId,
      act: needsRunOff ? "closed a ballot and opened its run-off" : "closed a ballot",
      subject: `category ${categoryId}`,
      before: [referenceTo("tie", before)],
      after,
    });
    return done({ winnerEntryId, runOffId: needsRunOff ? next.id : null });
  });
}
