import { eq } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { entry as entryTable } from "#db/schema/entries.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { membersOf, ownTeamOf } from "../registration/queries.ts";
import { findContestById, windowOf } from "../setup/queries.ts";
import { maySubmit } from "./deadline.ts";
import type { DraftContent } from "./draft.ts";
import { type HandedIn, handedIn, type NamedPullRequest } from "./handed-in.ts";
import { blocksIn } from "./missing.ts";
import { linkedRepositories } from "./own/queries.ts";
import { type Entry, findEntryOfTeam, handedInWith, versionsOf } from "./queries.ts";
import { receiptOf } from "./receipt.ts";
import { writeDraft } from "./write-draft.ts";
import { tellOfVersion, type VersionRow, writeVersion } from "./write-version.ts";

export type SubmitEntry = {
  content: DraftContent;
  /** The content's pull requests, their addresses read. */
  pullRequests: NamedPullRequest[];
  /** Made with the form: the same form sent twice makes one version. */
  idempotencyKey: string;
  /** The draft's revision in the form. The draft is left alone without it, and when somebody else has saved since. */
  revision?: number;
  /** The readings that the form showed: these are pinned. Without them, the newest are. */
  readings?: readonly string[];
};

export type Submitted = { number: number; receiptCode: string; late: boolean; again: boolean };

/**
 * Makes an immutable version of what was handed in, with its receipt; `context.now` is the instant of receipt and decides.
 * The same key with the same content answers the version made before. Refuses outside the window and its grace, a
 * withdrawn entry, the same key with other content, and what is incomplete; that is kept as the draft.
 */
export async function submitEntry(context: Context<Contestant>, asked: SubmitEntry): Promise<Outcome<Submitted>> {
  const kept = await context.db.write<Outcome<Outcome<Submitted>>>(async (tx) => {
    const outcome = await handIn(tx, context, asked);
    // Found before any row was written, so that all there is to commit is the draft.
    const isIncomplete = !outcome.ok && outcome.refusal.code === "something is missing";
    return outcome.ok || isIncomplete ? done(outcome) : outcome;
  });
  return kept.ok ? kept.value : kept;
}

async function handIn(tx: Writer, context: Context<Contestant>, asked: SubmitEntry): Promise<Outcome<Submitted>> {
  const { now, by } = context;
  const own = await ownTeamOf(tx, by.contestId, by.accountId);
  const entry = own && (await findEntryOfTeam(tx, own.teamId));
  if (!own || !entry) return refuse("not on a team");
  const content = handedIn(asked.content, asked.pullRequests);
  const before = await handedInWith(tx, entry.id, asked.idempotencyKey);
  if (before) {
    if (contentHash(before.content) !== contentHash(content)) return refuse("key used for other content");
    const { number, receiptCode, late } = before.version;
    return done({ number, receiptCode, late, again: true });
  }
  const contest = await findContestById(tx, by.contestId);
  const timely = maySubmit(await windowOf(tx, by.contestId, "submission"), now, contest?.graceMs ?? 0);
  if (!timely.ok) return timely;
  if (entry.withdrawnAt !== null) return refuse("entry is withdrawn");
  const { late } = timely.value;
  if (asked.revision !== undefined && !late)
    await writeDraft(tx, context, entry.id, { content: asked.content, revision: asked.revision });
  const repositories = await linkedRepositories(tx, entry.id, asked.readings);
  const missing = blocksIn(content, repositories.length);
  if (missing.length > 0) return refuse("something is missing", { what: missing.map(({ what }) => what) });
  const members = await membersOf(tx, own.teamId);
  const names = { contest: contest?.slug ?? "", entry: entry.code };
  const parts = { content, members, repositories };
  return makeVersion(tx, context, entry, { names, parts, late, idempotencyKey: asked.idempotencyKey });
}

type Making = {
  names: { contest: string; entry: string };
  parts: Parameters<typeof writeVersion>[2] & { content: HandedIn };
  late: boolean;
  idempotencyKey: string;
};

async function makeVersion(
  tx: Writer,
  context: Context<Contestant>,
  entry: Entry,
  { names, parts, late, idempotencyKey }: Making,
): Promise<Outcome<Submitted>> {
  const { now, by } = context;
  const [last] = await versionsOf(tx, entry.id);
  const { categories, pullRequests, ...texts } = parts.content;
  const version = { ...texts, number: (last?.number ?? 0) + 1, receivedAt: now, late };
  const receiptCode = newId().replaceAll("-", "").slice(0, 16);
  const row: VersionRow = {
    ...{ ...version, id: newId(), contestId: by.contestId, entryId: entry.id, idempotencyKey, receiptCode },
    contentHash: contentHash(receiptOf(names, { ...parts, version, categories, pullRequests })),
    submittedBy: by.accountId,
  };
  const written = await writeVersion(tx, row, parts);
  if (!written.ok) return written;
  const standing = late ? { lateAt: now } : { submittedAt: now, versionInForceId: row.id };
  await tx.update(entryTable).set(standing).where(eq(entryTable.id, entry.id));
  await tellOfVersion(tx, context, { row, last, members: parts.members });
  return done({ number: row.number, receiptCode, late, again: false });
}
