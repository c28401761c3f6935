import { and, eq, isNull } from "drizzle-orm";
import { publication } from "#db/schema/results.ts";
import type { Reader } from "#db/store.ts";

/** The publication of a contest that stands now, or undefined before it and after a retraction. */
export async function findStandingPublication(read: Reader, contestId: string) {
  const [standing] = await read
    .select()
    .from(publication)
    .where(and(eq(publication.contestId, contestId), isNull(publication.retractedAt)));
  return standing;
}

export async function hasStandingPublication(read: Reader, contestId: string): Promise<boolean> {
  return (await findStandingPublication(read, contestId)) !== undefined;
}
