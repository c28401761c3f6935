import { and, eq } from "drizzle-orm";
import { versionMember, versionRepository } from "#db/schema/versions.ts";
import type { Writer } from "#db/store.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { findPin, pendingPins } from "./queries.ts";

export type SettlePin = {
  versionRepositoryId: string;
  branch: string | null;
  commit: string;
  tree: string;
  /** GitHub could not tell where the branch stood when the version was received. */
  isLate: boolean;
};

/**
 * Fixes the commit and tree of a repository that GitHub had not shown when its version was submitted; `context.now` is when it
 * was read. With the last pending pin of the version its members get the second receipt. A settled pin stays as it is.
 */
export async function settlePin(context: Context<Portal>, asked: SettlePin): Promise<Outcome<null>> {
  const { now } = context;
  const { versionRepositoryId: id, isLate, branch, commit, tree } = asked;
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await findPin(tx, id);
    if (found?.pin.pinState !== "pending") return done(null);
    const { pin, version } = found;
    const pinState = isLate ? ("pinned late" as const) : ("pinned" as const);
    // After the receipt, always: the receipt says that the pin was pending, and is computed again from these rows.
    const readAt = Math.max(now, version.receivedAt + 1);
    const settled = { branch, commit, tree, pinState, readAt };
    const pending = and(eq(versionRepository.id, id), eq(versionRepository.pinState, "pending"));
    await tx.update(versionRepository).set(settled).where(pending);
    await recordAct(tx, context, {
      contestId: pin.contestId,
      act: isLate ? "pinned a commit late" : "pinned a commit",
      subject: `entry ${version.entryId}`,
      before: [referenceTo("version_repository", pin)],
      after: [referenceTo("version_repository", { ...pin, ...settled })],
    });
    await risePublicVersion(tx, pin.contestId);
    const waiting = await pendingPins(tx, { versionId: version.id });
    if (waiting.length === 0) await sendSecondReceipt(tx, now, version);
    return done(null);
  });
}

async function sendSecondReceipt(tx: Writer, now: number, { id, contestId }: { id: string; contestId: string }) {
  const letter = { kind: "second receipt", facts: { contestId, versionId: id } } as const;
  const members = await tx.select().from(versionMember).where(eq(versionMember.versionId, id));
  for (const { accountId } of members)
    await queueLetterToAccount(tx, now, accountId, { contestId, event: `second receipt ${id}`, letter });
}
