import { githubWaiver } from "#db/schema/people.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";

export type NewWaiver = {
  contestId: string;
  accountId: string;
  reason: string;
  /** Null for a contest file that was imported from the command line. */
  grantedBy: string | null;
};

/** Lets a nominator or judge see entries without GitHub; once for each person of a contest. */
export async function writeWaiver(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  { contestId, accountId, reason, grantedBy }: NewWaiver,
): Promise<void> {
  const row = { contestId, accountId, reason, grantedBy, grantedAt: context.now };
  await tx.insert(githubWaiver).values(row);
  const after = [referenceTo("github_waiver", { ...row, id: accountId })];
  await recordAct(tx, context, { contestId, act: "waived GitHub", subject: `account ${accountId}`, after });
}
