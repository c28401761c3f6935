import { eq } from "drizzle-orm";
import { windowCommit } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import { ownCommits } from "./checks/sharing.ts";
import type { RepositoryFacts } from "./facts.ts";

/** Keeps which commits of the window a repository has, so that those of all entries can be compared; a failed part changes nothing. */
export async function writeWindowCommits(
  tx: Writer,
  { id: repositoryId, contestId }: { id: string; contestId: string },
  facts: RepositoryFacts,
): Promise<void> {
  if (facts.unread.includes("history")) return;
  await tx.delete(windowCommit).where(eq(windowCommit.repositoryId, repositoryId));
  const rows = [...new Set(ownCommits(facts))].map((commit) => ({ contestId, repositoryId, commit }));
  if (rows.length > 0) await tx.insert(windowCommit).values(rows);
}
