import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entry as entryTable, ruling } from "#db/schema/entries.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { membersOf } from "../registration/queries.ts";
import { rulingFactsOf, rulingsOf } from "./board/queries.ts";
import { type Entry, findEntryByCode, versionsOf } from "./queries.ts";
import { mayRule, type RulingKind, versionInForce } from "./rulings.ts";
import { instantsOf } from "./standing.ts";

/** `code` is the entry's; the reason is read by its members. */
export type AskedRuling = { code: string; reason: string };
export type Ruled = { rulingId: string };
export type RulingRow = typeof ruling.$inferSelect;

const ACTS: Record<RulingKind, string> = {
  eligible: "ruled an entry eligible",
  ineligible: "ruled an entry ineligible",
  "late admitted": "admitted a late version",
  disqualified: "disqualified an entry",
};

/** Visitors see which entries stand and in which version, not whether an organizer has looked at them. */
const PUBLIC_KINDS: readonly RulingKind[] = ["late admitted", "disqualified"];

/** Keeps on the entry's row what its rulings make of it: the instants, and which version is in force. */
async function settleEntry(tx: Writer, entry: Entry): Promise<void> {
  const versions = await versionsOf(tx, entry.id);
  const rulings = await rulingsOf(tx, entry.id);
  const facts = { versions, rulings, withdrawals: [], places: [], published: null };
  const { submittedAt, lateAt, eligibleAt, ineligibleAt, disqualifiedAt } = instantsOf(facts);
  const admitted = rulings.some(({ kind, endedAt }) => kind === "late admitted" && endedAt === null);
  await tx
    .update(entryTable)
    .set({
      ...{ submittedAt, lateAt, eligibleAt, ineligibleAt, disqualifiedAt },
      versionInForceId: versionInForce(versions, admitted),
    })
    .where(eq(entryTable.id, entry.id));
}

/** What follows every ruling and every end of one: the entry's row, the members' letters, the journal. */
export async function settleRuling(
  tx: Writer,
  context: Context<Organizer>,
  { entry, row, before }: { entry: Entry; row: RulingRow; before?: RulingRow },
): Promise<void> {
  const { contestId } = entry;
  await settleEntry(tx, entry);
  const ended = row.endedAt !== null;
  const letter = { kind: "ruling", facts: { contestId, rulingId: row.id, ended } } as const;
  const event = `${ended ? "ruling ended" : "ruling"} ${row.id}`;
  for (const { accountId } of await membersOf(tx, entry.teamId))
    await queueLetterToAccount(tx, context.now, accountId, { contestId, event, letter });
  if (PUBLIC_KINDS.includes(row.kind)) await risePublicVersion(tx, contestId);
  await recordAct(tx, context, {
    contestId,
    act: ended ? `ended a ruling: ${row.kind}` : ACTS[row.kind],
    subject: `entry ${entry.id}`,
    before: before ? [referenceTo("ruling", before)] : [],
    after: [referenceTo("ruling", row)],
  });
}

/** Rules about an entry of the organizer's contest, or refuses as `mayRule` says. */
export async function ruleOnEntry(
  tx: Writer,
  context: Context<Organizer>,
  kind: RulingKind,
  { code, reason }: AskedRuling,
): Promise<Outcome<Ruled>> {
  const { now, by } = context;
  const entry = await findEntryByCode(tx, by.contestId, code);
  if (!entry) return refuse("not found");
  const refused = mayRule(kind, await rulingFactsOf(tx, entry), now);
  if (refused) return refused;
  const about = { id: newId(), contestId: by.contestId, entryId: entry.id, kind, reason };
  const row: RulingRow = { ...about, ruledBy: by.accountId, ruledAt: now, endedAt: null };
  await tx.insert(ruling).values(row);
  await settleRuling(tx, context, { entry, row });
  return done({ rulingId: row.id });
}
