import { desc, eq } from "drizzle-orm";
import { reviewRevision } from "#db/schema/judging.ts";
import type { Reader } from "#db/store.ts";
import type { GivenMark } from "../../marks.ts";

/** A state that a submitted review has had, as `submitReview` kept it. */
export type KeptState = {
  revision: number;
  savedAt: number;
  content: {
    privateNote: string;
    panelNote: string;
    teamNote: string;
    confidence: number | null;
    marks: GivenMark[];
  };
};

/** Every submitted state of one's own review, the newest first. Ask for nobody else's: private notes are in it. */
export async function statesOf(read: Reader, reviewId: string): Promise<KeptState[]> {
  const rows = await read
    .select({
      revision: reviewRevision.revision,
      savedAt: reviewRevision.savedAt,
      content: reviewRevision.content,
    })
    .from(reviewRevision)
    .where(eq(reviewRevision.reviewId, reviewId))
    .orderBy(desc(reviewRevision.revision));
  return rows.map((row) => ({ ...row, content: row.content as KeptState["content"] }));
}
