import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory, versionMember, versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import type { Member } from "../registration/queries.ts";
import type { HandedIn } from "./handed-in.ts";
import type { Linked } from "./own/queries.ts";

export type VersionRow = typeof entryVersion.$inferInsert & { id: string };
type Parts = { content: HandedIn; members: readonly Member[]; repositories: readonly Linked[] };

/** Writes a version with all its parts. Refuses a category that the contest does not have. */
export async function writeVersion(tx: Writer, row: VersionRow, parts: Parts): Promise<Outcome<null>> {
  const { contestId, id: versionId } = row;
  const categories = await tx.select().from(category).where(eq(category.contestId, contestId));
  const chosen = parts.content.categories.map(({ slug, reason }) => {
    const found = categories.find((each) => each.slug === slug && each.decided === "marks");
    return { slug, row: found && { contestId, versionId, categoryId: found.id, reason } };
  });
  const unknown = chosen.find((each) => !each.row);
  if (unknown) return refuse("no such category", { slug: unknown.slug });
  await tx.insert(entryVersion).values(row);
  const members = parts.members.map(({ accountId, name, login, leads }) => ({
    ...{ versionId, accountId, name, login, leads },
  }));
  await tx.insert(versionMember).values(members);
  const chosenRows = chosen.flatMap((each) => each.row ?? []);
  if (chosenRows.length > 0) await tx.insert(versionCategory).values(chosenRows);
  const pullRequests = parts.content.pullRequests.map((each) => ({ ...each, versionId }));
  if (pullRequests.length > 0) await tx.insert(versionPullRequest).values(pullRequests);
  await writePins(tx, row, parts.repositories);
  return done(null);
}

async function writePins(tx: Writer, version: VersionRow, repositories: readonly Linked[]): Promise<void> {
  const { contestId, id: versionId, receivedAt } = version;
  for (const { id: repositoryId, fullName, branch, commit, tree, readAt } of repositories) {
    const pin = { id: newId(), contestId, versionId, repositoryId, fullName, branch, commit, tree, readAt };
    await tx.insert(versionRepository).values({ ...pin, pinState: commit ? "pinned" : "pending" });
    if (!commit) await askForJob(tx, receivedAt, { kind: "settle pin", subject: pin.id, reason: "submitted unread" });
  }
}

type Told = { row: VersionRow; last: VersionRow | undefined; members: readonly Member[] };

/** A receipt to every member, the kept pages made anew, and the line in the journal. */
export async function tellOfVersion(
  tx: Writer,
  context: Context<Contestant>,
  { row, last, members }: Told,
): Promise<void> {
  const { contestId } = context.by;
  const letter = { kind: "receipt", facts: { contestId, versionId: row.id } } as const;
  for (const { accountId } of members)
    await queueLetterToAccount(tx, context.now, accountId, { contestId, event: `receipt ${row.id}`, letter });
  await risePublicVersion(tx, contestId);
  await recordAct(tx, context, {
    contestId,
    act: row.late ? "submitted a late version" : "submitted a version",
    subject: `entry ${row.entryId}`,
    before: last ? [referenceTo("entry_version", last)] : [],
    after: [referenceTo("entry_version", row)],
  });
}
