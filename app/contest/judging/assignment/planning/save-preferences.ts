import { and, eq } from "drizzle-orm";
import { bid, interest } from "#db/schema/assigning.ts";
import type { Judge } from "../../../actors.ts";
import type { Context } from "../../../context.ts";
import { recordAct } from "../../../journal.ts";
import { done, type Outcome } from "../../../outcome.ts";
import { refuse } from "../../../refusals.ts";
import { categoriesOf } from "../../../setup/queries.ts";
import { openEntriesOf } from "../../desk/queries.ts";
import { seesEntries, stageFactsOf } from "../../queries.ts";
import { readBids } from "./bids.ts";
import { platformProjectsOf } from "./queries.ts";
import { topicsToName } from "./topics.ts";

/**
 * Keeps what a judge would like to review: bids on the entries they may see, and the topics they know well. Replaces what
 * they said before; plans that are asked for from now on go by it. Refuses once the stage is sealed.
 */
export async function savePreferences(
  context: Context<Judge>,
  asked: { bids: Readonly<Record<string, unknown>>; topics: readonly string[] },
): Promise<Outcome<{ bids: number; topics: number }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ bids: number; topics: number }>>(async (tx) => {
    if (!(await seesEntries(tx, contestId, accountId))) return refuse("link GitHub to see entries");
    const { stage, sealedAt } = await stageFactsOf(tx, contestId, "judging");
    if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
    const entryIds = (await openEntriesOf(tx, by)).map(({ entryId }) => entryId);
    const bids = readBids(entryIds, asked.bids);
    if (!bids.ok) return bids;
    const known = topicsToName(await categoriesOf(tx, contestId), await platformProjectsOf(tx, contestId));
    const topics = known.filter(({ topic }) => asked.topics.includes(topic));
    await tx.delete(bid).where(and(eq(bid.contestId, contestId), eq(bid.accountId, accountId)));
    await tx.delete(interest).where(and(eq(interest.contestId, contestId), eq(interest.accountId, accountId)));
    for (const each of bids.value) await tx.insert(bid).values({ contestId, accountId, ...each, bidAt: now });
    for (const { topic } of topics) await tx.insert(interest).values({ contestId, accountId, topic });
    const subject = `contest ${contestId}`;
    await recordAct(tx, context, { contestId, act: "said what they would like to review", subject });
    return done({ bids: bids.value.length, topics: topics.length });
  });
}
