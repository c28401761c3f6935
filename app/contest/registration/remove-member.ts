import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { ownTeamOf } from "./queries.ts";
import { mayLead } from "./team-rules.ts";
import { endMembership } from "./write-membership-end.ts";

/** The leader removes a member; both are told by mail. A leader cannot remove themselves. */
export async function removeMember(
  context: Context<Contestant>,
  { accountId }: { accountId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const refused = mayLead({ windows: await windowsOf(tx, by.contestId), team: own }, now);
    if (refused || !own) return refused ?? refuse("not on a team");
    if (accountId === by.accountId) return refuse("hand over the lead first");
    const tell = [accountId, by.accountId];
    const removed = await endMembership(tx, context, { teamId: own.teamId, accountId, how: "removed", tell });
    return removed ? done(null) : refuse("not found");
  });
}
