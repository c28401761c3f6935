import { and, eq, isNotNull } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { membersOf, ownTeamOf } from "./queries.ts";
import { mayLeave } from "./team-rules.ts";
import { endMembership } from "./write-membership-end.ts";

/** Leaves the own team. Versions already submitted keep the name. Coming back takes a new invitation. */
export async function leaveTeam(context: Context<Contestant>): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const submitted = await tx
      .select({ id: entry.id })
      .from(entry)
      .where(and(eq(entry.teamId, own?.teamId ?? ""), isNotNull(entry.submittedAt)));
    const facts = { windows: await windowsOf(tx, by.contestId), team: own, hasSubmitted: submitted.length > 0 };
    const refused = mayLeave(facts, now);
    if (refused || !own) return refused ?? refuse("not on a team");
    const tell = (await membersOf(tx, own.teamId)).map(({ accountId }) => accountId);
    await endMembership(tx, context, { teamId: own.teamId, accountId: by.accountId, how: "left", tell });
    return done(null);
  });
}
