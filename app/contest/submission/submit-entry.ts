import { and, eq } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { entry as entryTable, entryVersion } from "#db/schema/entries.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { membersOf, ownTeamOf } from "../registration/queries.ts";
import { findContestById, windowOf } from "../setup/queries.ts";
import { maySubmit } from "./deadline.ts";
import type { DraftContent } from "./draft.ts";
import { missingIn } from "./missing.ts";
import { type Entry, findEntryOfTeam, versionsOf } from "./queries.ts";
import { linkedRepositories, type NamedPullRequest, writeVersion } from "./write-version.ts";

export type SubmitEntry = {
  content: DraftContent;
  /** The content's pull requests, their addresses read. */
  pullRequests: NamedPullRequest[];
  /** Made with the form: the same form sent twice makes one version. */
  idempotencyKey: string;
};

export type Submitted = { number: number; receiptCode: string; late: boolean; again: boolean };

/**
 * Makes an immutable version of what was handed in, with its receipt; `context.now` is the instant of receipt and decides.
 * The same key with the same content answers the version made before. Refuses outside the window and its grace, what is
 * incomplete, and the same key with other content.
 */
export async function submitEntry(context: Context<Contestant>, asked: SubmitEntry): Promise<Outcome<Submitted>> {
  const { now, by } = context;
  return context.db.write<Outcome<Submitted>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const entry = own && (await findEntryOfTeam(tx, own.teamId));
    if (!own || !entry) return refuse("not on a team");
    const before = await versionOfKey(tx, entry.id, asked);
    if (before) return before;
    const contest = await findContestById(tx, by.contestId);
    const timely = maySubmit(await windowOf(tx, by.contestId, "submission"), now, contest?.graceMs ?? 0);
    if (!timely.ok) return timely;
    return makeVersion(tx, context, entry, { ...asked, late: timely.value.late, teamId: own.teamId });
  });
}

async function versionOfKey(tx: Writer, entryId: string, asked: SubmitEntry): Promise<Outcome<Submitted> | undefined> {
  const ofKey = and(eq(entryVersion.entryId, entryId), eq(entryVersion.idempotencyKey, asked.idempotencyKey));
  const [before] = await tx.select().from(entryVersion).where(ofKey);
  if (!before) return undefined;
  const { number, receiptCode, late, contentHash: hash } = before;
  return hash === contentHash(asked.content)
    ? done({ number, receiptCode, late, again: true })
    : refuse("key used for other content");
}

async function makeVersion(
  tx: Writer,
  context: Context<Contestant>,
  entry: Entry,
  asked: SubmitEntry & { late: boolean; teamId: string },
): Promise<Outcome<Submitted>> {
  const { now, by } = context;
  const { content, late } = asked;
  const members = await membersOf(tx, asked.teamId);
  const repositories = await linkedRepositories(tx, entry.id);
  const counts = { repositories: repositories.length, notAccepted: [], addressConfirmed: true, failingChecks: 0 };
  const missing = missingIn({ content, ...counts }).filter(({ blocks }) => blocks);
  if (missing.length > 0) return refuse("something is missing", { what: missing.map(({ what }) => what) });
  const [last] = await versionsOf(tx, entry.id);
  const { categories: _, pullRequests: __, ...texts } = content;
  const row = {
    ...texts,
    id: newId(),
    contestId: by.contestId,
    entryId: entry.id,
    number: (last?.number ?? 0) + 1,
    idempotencyKey: asked.idempotencyKey,
    contentHash: contentHash(content),
    receivedAt: now,
    late,
    submittedBy: by.accountId,
    receiptCode: newId().replaceAll("-", "").slice(0, 16),
  };
  const written = await writeVersion(tx, row, { content, members, repositories, pullRequests: asked.pullRequests });
  if (!written.ok) return written;
  const standing = late ? { lateAt: now } : { submittedAt: now, versionInForceId: row.id };
  await tx.update(entryTable).set(standing).where(eq(entryTable.id, entry.id));
  const letter = { kind: "receipt", facts: { contestId: by.contestId, versionId: row.id } } as const;
  for (const { accountId } of members)
    await queueLetterToAccount(tx, now, accountId, { contestId: by.contestId, event: `receipt ${row.id}`, letter });
  await risePublicVersion(tx, by.contestId);
  await recordAct(tx, context, {
    contestId: by.contestId,
    act: late ? "submitted a late version" : "submitted a version",
    subject: `entry ${entry.id}`,
    before: last ? [referenceTo("entry_version", last)] : [],
    after: [referenceTo("entry_version", row)],
  });
  return done({ number: row.number, receiptCode: row.receiptCode, late, again: false });
}
