import { contentHash } from "#db/content-hash.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Writer } from "#db/store.ts";
import { accountOf, type Context } from "./context.ts";
import type { JournalReference } from "./journal-line.ts";

export type Act = {
  contestId: string | null;
  /** What was done, in the past tense: "submitted a version". */
  act: string;
  /** What it was done to: a table's name and a row's id, as "entry 7f3c…". */
  subject: string;
  before?: JournalReference[];
  after?: JournalReference[];
};

/** Points at a row with the hash of its content now; the row itself stays out of the journal. */
export function referenceTo(table: string, row: { id: string }): JournalReference {
  return { table, id: row.id, hash: contentHash(row) };
}

/** Adds one line to the journal, in the transaction of the act that it records. */
export async function recordAct(tx: Writer, { now, by }: Pick<Context, "now" | "by">, act: Act): Promise<void> {
  await tx.insert(journal).values({
    contestId: act.contestId,
    act: act.act,
    actorRole: by.role,
    actorId: accountOf(by),
    subject: act.subject,
    at: now,
    before: act.before ?? [],
    after: act.after ?? [],
  });
}
