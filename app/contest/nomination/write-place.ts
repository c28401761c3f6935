import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { account } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import { versionMember } from "#db/schema/versions.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { queueLetterToAccount } from "../outbox.ts";
import { risePublicVersion } from "../public-version.ts";

export type Place = typeof finalistPlace.$inferSelect;
export type NewPlace = Pick<Place, "entryId" | "ordinal" | "reason" | "replacesId"> & {
  categoryIds: readonly string[];
};

/** Gives an entry a place. A finalist's place (without ordinal) shows on the entry's row. */
export async function writePlace(
  tx: Writer,
  { now, by }: Pick<Context<Organizer>, "now" | "by">,
  { categoryIds, ...place }: NewPlace,
): Promise<Place> {
  const { contestId, accountId: namedBy } = by;
  const row = { id: newId(), contestId, namedBy, namedAt: now, endedAt: null, endedReason: null, ...place };
  await tx.insert(finalistPlace).values(row);
  const categories = categoryIds.map((categoryId) => ({ contestId, placeId: row.id, categoryId }));
  await tx.insert(placeCategory).values(categories);
  if (row.ordinal === null) await tx.update(entry).set({ finalistAt: now }).where(eq(entry.id, row.entryId));
  await risePublicVersion(tx, contestId);
  return row;
}

/** Ends a place with a reason; the entry's row then shows no finalist. */
export async function endPlace(tx: Writer, now: number, place: Place, endedReason: string): Promise<Place> {
  const ended = { endedAt: now, endedReason };
  await tx.update(finalistPlace).set(ended).where(eq(finalistPlace.id, place.id));
  if (place.ordinal === null) await tx.update(entry).set({ finalistAt: null }).where(eq(entry.id, place.entryId));
  await risePublicVersion(tx, place.contestId);
  return { ...place, ...ended };
}

/** Mails a finalist's team that it is one; each member once for a place. */
export async function writeToFinalist(tx: Writer, now: number, place: Pick<Place, "id" | "contestId" | "entryId">) {
  const { contestId } = place;
  const members = await tx
    .select({ accountId: account.id })
    .from(versionMember)
    .innerJoin(entry, eq(entry.versionInForceId, versionMember.versionId))
    .innerJoin(account, eq(account.id, versionMember.accountId))
    .where(eq(entry.id, place.entryId));
  const letter = { kind: "finalist", facts: { contestId, placeId: place.id } } as const;
  for (const { accountId } of members)
    await queueLetterToAccount(tx, now, accountId, { contestId, event: `finalist ${place.id}`, letter });
}
