import { newId } from "#db/ids.ts";
import { ballot } from "#db/schema/results.ts";
import type { Judge } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { seesEntries } from "../queries.ts";
import { electorsOf, findCategory, findTie } from "./queries.ts";

/**
 * Casts an elector's one ballot, or changes it while the ballot is open. The journal says that somebody voted and not for
 * whom: even a hash of the row would tell, for there are only a few candidates to try.
 */
export async function castBallot(
  context: Context<Judge>,
  { tieId, entryId }: { tieId: string; entryId: string },
): Promise<Outcome<{ tieId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ tieId: string }>>(async (tx) => {
    if (!(await seesEntries(tx, contestId, accountId))) return refuse("link GitHub to see entries");
    const open = await findTie(tx, contestId, tieId);
    const category = open && (await findCategory(tx, contestId, open.categoryId));
    if (!category) return refuse("not found");
    const { candidates } = open;
    const electors = await electorsOf(tx, contestId, { decided: category.decided, candidates });
    if (!electors.some((elector) => elector.accountId === accountId)) return refuse("not an elector");
    if (open.closedAt !== null) return refuse("ballot is closed");
    if (!candidates.some((candidate) => candidate.entryId === entryId)) return refuse("not a candidate");
    await tx
      .insert(ballot)
      .values({ id: newId(), contestId, tieId, accountId, entryId, castAt: now })
      .onConflictDoUpdate({ target: [ballot.tieId, ballot.accountId], set: { entryId, castAt: now } });
    await recordAct(tx, context, { contestId, act: "cast a ballot", subject: `tie ${tieId}` });
    return done({ tieId });
  });
}
