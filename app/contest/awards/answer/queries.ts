import { and, asc, eq, isNotNull } from "drizzle-orm";
import { award } from "#db/schema/results.ts";
import { category } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { ownTeamOf } from "../../registration/queries.ts";
import { findEntryOfTeam } from "../../submission/queries.ts";
import { stepOf } from "../course.ts";
import { coursesOf, publishedAtOf } from "../queries.ts";
import type { Award } from "../stand.ts";

export type ToldAward = Award & { category: { slug: string; name: string } };

/**
 * The awards of an entry that its team may know of, lost ones included: those it was told of, and those that are public.
 * Of any other award the team sees nothing, not even that there is one.
 */
export async function toldAwardsOf(read: Reader, contestId: string, entryId: string): Promise<ToldAward[]> {
  const rows = await read
    .select({ award, category: { slug: category.slug, name: category.name } })
    .from(award)
    .innerJoin(category, eq(category.id, award.categoryId))
    .where(and(eq(award.contestId, contestId), eq(award.entryId, entryId), isNotNull(award.approvedAt)))
    .orderBy(asc(category.position), asc(award.proposedAt));
  if (rows.length === 0) return [];
  const isPublic = (await publishedAtOf(read, contestId)) !== null;
  const courses = await coursesOf(
    read,
    rows.map((row) => row.award),
  );
  return rows.flatMap(({ category }, place) => {
    const found = courses[place];
    const isTold = found && (stepOf(found, "notified") !== undefined || (isPublic && found.endedAt === null));
    return isTold ? [{ ...found, category }] : [];
  });
}

/** The own team, its entry, and the awards it was told of; undefined without a team. */
export async function ownAwardsOf(read: Reader, contestId: string, accountId: string) {
  const team = await ownTeamOf(read, contestId, accountId);
  const entry = team && (await findEntryOfTeam(read, team.teamId));
  if (!team || !entry) return undefined;
  const awards = await toldAwardsOf(read, contestId, entry.id);
  return { team, entry, awards, publishedAt: await publishedAtOf(read, contestId) };
}
