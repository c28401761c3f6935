import { eq, inArray, sql } from "drizzle-orm";
import { awardPart } from "#db/schema/results.ts";
import { prizePart } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { ContestFile } from "./contest-file.ts";

type FileCategory = ContestFile["categories"][number];
type Part = Pick<typeof prizePart.$inferSelect, "kind" | "amount" | "currency" | "text">;

const partOf = ({ kind, amount, currency, text }: FileCategory["prizes"][number]): Part => ({
  kind,
  amount: amount ?? null,
  currency: currency ?? null,
  text,
});

const wordsOf = ({ kind, amount, currency, text }: Part) => JSON.stringify([kind, amount, currency, text]);

/**
 * Brings the parts of one category's prize in line with the file. A part that reads the same keeps its row, because an
 * award may refer to it; refuses to change or remove a part that has been handed over to a winner.
 */
export async function writePrizeParts(
  tx: Writer,
  place: { contestId: string; categoryId: string },
  { name, prizes }: FileCategory,
): Promise<Outcome<boolean>> {
  const ofCategory = eq(prizePart.categoryId, place.categoryId);
  const former = await tx.select().from(prizePart).where(ofCategory);
  // Out of the way first, so that parts may change places.
  await tx
    .update(prizePart)
    .set({ position: sql`-1 - ${prizePart.position}` })
    .where(ofCategory);
  for (const [position, each] of prizes.entries()) {
    const part = partOf(each);
    const same = former.findIndex((row) => wordsOf(row) === wordsOf(part));
    const [kept] = same >= 0 ? former.splice(same, 1) : [];
    if (kept) await tx.update(prizePart).set({ position }).where(eq(prizePart.id, kept.id));
    else await tx.insert(prizePart).values({ ...place, ...part, position });
  }
  const gone = former.map(({ id }) => id);
  if (gone.length === 0) return done(true);
  const given = await tx.select().from(awardPart).where(inArray(awardPart.prizePartId, gone)).limit(1);
  if (given.length > 0) return refuse("prize part is given", { category: name });
  await tx.delete(prizePart).where(inArray(prizePart.id, gone));
  return done(true);
}
