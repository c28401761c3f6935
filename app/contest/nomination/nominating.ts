import { mayReview, type ReviewFacts } from "../judging/review.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export type CategoryOnOffer = { id: string; name: string; decided: "marks" | "vote" };
type NamedBy = { categoryIds: readonly string[]; noCategoryFits: boolean };

/**
 * The categories in which an entry can be nominated: those that its version names. Where the team said that none fits, those
 * that are decided by vote.
 */
export function openCategories<C extends CategoryOnOffer>(categories: readonly C[], version: NamedBy): C[] {
  if (version.noCategoryFits) return categories.filter(({ decided }) => decided === "vote");
  return categories.filter(({ id }) => version.categoryIds.includes(id));
}

export type NominationFacts = ReviewFacts & { open: readonly CategoryOnOffer[] };

/** Whether this nominator may nominate the entry in this category now, in view of the version they read. */
export function mayNominate(
  facts: NominationFacts,
  asked: { categoryId: string; versionId: string },
  now: number,
): Refused | undefined {
  const refused = mayReview(facts, now);
  if (refused) return refused;
  if (facts.entry?.versionId !== asked.versionId) return refuse("entry has a newer version");
  if (facts.open.some(({ id }) => id === asked.categoryId)) return undefined;
  return refuse("category is not open to the entry");
}

/** A nomination is stale when the version in force no longer names its category; it counts again once renewed. */
export function isStaleNomination(
  nomination: { categoryId: string },
  categories: readonly CategoryOnOffer[],
  version: NamedBy,
): boolean {
  return !openCategories(categories, version).some(({ id }) => id === nomination.categoryId);
}
