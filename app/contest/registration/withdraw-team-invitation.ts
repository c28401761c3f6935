import { and, eq, isNull } from "drizzle-orm";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { ownTeamOf } from "./queries.ts";
import { mayLead } from "./team-rules.ts";

/** Takes an invitation of the own team back, so that its link opens nothing. Its inverse is a new invitation. */
export async function withdrawTeamInvitation(
  context: Context<Contestant>,
  { teamInvitationId }: { teamInvitationId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const refused = mayLead({ windows: await windowsOf(tx, by.contestId), team: own }, now);
    if (refused || !own) return refused ?? refuse("not on a team");
    const open = and(
      eq(teamInvitation.id, teamInvitationId),
      eq(teamInvitation.teamId, own.teamId),
      isNull(teamInvitation.usedAt),
      isNull(teamInvitation.withdrawnAt),
    );
    const withdrawn = await tx.update(teamInvitation).set({ withdrawnAt: now }).where(open).returning();
    if (withdrawn.length === 0) return refuse("not found");
    const subject = `team_invitation ${teamInvitationId}`;
    await recordAct(tx, context, { contestId: by.contestId, act: "withdrew an invitation to a team", subject });
    return done(null);
  });
}
