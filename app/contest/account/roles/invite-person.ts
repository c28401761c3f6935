import { eq } from "drizzle-orm";
import { invitation } from "#db/schema/people.ts";
import type { Reader } from "#db/store.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { queueLetterToAccount } from "../../outbox.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { rolesOf } from "../../registration/queries.ts";
import { categoriesOf } from "../../setup/queries.ts";
import { writeInvitation } from "../../setup/write-invitations.ts";
import type { InvitedRole, PanelKind } from "../../vocabulary.ts";
import { addressKey } from "../mailed-link.ts";
import { findAccountByGithubId, findOwnerOfAddress } from "../queries.ts";
import { stateOfInvitation } from "./invitation.ts";

/** Whom to invite: by address, by GitHub account, or by both; the numeric id as far as GitHub was there to tell it. */
export type InvitePerson = {
  role: InvitedRole;
  name?: string | undefined;
  address?: string | undefined;
  login?: string | undefined;
  githubId?: string | undefined;
  kind?: PanelKind | undefined;
  categories?: string[] | undefined;
  secret: string;
};

async function isInvitedAlready(read: Reader, contestId: string, asked: InvitePerson, now: number): Promise<boolean> {
  const rows = await read.select().from(invitation).where(eq(invitation.contestId, contestId));
  return rows.some(
    (row) =>
      row.role === asked.role &&
      stateOfInvitation(row, now) === "open" &&
      ((asked.address !== undefined && row.address === asked.address) ||
        (asked.login !== undefined && row.login?.toLowerCase() === asked.login.toLowerCase()) ||
        (asked.githubId !== undefined && row.githubId === asked.githubId)),
  );
}

async function accountInvited(read: Reader, { address, githubId }: InvitePerson): Promise<string | undefined> {
  const byGithub = githubId ? await findAccountByGithubId(read, githubId) : undefined;
  return byGithub?.id ?? (address ? await findOwnerOfAddress(read, address) : undefined);
}

/**
 * Invites somebody to a role of the organizer's contest and mails the link, to the address given or to the one their account has
 * confirmed. Refuses a second open invitation, whoever has the role, and categories that the contest lacks.
 */
export async function invitePerson(
  context: Context<Organizer>,
  { secret, ...given }: InvitePerson,
): Promise<Outcome<{ invitationId: string }>> {
  const { contestId } = context.by;
  const asked = { ...given, address: given.address && addressKey(given.address), secret };
  return context.db.write<Outcome<{ invitationId: string }>>(async (tx) => {
    const slugs = (await categoriesOf(tx, contestId)).map(({ slug }) => slug);
    const strange = asked.categories?.find((slug) => !slugs.includes(slug));
    if (strange !== undefined) return refuse("category not in contest", { slug: strange });
    if (await isInvitedAlready(tx, contestId, asked, context.now))
      return refuse("already invited", { role: asked.role });
    const accountId = await accountInvited(tx, asked);
    if (accountId && (await rolesOf(tx, contestId, accountId))[asked.role])
      return refuse("has the role already", { role: asked.role });
    const invitationId = await writeInvitation(tx, context, contestId, asked, secret);
    if (accountId && !asked.address) {
      const letter = { kind: "invitation", facts: { invitationId, contestId, role: asked.role } } as const;
      const dispatch = { contestId, event: `invitation ${invitationId}`, letter };
      await queueLetterToAccount(tx, context.now, accountId, dispatch);
    }
    const subject = `invitation ${invitationId}`;
    await recordAct(tx, context, { contestId, act: `invited a person as ${asked.role}`, subject });
    return done({ invitationId });
  });
}
