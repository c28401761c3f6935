import { and, eq, ne } from "drizzle-orm";
import { repository, repositoryCheck } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import { type CheckFinding, PULL_REQUEST_CHECK } from "./checks/finding.ts";
import { definiteAfter, type Flip, flipsBetween } from "./checks/flips.ts";

type Basis = { repository: { id: string; contestId: string }; readingId: string | null; checkedAt: number };

/** Pull requests are told apart by their names; a repository's own checks by their kind alone, through all renames. */
function rowOf({ repository: of, readingId, checkedAt }: Basis, finding: CheckFinding) {
  const subject = finding.kind === PULL_REQUEST_CHECK ? finding.subject : "";
  return { ...finding, subject, contestId: of.contestId, repositoryId: of.id, readingId, checkedAt };
}

/**
 * Puts findings in the place of what was found before; without a reading, what was found of pull requests stays. Answers
 * whether any outcome is another one than before, and which definite ones have flipped.
 */
export async function writeChecks(
  tx: Writer,
  basis: Basis,
  findings: readonly CheckFinding[],
): Promise<{ changed: boolean; flips: Flip[] }> {
  const { id } = basis.repository;
  const ofIt = eq(repositoryCheck.repositoryId, id);
  const replaced = basis.readingId === null ? and(ofIt, ne(repositoryCheck.kind, PULL_REQUEST_CHECK)) : ofIt;
  const former = await tx.delete(repositoryCheck).where(replaced).returning();
  const rows = new Map(findings.map((finding) => rowOf(basis, finding)).map((row) => [row.kind + row.subject, row]));
  const found = [...rows.values()];
  const kept = found.map((row) => ({ ...row, definiteOutcome: definiteAfter(former, row) }));
  if (kept.length > 0) await tx.insert(repositoryCheck).values(kept);
  await tx.update(repository).set({ checkedAt: basis.checkedAt }).where(eq(repository.id, id));
  const isSame = former.every(({ kind, subject, outcome }) => rows.get(kind + subject)?.outcome === outcome);
  return { changed: !isSame || former.length !== rows.size, flips: flipsBetween(former, found) };
}
