import type { Writer } from "#db/store.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { membersOf } from "../registration/queries.ts";
import type { Flip } from "./checks/flips.ts";

type Change = {
  entry: { contestId: string; teamId: string; withdrawnAt: number | null };
  repositoryId: string;
  /** The name that it bore, when GitHub gives it another one now. */
  renamedFrom: string | null;
  flips: Flip[];
};

/** Tells the members of a team, in one letter, what has become of their repository; nothing for a withdrawn entry. */
export async function tellTeamOfChange(
  tx: Writer,
  now: number,
  { entry, repositoryId, renamedFrom, flips }: Change,
): Promise<void> {
  if (entry.withdrawnAt !== null || (renamedFrom === null && flips.length === 0)) return;
  const { contestId, teamId } = entry;
  const letter = { kind: "repository changed", facts: { contestId, repositoryId, renamedFrom, flips } } as const;
  const event = `repository changed ${repositoryId} ${now}`;
  for (const { accountId } of await membersOf(tx, teamId))
    await queueLetterToAccount(tx, now, accountId, { contestId, event, letter });
}
