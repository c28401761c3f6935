import { eq } from "drizzle-orm";
import { invitation } from "#db/schema/people.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayAnswerInvitation } from "./invitation.ts";
import { findInvitation } from "./queries.ts";

/** Takes back an invitation to a role of the organizer's contest. Refuses one that is over already. */
export async function withdrawInvitation(
  context: Context<Organizer>,
  { invitationId }: { invitationId: string },
): Promise<Outcome<null>> {
  const { db, now, by } = context;
  return db.write<Outcome<null>>(async (tx) => {
    const invited = await findInvitation(tx, { invitationId });
    if (invited?.contestId !== by.contestId) return refuse("not found");
    const over = mayAnswerInvitation(invited, now);
    if (over) return over;
    const answered = { ...invited, withdrawnAt: now };
    await tx.update(invitation).set({ withdrawnAt: now }).where(eq(invitation.id, invited.id));
    await recordAct(tx, context, {
      contestId: invited.contestId,
      act: `withdrew an invitation as ${invited.role}`,
      subject: `invitation ${invited.id}`,
      before: [referenceTo("invitation", invited)],
      after: [referenceTo("invitation", answered)],
    });
    return done(null);
  });
}
