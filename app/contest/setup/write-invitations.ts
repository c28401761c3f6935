import { and, eq, isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { invitation } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import { accountOf, type Context } from "../context.ts";
import { queueLetter } from "../outbox.ts";
import type { InvitedRole, PanelKind } from "../vocabulary.ts";
import type { ContestFile } from "./contest-file.ts";

export const INVITATION_LASTS_MS = 30 * 86_400_000;

/** Someone to be invited, by GitHub account, by address, or both. */
export type Invited = {
  role: InvitedRole;
  name?: string | undefined;
  address?: string | undefined;
  login?: string | undefined;
  githubId?: string | undefined;
  kind?: PanelKind | undefined;
  categories?: string[] | undefined;
};

/** Invites one person; the letter, if there is an address for it, leaves after the commit. */
export async function writeInvitation(
  tx: Writer,
  { now, by }: Pick<Context, "now" | "by">,
  contestId: string,
  invited: Invited,
  secret: string,
): Promise<string> {
  const id = newId();
  await tx.insert(invitation).values({
    id,
    contestId,
    role: invited.role,
    kind: invited.kind ?? null,
    categorySlugs: invited.categories?.join(",") ?? null,
    tokenHash: hashOfText(linkToken(secret, "invitation", id)),
    address: invited.address?.toLowerCase() ?? null,
    githubId: invited.githubId ?? null,
    login: invited.login ?? null,
    name: invited.name ?? null,
    invitedBy: accountOf(by),
    createdAt: now,
    expiresAt: now + INVITATION_LASTS_MS,
  });
  if (invited.address) {
    const letter = { kind: "invitation", facts: { invitationId: id, contestId, role: invited.role } } as const;
    await queueLetter(tx, now, invited.address.toLowerCase(), { contestId, event: `invitation ${id}`, letter });
  }
  return id;
}

/** Invites the people of a contest file who hold no invitation to that role yet. */
export async function writeInvitations(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  contestId: string,
  {
    people,
    secret,
    githubIds,
  }: { people: ContestFile["people"]; secret: string; githubIds: ReadonlyMap<string, string> },
): Promise<void> {
  const standing = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.contestId, contestId), isNull(invitation.withdrawnAt)));
  const named: Invited[] = [
    ...people.organizers.map((person) => ({ ...person, role: "organizer" as const })),
    ...people.nominators.map((person) => ({ ...person, role: "nominator" as const })),
    ...people.judges.map((person) => ({ ...person, role: "judge" as const })),
    ...people.auditors.map((person) => ({ ...person, role: "auditor" as const })),
  ];
  for (const person of named) {
    const known = standing.some(
      (each) =>
        each.role === person.role &&
        ((person.login !== undefined && each.login?.toLowerCase() === person.login.toLowerCase()) ||
          (person.address !== undefined && each.address === person.address.toLowerCase())),
    );
    const githubId = githubIds.get(person.login?.toLowerCase() ?? "");
    if (!known) await writeInvitation(tx, context, contestId, { ...person, githubId }, secret);
  }
}
