import type { Judge, Nominator } from "../actors.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { stateOf, type Window } from "../schedule.ts";
import type { ReviewStage } from "../vocabulary.ts";

/** Who writes reviews: nominators in their stage, judges in theirs. */
export type Reviewer = Nominator | Judge;
type Refused = Extract<Outcome<never>, { ok: false }>;

export function stageOf({ role }: Pick<Reviewer, "role">): ReviewStage {
  return role === "nominator" ? "nomination" : "judging";
}

export type StageFacts = { stage: ReviewStage; window: Window; sealedAt: number | null };

/** Refuses while a stage's reviews may not be written: before and after its window, and once it is sealed. */
export function refuseStage({ stage, window, sealedAt }: StageFacts, now: number): Refused | undefined {
  if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
  const state = stateOf(window, now);
  if (state === "before") return refuse("window not open yet", { stage, opensAt: window.opensAt });
  return state === "over" ? refuse("window closed", { stage, closedAt: window.closesAt }) : undefined;
}

/** An entry as its reviewer gets it. */
export type ReviewableEntry = {
  entryId: string;
  code: string;
  versionId: string;
  assignmentId: string | null;
  /** The categories that this reviewer marks it in. */
  categoryIds: string[];
};

export type StoredReview = {
  id: string;
  revision: number;
  seenVersionId: string;
  confirmedVersionId: string | null;
  savedAt: number;
  submittedAt: number | null;
};

export type ReviewFacts = StageFacts & {
  /** A linked GitHub account, or an organizer's waiver. */
  seesEntries: boolean;
  /** Undefined when the entry is not this person's to review: absent, out of the contest, or barred by a conflict. */
  entry: ReviewableEntry | undefined;
  review: StoredReview | undefined;
};

/** Whether this person may write about this entry now. What must stay hidden is answered as if it were not there. */
export function mayReview(facts: ReviewFacts, now: number): Refused | undefined {
  if (!facts.seesEntries) return refuse("link GitHub to see entries");
  return facts.entry ? refuseStage(facts, now) : refuse("not found");
}

/** Refuses to save over what was saved since the writer last looked. A review not begun has revision 0. */
export function refuseOverwriting(review: StoredReview | undefined, revision: number): Refused | undefined {
  if ((review?.revision ?? 0) === revision) return undefined;
  return refuse("someone else saved", { savedAt: review?.savedAt ?? 0 });
}

/** A submitted review of a version that is no longer in force counts only once its author confirms or changes it. */
export function isStale(
  review: Pick<StoredReview, "seenVersionId" | "confirmedVersionId">,
  versionInForceId: string,
): boolean {
  return review.seenVersionId !== versionInForceId && review.confirmedVersionId !== versionInForceId;
}

/** Whether a review may be confirmed for the version in force: until the stage is sealed, even after its close. */
export function mayConfirm(facts: ReviewFacts): Refused | undefined {
  if (!facts.seesEntries) return refuse("link GitHub to see entries");
  if (!facts.entry || !facts.review) return refuse("not found");
  if (facts.sealedAt !== null) return refuse("stage is sealed", { stage: facts.stage, sealedAt: facts.sealedAt });
  if (facts.review.submittedAt === null) return refuse("review is not submitted");
  return isStale(facts.review, facts.entry.versionId) ? undefined : refuse("review is up to date");
}
