import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { membership } from "#db/schema/people.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Reader } from "#db/store.ts";

/** The first repository of each entry that one of these people is a member of: the entry's pull requests are read with it. */
async function firstRepositoriesOf(read: Reader, authorIds: readonly string[]): Promise<string[]> {
  if (authorIds.length === 0) return [];
  const rows = await read
    .select({ id: repository.id, entryId: repository.entryId })
    .from(repository)
    .innerJoin(entry, eq(entry.id, repository.entryId))
    .innerJoin(membership, and(eq(membership.teamId, entry.teamId), isNull(membership.endedAt)))
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isNull(repository.endedAt), inArray(account.githubId, [...authorIds])))
    .orderBy(asc(repository.linkedAt), asc(repository.id));
  const first = new Map(rows.toReversed().map(({ entryId, id }) => [entryId, id]));
  return [...first.values()];
}

/** The linked repositories, of all contests, that bear one of these GitHub ids, or whose entry's pull requests are these people's. */
export async function repositoriesToReadAgain(
  read: Reader,
  { repositoryIds, authorIds }: { repositoryIds: readonly string[]; authorIds: readonly string[] },
): Promise<string[]> {
  const named =
    repositoryIds.length === 0
      ? []
      : await read
          .select({ id: repository.id })
          .from(repository)
          .where(and(isNull(repository.endedAt), inArray(repository.githubId, [...repositoryIds])));
  return [...new Set([...named.map(({ id }) => id), ...(await firstRepositoriesOf(read, authorIds))])];
}
