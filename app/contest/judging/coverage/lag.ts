import type { ReviewStage } from "../../vocabulary.ts";

/** One review that an organizer asked for, and how far it is. */
export type AskedReview = {
  accountId: string;
  entryId: string;
  submittedAt: number | null;
  /** Submitted for an earlier version, and not yet confirmed, changed or admitted. */
  stale: boolean;
};

export type Progress = { done: number; left: number };

/** How far one person has come with what they were asked for. */
export function progressOfPerson(reviews: readonly AskedReview[], accountId: string): Progress {
  const own = reviews.filter((each) => each.accountId === accountId);
  const done = own.filter(({ submittedAt, stale }) => submittedAt !== null && !stale).length;
  return { done, left: own.length - done };
}

export type StageToRemind = {
  stage: ReviewStage;
  window: { opensAt: number; closesAt: number };
  sealedAt: number | null;
};

/** Those who have something left, in the order given. Nobody, unless reviews can be written now. */
export function laggingAmong<Person extends { accountId: string }>(
  people: readonly Person[],
  reviews: readonly AskedReview[],
  { window, sealedAt }: StageToRemind,
  now: number,
): (Person & Progress)[] {
  if (sealedAt !== null || now < window.opensAt || now >= window.closesAt) return [];
  const all = people.map((person) => ({ ...person, ...progressOfPerson(reviews, person.accountId) }));
  return all.filter(({ left }) => left > 0);
}
