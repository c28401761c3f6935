import { and, eq, isNull } from "drizzle-orm";
import { membership } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";

export type MembershipEnd = { teamId: string; accountId: string; how: "left" | "removed"; tell: readonly string[] };

/** Ends a membership; answers false when there is none. The accounts in `tell` get a letter about it. */
export async function endMembership(
  tx: Writer,
  context: Pick<Context<Contestant>, "now" | "by">,
  { teamId, accountId, how, tell }: MembershipEnd,
): Promise<boolean> {
  const { contestId } = context.by;
  const alive = and(eq(membership.teamId, teamId), eq(membership.accountId, accountId), isNull(membership.endedAt));
  const [ended] = await tx.update(membership).set({ endedAt: context.now, endedHow: how }).where(alive).returning();
  if (!ended) return false;
  const letter = { kind: "left the team", facts: { contestId, teamId, accountId, how } } as const;
  for (const told of tell)
    await queueLetterToAccount(tx, context.now, told, { contestId, event: `membership ended ${ended.id}`, letter });
  const act = how === "left" ? "left a team" : "removed a member from a team";
  await recordAct(tx, context, {
    contestId,
    act,
    subject: `team ${teamId}`,
    after: [referenceTo("membership", ended)],
  });
  return true;
}
