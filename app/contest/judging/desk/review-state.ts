import { isStale } from "../review.ts";

/** Where one's own review of an entry stands. */
export type ReviewState = "not begun" | "begun" | "submitted" | "to confirm";

type Kept = { submittedAt: number | null; seenVersionId: string; confirmedVersionId: string | null };

/** "to confirm": submitted, and a newer version of the entry is in force since. */
export function reviewState(review: Kept | undefined, versionInForceId: string): ReviewState {
  if (!review) return "not begun";
  if (review.submittedAt === null) return "begun";
  return isStale(review, versionInForceId) ? "to confirm" : "submitted";
}

export type OthersSeen = "never" | "after-mine" | "always";

/** Whether others' reviews may be read, by the stage's setting; after the seal the setting holds on. */
export function mayReadOthers(setting: OthersSeen, ownSubmittedAt: number | null): boolean {
  return setting === "always" || (setting === "after-mine" && ownSubmittedAt !== null);
}
