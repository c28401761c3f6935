import { newId } from "#db/ids.ts";
import { auditor, coverage, nominator, organizer, panelMember, participation } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import type { InvitedRole, PanelKind } from "../../vocabulary.ts";

export type NewRole = {
  contestId: string;
  accountId: string;
  role: InvitedRole;
  /** Of judges alone; independent unless told. */
  kind: PanelKind | null;
  /** The categories that a judge covers; empty for all. */
  categoryIds: readonly string[];
};

/** Puts an account on the side that decides, and into a role; answers the new row. */
export async function writeRole(
  tx: Writer,
  now: number,
  { contestId, accountId, role, kind, categoryIds }: NewRole,
): Promise<{ id: string; contestId: string; accountId: string; since: number }> {
  await tx.insert(participation).values({ contestId, accountId, side: "decides", since: now }).onConflictDoNothing();
  const row = { id: newId(), contestId, accountId, since: now };
  if (role === "organizer") await tx.insert(organizer).values(row);
  else if (role === "auditor") await tx.insert(auditor).values(row);
  else if (role === "nominator") await tx.insert(nominator).values({ ...row, side: "decides" });
  else {
    await tx.insert(panelMember).values({ ...row, side: "decides", kind: kind ?? "independent" });
    const covered = categoryIds.map((categoryId) => ({ contestId, panelMemberId: row.id, categoryId }));
    if (covered.length > 0) await tx.insert(coverage).values(covered);
  }
  return row;
}
