import { and, eq, isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { invitation } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import { stateOfInvitation } from "../account/roles/invitation.ts";
import { accountOf, type Context } from "../context.ts";
import { queueLetter } from "../outbox.ts";
import type { ContestFile } from "./contest-file.ts";
import { isSamePerson, type NamedPerson, namedPeople } from "./people-of-file.ts";

export const INVITATION_LASTS_MS = 30 * 86_400_000;

/** Someone to be invited, by GitHub account, by address, or both. */
export type Invited = NamedPerson & { githubId?: string | undefined };

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
    githubWaiver: invited.githubWaiver ?? null,
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

type Invitation = typeof invitation.$inferSelect;

/** The invitation to this role that the person holds: an open one before one that has been answered. */
function invitationFor(standing: readonly Invitation[], person: NamedPerson, now: number): Invitation | undefined {
  const own = standing.filter((each) => isSamePerson(each, person));
  return own.find((each) => stateOfInvitation(each, now) === "open") ?? own[0];
}

/** Whether a letter or an account bound to the invitation may be another one than the file now names. */
function namesAnother({ login, address }: Invitation, person: NamedPerson): boolean {
  const differ = (held: string | null, named: string | undefined) =>
    named !== undefined && named.toLowerCase() !== held?.toLowerCase();
  return differ(login, person.login) || differ(address, person.address);
}

async function withdraw(tx: Writer, { id }: Invitation, withdrawnAt: number): Promise<void> {
  await tx.update(invitation).set({ withdrawnAt }).where(eq(invitation.id, id));
}

async function bringInLine(tx: Writer, held: Invitation, person: Invited): Promise<void> {
  const kind = person.kind ?? null;
  const categorySlugs = person.categories?.join(",") ?? null;
  const name = person.name ?? null;
  const githubWaiver = person.githubWaiver ?? null;
  const githubId = held.githubId ?? person.githubId ?? null;
  await tx
    .update(invitation)
    .set({ kind, categorySlugs, name, githubWaiver, githubId })
    .where(eq(invitation.id, held.id));
}

export type FilePeople = {
  before: ContestFile["people"] | undefined;
  after: ContestFile["people"];
  secret: string;
  /** GitHub's numeric id by login in lower case. */
  githubIds: ReadonlyMap<string, string>;
};

/**
 * Invites the people of a contest file who hold no invitation to that role yet, and brings open invitations in line with it.
 * Whom the file no longer names loses an open invitation. What has been answered stays: a role ends by an act of its own.
 */
export async function writeInvitations(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  contestId: string,
  { before, after, secret, githubIds }: FilePeople,
): Promise<void> {
  const { now } = context;
  const standing = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.contestId, contestId), isNull(invitation.withdrawnAt)));
  const isOpen = (each: Invitation) => stateOfInvitation(each, now) === "open";
  const named = namedPeople(after);
  for (const person of named) {
    const held = invitationFor(standing, person, now);
    const login = person.login?.toLowerCase() ?? "";
    const githubId = githubIds.get(login) ?? (held?.login?.toLowerCase() === login ? held.githubId : null) ?? undefined;
    if (held && (!isOpen(held) || !namesAnother(held, person))) {
      if (isOpen(held)) await bringInLine(tx, held, { ...person, githubId });
      continue;
    }
    if (held) await withdraw(tx, held, now);
    await writeInvitation(tx, context, contestId, { ...person, githubId }, secret);
  }
  const gone = before ? namedPeople(before).filter((one) => !named.some((other) => isSamePerson(one, other))) : [];
  for (const person of gone) {
    const held = invitationFor(standing, person, now);
    if (held && isOpen(held)) await withdraw(tx, held, now);
  }
}
