import { eq } from "drizzle-orm";
import { invitation } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import type { Person } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { risePublicVersion } from "../../public-version.ts";
import { refuse } from "../../refusals.ts";
import type { InvitedRole } from "../../vocabulary.ts";
import { mayAcceptInvitation } from "./invitation.ts";
import {
  acceptanceFactsOf,
  categoriesNamed,
  findInvitation,
  type Invitation,
  sightOf,
  type WhichInvitation,
} from "./queries.ts";
import { mayGrantWaiver } from "./sight.ts";
import { writeRole } from "./write-role.ts";
import { writeWaiver } from "./write-waiver.ts";

export type Accepted = { contestId: string; role: InvitedRole };

/** A contest file may spare somebody GitHub; that counts only for those who have not linked it by then. */
async function grantWhatWasWaived(tx: Writer, context: Context<Person>, invited: Invitation): Promise<void> {
  const { contestId, githubWaiver: reason, invitedBy: grantedBy } = invited;
  const { accountId } = context.by;
  const decides = invited.role === "nominator" || invited.role === "judge";
  if (reason === null || mayGrantWaiver({ ...(await sightOf(tx, contestId, accountId)), decides, isOneself: false }))
    return;
  await writeWaiver(tx, context, { contestId, accountId, reason, grantedBy });
}

/**
 * Takes up the role that an invitation offers. Refuses everybody it is not bound to, whoever enters the contest or has the role,
 * a panel that is full, and an invitation that is over.
 */
export async function acceptInvitation(context: Context<Person>, which: WhichInvitation): Promise<Outcome<Accepted>> {
  const { db, now, by } = context;
  return db.write<Outcome<Accepted>>(
    async (tx) => {
      const invited = await findInvitation(tx, which);
      if (!invited) return refuse("not found");
      const { contestId, role, kind } = invited;
      const refused = mayAcceptInvitation(await acceptanceFactsOf(tx, invited, by.accountId), now);
      if (refused) return refused;
      const categoryIds = (await categoriesNamed(tx, invited))?.ids ?? [];
      const served = await writeRole(tx, now, { contestId, accountId: by.accountId, role, kind, categoryIds });
      const answered = { acceptedAt: now, acceptedBy: by.accountId };
      await tx.update(invitation).set(answered).where(eq(invitation.id, invited.id));
      await risePublicVersion(tx, contestId);
      await recordAct(tx, context, {
        contestId,
        act: `accepted an invitation as ${role}`,
        subject: `invitation ${invited.id}`,
        before: [referenceTo("invitation", invited)],
        after: [referenceTo("invitation", { ...invited, ...answered }), referenceTo(role, served)],
      });
      await grantWhatWasWaived(tx, context, invited);
      return done({ contestId, role });
    },
    (collision) => (collision.kind === "unique" ? refuse("invitation used") : undefined),
  );
}
