import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { contestFileOf, windowsOf } from "../setup/queries.ts";
import { membersOf, openTeamInvitationsOf, ownTeamOf } from "./queries.ts";
import { mayLead } from "./team-rules.ts";

const LASTS_MS = 30 * 86_400_000;

export type InviteToTeam = {
  /** The GitHub account that it is for; null makes a link for whoever holds it. */
  invited: { githubId: string; login: string } | null;
  secret: string;
};

/** Makes an invitation to the own team. Refuses anybody but the leader, a full team, and a frozen roster. */
export async function inviteToTeam(
  context: Context<Contestant>,
  { invited, secret }: InviteToTeam,
): Promise<Outcome<{ teamInvitationId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ teamInvitationId: string }>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const refused = mayLead({ windows: await windowsOf(tx, by.contestId), team: own }, now);
    if (refused || !own) return refused ?? refuse("not on a team");
    const members = await membersOf(tx, own.teamId);
    const { maximum } = (await contestFileOf(tx, by.contestId)).team;
    const waiting = (await openTeamInvitationsOf(tx, own.teamId)).filter(({ expiresAt }) => now < expiresAt);
    if (members.length + waiting.length >= maximum) return refuse("team is full", { maximum });
    if (invited && members.some(({ githubId }) => githubId === invited.githubId))
      return refuse("already a member", { login: invited.login });
    const id = newId();
    const row = {
      id,
      contestId: by.contestId,
      teamId: own.teamId,
      tokenHash: hashOfText(linkToken(secret, "team invitation", id)),
      githubId: invited?.githubId ?? null,
      login: invited?.login ?? null,
      invitedBy: by.accountId,
      createdAt: now,
      expiresAt: now + LASTS_MS,
    };
    await tx.insert(teamInvitation).values(row);
    const after = [referenceTo("team_invitation", row)];
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "invited to a team",
      subject: `team ${own.teamId}`,
      after,
    });
    return done({ teamInvitationId: id });
  });
}
