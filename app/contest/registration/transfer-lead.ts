import { and, eq, isNull } from "drizzle-orm";
import { membership } from "#db/schema/people.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { ownTeamOf } from "./queries.ts";
import { mayLead } from "./team-rules.ts";

/** Hands the lead to another member, who can hand it back. */
export async function transferLead(
  context: Context<Contestant>,
  { accountId }: { accountId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const refused = mayLead({ windows: await windowsOf(tx, by.contestId), team: own }, now);
    if (refused || !own) return refused ?? refuse("not on a team");
    const alive = (who: string) =>
      and(eq(membership.teamId, own.teamId), eq(membership.accountId, who), isNull(membership.endedAt));
    await tx.update(membership).set({ leads: false }).where(alive(by.accountId));
    const leading = await tx.update(membership).set({ leads: true }).where(alive(accountId)).returning();
    if (leading.length === 0) return refuse("not found");
    const subject = `team ${own.teamId}`;
    await recordAct(tx, context, { contestId: by.contestId, act: "handed over the lead of a team", subject });
    return done(null);
  });
}
