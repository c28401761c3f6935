import { asc, desc, eq } from "drizzle-orm";
import { entryVersion } from "#db/schema/entries.ts";
import { reading, repository } from "#db/schema/repositories.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import type { HandedInCommit } from "./history.ts";

/** Every repository that an entry links or ever linked, the first linked first. */
export function everLinked(read: Reader, entryId: string) {
  return read
    .select({ id: repository.id, fullName: repository.fullName, endedAt: repository.endedAt })
    .from(repository)
    .where(eq(repository.entryId, entryId))
    .orderBy(asc(repository.linkedAt), asc(repository.id));
}

/** The newest readings of a repository with their facts, newest first. */
export function readingsOf(read: Reader, repositoryId: string, atMost: number) {
  return read
    .select()
    .from(reading)
    .where(eq(reading.repositoryId, repositoryId))
    .orderBy(desc(reading.fetchedAt), desc(reading.id))
    .limit(atMost);
}

/** What the versions of an entry hand in of a repository, the first version first. */
export function handedInOf(read: Reader, repositoryId: string): Promise<HandedInCommit[]> {
  return read
    .select({ version: entryVersion.number, commit: versionRepository.commit, readAt: versionRepository.readAt })
    .from(versionRepository)
    .innerJoin(entryVersion, eq(entryVersion.id, versionRepository.versionId))
    .where(eq(versionRepository.repositoryId, repositoryId))
    .orderBy(asc(entryVersion.number));
}
