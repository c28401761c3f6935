import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { award, awardStep } from "#db/schema/results.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant, Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { referenceTo } from "../journal.ts";
import type { JournalReference } from "../journal-line.ts";
import type { Award, AwardStepKind } from "./stand.ts";

type Row = typeof award.$inferSelect;

async function rowOf(tx: Writer, awardId: string): Promise<Row> {
  const [row] = await tx.select().from(award).where(eq(award.id, awardId));
  if (!row) throw new Error(`award ${awardId} has no row`);
  return row;
}

/** Points at the award's row as it is now. */
export async function awardReference(tx: Writer, awardId: string): Promise<JournalReference> {
  return referenceTo("award", await rowOf(tx, awardId));
}

type Proposal = Pick<Row, "categoryId" | "entryId" | "reason" | "replacesId">;

/** Adds a proposed award; answers its id. */
export async function writeProposal(
  tx: Writer,
  { now, by }: Pick<Context<Organizer>, "now" | "by">,
  proposal: Proposal,
): Promise<string> {
  const id = newId();
  const proposed = { proposedBy: by.accountId, proposedAt: now };
  await tx.insert(award).values({ id, contestId: by.contestId, ...proposal, ...proposed });
  return id;
}

/** Ends an award. The row stays, with how, why, when and by whom. */
export async function writeAwardEnd(
  tx: Writer,
  { now, by }: Pick<Context<Organizer | Contestant>, "now" | "by">,
  { id }: Pick<Award, "id">,
  end: { endedHow: NonNullable<Award["endedHow"]>; endedReason: string },
): Promise<void> {
  await tx
    .update(award)
    .set({ ...end, endedAt: now, endedBy: by.accountId })
    .where(eq(award.id, id));
}

/** Adds a step of an award's course; answers a reference to it for the journal. */
export async function writeAwardStep(
  tx: Writer,
  { now, by }: Pick<Context<Organizer | Contestant>, "now" | "by">,
  step: { awardId: string; kind: AwardStepKind; dueAt?: number },
): Promise<JournalReference> {
  const row = { id: newId(), dueAt: null, ...step, at: now, by: by.accountId, note: "" };
  await tx.insert(awardStep).values(row);
  return referenceTo("award_step", row);
}
