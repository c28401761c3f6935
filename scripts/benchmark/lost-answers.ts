import { eq } from "drizzle-orm";
import { draftOf, versionsOf } from "#app/contest/submission/queries.ts";
import { entry } from "#db/schema/entries.ts";
import type { Store } from "#db/store.ts";
import type { TeamOutcome } from "./deadline-load.ts";

/** Each team had one version before. */
const VERSIONS_BEFORE = 1;

/** What was answered and is not in the database, or is there twice; in words. */
export async function lostInDatabase(
  store: Store,
  teams: readonly { code: string; told: TeamOutcome | undefined }[],
): Promise<string[]> {
  const lost: string[] = [];
  for (const { code, told } of teams) {
    const [found] = await store.read.select().from(entry).where(eq(entry.code, code));
    if (!found || !told) throw new Error(`there is no entry ${code}`);
    const { revision, content } = await draftOf(store.read, found.id);
    if (revision < told.revision) lost.push(`${code}: revision ${told.revision} was answered, ${revision} is there`);
    if (revision === told.revision && told.title !== "" && content.title !== told.title)
      lost.push(`${code}: the draft has another title than was answered`);
    const versions = await versionsOf(store.read, found.id);
    const made = versions.length - VERSIONS_BEFORE;
    if (made !== told.versions) lost.push(`${code}: ${told.versions} submissions were answered, ${made} are there`);
  }
  return lost;
}
