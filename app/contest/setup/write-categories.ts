import { and, eq, notInArray, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { category, platformProject, prizePart } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import type { ContestFile } from "./contest-file.ts";

/** Brings the categories and their prize parts in line with the file; answers the id of each slug. */
export async function writeCategories(tx: Writer, contestId: string, file: ContestFile): Promise<Map<string, string>> {
  const ofContest = eq(category.contestId, contestId);
  const slugs = file.categories.map(({ slug }) => slug);
  await tx.delete(prizePart).where(eq(prizePart.contestId, contestId));
  await tx.delete(category).where(and(ofContest, notInArray(category.slug, slugs)));
  // Out of the way first, so that two categories may change places.
  await tx
    .update(category)
    .set({ position: sql`-1 - ${category.position}` })
    .where(ofContest);
  const ids = new Map<string, string>();
  for (const [position, { slug, name, rewards, decided, prizes }] of file.categories.entries()) {
    const [row] = await tx
      .insert(category)
      .values({ id: newId(), contestId, slug, name, rewards, decided, position })
      .onConflictDoUpdate({ target: [category.contestId, category.slug], set: { name, rewards, decided, position } })
      .returning({ id: category.id });
    if (!row) throw new Error(`category ${slug} was not written`);
    ids.set(slug, row.id);
    await tx.insert(prizePart).values(
      prizes.map(({ kind, amount, currency, text }, place) => ({
        contestId,
        categoryId: row.id,
        kind,
        amount: amount ?? null,
        currency: currency ?? null,
        text,
        position: place,
      })),
    );
  }
  return ids;
}

export async function writePlatformProjects(tx: Writer, contestId: string, file: ContestFile): Promise<void> {
  await tx.delete(platformProject).where(eq(platformProject.contestId, contestId));
  const rows = file.platformProjects.map(({ repository, name, purpose }, position) => ({
    contestId,
    fullName: repository,
    name,
    purpose,
    position,
  }));
  if (rows.length > 0) await tx.insert(platformProject).values(rows);
}
