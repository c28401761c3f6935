import type { Reviewer } from "#app/contest/judging/review.ts";
import { findVersion } from "#app/contest/submission/queries.ts";
import type { Asked, Portal } from "./portal.ts";
import { entryToReview } from "./review-page.ts";
import { reviewPathOf } from "./review-paths.ts";

type Recusing = { portal: Portal; by: Reviewer; slug: string };

/** What the page shows on which one steps aside: the entry's title, and the way back to its review. */
export async function recusalPageOf(asked: Asked, { portal, by, slug }: Recusing) {
  const { versionId, code } = await entryToReview(asked, { portal, by });
  const version = await findVersion(portal.store.read, versionId);
  return { title: version?.title ?? code, path: reviewPathOf(by, slug, code) };
}
