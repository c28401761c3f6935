import { eq } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { account } from "#db/schema/account.ts";
import { membership } from "#db/schema/people.ts";
import { teamInvitation } from "#db/schema/team-invitation.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { contestFileOf, windowsOf } from "../setup/queries.ts";
import { acceptanceOf, membersOf, ownTeamOf } from "./queries.ts";
import { type JoinFacts, mayJoin } from "./team-rules.ts";

type InvitationRow = typeof teamInvitation.$inferSelect;

async function factsFor(tx: Writer, by: Contestant, invitation: InvitationRow): Promise<JoinFacts> {
  const [person] = await tx.select({ githubId: account.githubId }).from(account).where(eq(account.id, by.accountId));
  return {
    windows: await windowsOf(tx, by.contestId),
    accepted: (await acceptanceOf(tx, by.contestId, by.accountId)).complete,
    own: await ownTeamOf(tx, by.contestId, by.accountId),
    invitation,
    githubId: person?.githubId ?? null,
    members: (await membersOf(tx, invitation.teamId)).length,
    maximum: (await contestFileOf(tx, by.contestId)).team.maximum,
  };
}

/** Joins the team of an invitation, which is used up by it. Everyone already on the team is told by mail. */
export async function joinTeam(
  context: Context<Contestant>,
  { token }: { token: string },
): Promise<Outcome<{ teamId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ teamId: string }>>(
    async (tx) => {
      const [invitation] = await tx
        .select()
        .from(teamInvitation)
        .where(eq(teamInvitation.tokenHash, hashOfText(token)));
      if (invitation?.contestId !== contestId) return refuse("not found");
      const refused = mayJoin(await factsFor(tx, by, invitation), now);
      if (refused) return refused;
      const { teamId } = invitation;
      const colleagues = await membersOf(tx, teamId);
      const row = { id: newId(), contestId, teamId, accountId, side: "enters" as const, leads: false, joinedAt: now };
      await tx.insert(membership).values(row);
      await tx.update(teamInvitation).set({ usedAt: now }).where(eq(teamInvitation.id, invitation.id));
      const letter = { kind: "joined the team", facts: { contestId, teamId, accountId } } as const;
      for (const colleague of colleagues)
        await queueLetterToAccount(tx, now, colleague.accountId, { contestId, event: `joined ${row.id}`, letter });
      const after = [referenceTo("membership", row)];
      await recordAct(tx, context, { contestId, act: "joined a team", subject: `team ${teamId}`, after });
      return done({ teamId });
    },
    (collision) => (collision.isOn("membership", "account_id") ? refuse("already on a team", {}) : undefined),
  );
}
