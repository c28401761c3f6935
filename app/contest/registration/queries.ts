import { and, eq, isNull } from "drizzle-orm";
import { administrator } from "#db/schema/account.ts";
import { auditor, membership, nominator, organizer, panelMember, participation } from "#db/schema/people.ts";
import type { Reader } from "#db/store.ts";

/** Which roles an account holds in a contest now. */
export type Roles = {
  contestant: boolean;
  nominator: boolean;
  judge: boolean;
  organizer: boolean;
  auditor: boolean;
};

type Serving = typeof nominator | typeof panelMember | typeof organizer | typeof auditor;

async function serves(read: Reader, table: Serving, contestId: string, accountId: string): Promise<boolean> {
  const rows = await read
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.contestId, contestId), eq(table.accountId, accountId), isNull(table.endedAt)))
    .limit(1);
  return rows.length > 0;
}

export async function rolesOf(read: Reader, contestId: string, accountId: string): Promise<Roles> {
  const [side] = await read
    .select({ side: participation.side })
    .from(participation)
    .where(and(eq(participation.contestId, contestId), eq(participation.accountId, accountId)));
  return {
    contestant: side?.side === "enters",
    nominator: await serves(read, nominator, contestId, accountId),
    judge: await serves(read, panelMember, contestId, accountId),
    organizer: await serves(read, organizer, contestId, accountId),
    auditor: await serves(read, auditor, contestId, accountId),
  };
}

export async function isAdministrator(read: Reader, accountId: string): Promise<boolean> {
  const rows = await read
    .select({ id: administrator.accountId })
    .from(administrator)
    .where(eq(administrator.accountId, accountId));
  return rows.length > 0;
}

/** The team that an account is on in a contest, or undefined. */
export async function membershipOf(read: Reader, contestId: string, accountId: string) {
  const [alive] = await read
    .select()
    .from(membership)
    .where(and(eq(membership.contestId, contestId), eq(membership.accountId, accountId), isNull(membership.endedAt)));
  return alive;
}
