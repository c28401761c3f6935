import { eq } from "drizzle-orm";
import { repository } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import { fullNameKey } from "./linking.ts";
import { endRepository } from "./write-repository-end.ts";

type Linked = typeof repository.$inferSelect;

const FOUND_TWICE = "unlinked a repository that was linked twice";

/**
 * Writes down the id and the present name that GitHub gave a repository. Two links of the entry may turn out to be one
 * repository under its former and its present name: the one that GitHub had not named yet ends. Answers whether `linked`
 * itself still stands.
 */
export async function writeCanonicalName(
  tx: Writer,
  context: Pick<Context, "now" | "by">,
  { linked, others, id: githubId, fullName }: { linked: Linked; others: Linked[]; id: string; fullName: string },
): Promise<boolean> {
  if (others.some((other) => other.githubId === githubId)) {
    await endRepository(tx, context, linked, FOUND_TWICE);
    return false;
  }
  const key = fullNameKey(fullName);
  const namesake = others.find((other) => other.fullNameKey === key);
  if (namesake && namesake.githubId === null) await endRepository(tx, context, namesake, FOUND_TWICE);
  // It bore this name until it was renamed, and says so at its own next reading; ids cannot be mistaken for names.
  else if (namesake)
    await tx
      .update(repository)
      .set({ fullNameKey: `${namesake.githubId}` })
      .where(eq(repository.id, namesake.id));
  await tx.update(repository).set({ githubId, fullName, fullNameKey: key }).where(eq(repository.id, linked.id));
  return true;
}
