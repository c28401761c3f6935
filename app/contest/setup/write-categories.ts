import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { category, prizePart } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import { done, type Outcome } from "../outcome.ts";
import type { ContestFile } from "./contest-file.ts";
import { writePrizeParts } from "./write-prize-parts.ts";

/**
 * Brings the categories that the file names, and their prizes, in line with it; answers the id of each slug. Those that it
 * no longer names stay until `removeCategories`, because criteria may still refer to them.
 */
export async function writeCategories(
  tx: Writer,
  contestId: string,
  { categories }: Pick<ContestFile, "categories">,
): Promise<Outcome<Map<string, string>>> {
  // Out of the way first, so that two categories may change places.
  await tx
    .update(category)
    .set({ position: sql`-1 - ${category.position}` })
    .where(eq(category.contestId, contestId));
  const ids = new Map<string, string>();
  for (const [position, each] of categories.entries()) {
    const { slug, name, rewards, decided } = each;
    const [row] = await tx
      .insert(category)
      .values({ id: newId(), contestId, slug, name, rewards, decided, position })
      .onConflictDoUpdate({ target: [category.contestId, category.slug], set: { name, rewards, decided, position } })
      .returning({ id: category.id });
    if (!row) throw new Error(`category ${slug} was not written`);
    ids.set(slug, row.id);
    const priced = await writePrizeParts(tx, { contestId, categoryId: row.id }, each);
    if (!priced.ok) return priced;
  }
  return done(ids);
}

/** Removes the categories that the file no longer names. One that is in use collides with what refers to it. */
export async function removeCategories(tx: Writer, contestId: string, slugs: readonly string[]): Promise<void> {
  const gone = await tx
    .select({ id: category.id })
    .from(category)
    .where(and(eq(category.contestId, contestId), notInArray(category.slug, [...slugs])));
  const ids = gone.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.delete(prizePart).where(inArray(prizePart.categoryId, ids));
  await tx.delete(category).where(inArray(category.id, ids));
}
