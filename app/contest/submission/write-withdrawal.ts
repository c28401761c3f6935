import { eq } from "drizzle-orm";
import { entry as entryTable } from "#db/schema/entries.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { membersOf, ownTeamOf } from "../registration/queries.ts";
import { windowOf } from "../setup/queries.ts";
import { mayChangeEntry } from "./deadline.ts";
import { type Entry, findEntryOfTeam } from "./queries.ts";

type OwnEntry = { entry: Entry; teamId: string };

/** The own entry, to be changed now. Refuses without a team and after the close. */
export async function changingEntry(tx: Writer, { now, by }: Context<Contestant>): Promise<Outcome<OwnEntry>> {
  const own = await ownTeamOf(tx, by.contestId, by.accountId);
  const entry = own && (await findEntryOfTeam(tx, own.teamId));
  if (!entry) return refuse("not on a team");
  const refused = mayChangeEntry(await windowOf(tx, by.contestId, "submission"), now);
  return refused ?? done({ entry, teamId: own.teamId });
}

/** Keeps the withdrawal on the entry's row (or its undoing, null), tells the members, and writes the journal. */
export async function recordWithdrawal(
  tx: Writer,
  context: Context<Contestant>,
  { entry, teamId }: OwnEntry,
  withdrawnAt: number | null,
): Promise<void> {
  const { contestId } = context.by;
  const undone = withdrawnAt === null;
  await tx.update(entryTable).set({ withdrawnAt }).where(eq(entryTable.id, entry.id));
  const letter = { kind: "withdrawn", facts: { contestId, entryId: entry.id, undone } } as const;
  const event = `${undone ? "withdrawal undone" : "withdrawn"} ${entry.id} ${context.now}`;
  for (const { accountId } of await membersOf(tx, teamId))
    await queueLetterToAccount(tx, context.now, accountId, { contestId, event, letter });
  await risePublicVersion(tx, contestId);
  const act = undone ? "undid the withdrawal of an entry" : "withdrew an entry";
  await recordAct(tx, context, { contestId, act, subject: `entry ${entry.id}` });
}
