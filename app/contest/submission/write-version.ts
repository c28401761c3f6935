import { and, desc, eq, isNull } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { reading, repository } from "#db/schema/repositories.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory, versionMember, versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Writer } from "#db/store.ts";
import { askForJob } from "../agenda.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { Member } from "../registration/queries.ts";
import type { PullRequestKind } from "../vocabulary.ts";
import type { DraftContent } from "./draft.ts";

export type NamedPullRequest = { baseFullName: string; number: number; kind: PullRequestKind };
export type Linked = {
  id: string;
  fullName: string;
  readingId: string | null;
  branch: string | null;
  commit: string | null;
  tree: string | null;
  readAt: number | null;
};

/** The repositories that an entry links now, each with its newest reading. */
export async function linkedRepositories(tx: Writer, entryId: string): Promise<Linked[]> {
  const rows = await tx
    .select()
    .from(repository)
    .where(and(eq(repository.entryId, entryId), isNull(repository.endedAt)));
  return Promise.all(
    rows.map(async ({ id, fullName }) => {
      const [newest] = await tx
        .select()
        .from(reading)
        .where(eq(reading.repositoryId, id))
        .orderBy(desc(reading.fetchedAt))
        .limit(1);
      const { commit = null, tree = null, fetchedAt = null, facts } = newest ?? {};
      return {
        id,
        fullName,
        readingId: newest?.id ?? null,
        branch: facts?.defaultBranch ?? null,
        commit,
        tree,
        readAt: fetchedAt,
      };
    }),
  );
}

export type VersionRow = typeof entryVersion.$inferInsert & { id: string };

/** Writes a version with all its parts. Refuses a category that the contest does not have. */
export async function writeVersion(
  tx: Writer,
  row: VersionRow,
  parts: { content: DraftContent; members: Member[]; repositories: Linked[]; pullRequests: NamedPullRequest[] },
): Promise<Outcome<null>> {
  const { contestId, id: versionId, receivedAt } = row;
  await tx.insert(entryVersion).values(row);
  await tx
    .insert(versionMember)
    .values(parts.members.map(({ accountId, name, login, leads }) => ({ versionId, accountId, name, login, leads })));
  const categories = await tx.select().from(category).where(eq(category.contestId, contestId));
  for (const { slug, reason } of parts.content.categories) {
    const chosen = categories.find((each) => each.slug === slug && each.decided === "marks");
    if (!chosen) return refuse("no such category", { slug });
    await tx.insert(versionCategory).values({ contestId, versionId, categoryId: chosen.id, reason });
  }
  for (const { id: repositoryId, fullName, branch, commit, tree, readAt } of parts.repositories) {
    const pin = { id: newId(), contestId, versionId, repositoryId, fullName, branch, commit, tree, readAt };
    await tx.insert(versionRepository).values({ ...pin, pinState: commit ? "pinned" : "pending" });
    if (!commit) await askForJob(tx, receivedAt, { kind: "settle pin", subject: pin.id, reason: "submitted unread" });
  }
  const pullRequests = parts.pullRequests.map((each) => ({ ...each, versionId }));
  if (pullRequests.length > 0) await tx.insert(versionPullRequest).values(pullRequests).onConflictDoNothing();
  return done(null);
}
