import { eq } from "drizzle-orm";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { risePublicVersion } from "../../public-version.ts";
import { refuse } from "../../refusals.ts";
import type { InvitedRole } from "../../vocabulary.ts";
import { findServing, SERVING_IN, servingCount } from "../people/queries.ts";
import { mayEndRole } from "./role-end.ts";

/**
 * Ends a person's role in the organizer's contest, from their next request on. What they did stays. Refuses the last organizer;
 * the inverse is a new invitation.
 */
export async function endRole(
  context: Context<Organizer>,
  { role, servingId }: { role: InvitedRole; servingId: string },
): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const before = await findServing(tx, role, servingId);
    if (before?.contestId !== contestId) return refuse("not found");
    const serving = await servingCount(tx, role, contestId);
    const refused = mayEndRole({ role, endedAt: before.endedAt, serving });
    if (refused) return refused;
    const table = SERVING_IN[role];
    const after = { ...before, endedAt: context.now };
    await tx.update(table).set({ endedAt: context.now }).where(eq(table.id, servingId));
    await risePublicVersion(tx, contestId);
    await recordAct(tx, context, {
      contestId,
      act: `ended the role ${role}`,
      subject: `account ${before.accountId}`,
      before: [referenceTo(role, before)],
      after: [referenceTo(role, after)],
    });
    return done(null);
  });
}
