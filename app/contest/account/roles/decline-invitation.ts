import { eq } from "drizzle-orm";
import { invitation } from "#db/schema/people.ts";
import type { Person } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { inviteeInWords, isInvited, mayAnswerInvitation } from "./invitation.ts";
import { findInvitation, inviteeOf, type WhichInvitation } from "./queries.ts";

/** Says no to an invitation, for good. Refuses everybody it is not bound to, and an invitation that is over. */
export async function declineInvitation(context: Context<Person>, which: WhichInvitation): Promise<Outcome<null>> {
  const { db, now, by } = context;
  return db.write<Outcome<null>>(async (tx) => {
    const invited = await findInvitation(tx, which);
    if (!invited) return refuse("not found");
    if (!isInvited(invited, await inviteeOf(tx, by.accountId)))
      return refuse("invitation for another person", { whom: inviteeInWords(invited) });
    const over = mayAnswerInvitation(invited, now);
    if (over) return over;
    const answered = { ...invited, declinedAt: now };
    await tx.update(invitation).set({ declinedAt: now }).where(eq(invitation.id, invited.id));
    await recordAct(tx, context, {
      contestId: invited.contestId,
      act: `declined an invitation as ${invited.role}`,
      subject: `invitation ${invited.id}`,
      before: [referenceTo("invitation", invited)],
      after: [referenceTo("invitation", answered)],
    });
    return done(null);
  });
}
