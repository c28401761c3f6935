/** What keeps a stage from being sealed: one kind of it, and how many there are. */
export type Blocker = { what: string; count: number };

export type SealingFacts = {
  closesAt: number;
  /** Living assignments without a submitted review. */
  missingReviews: number;
  /** Submitted reviews of a version that is no longer in force, which their authors have not confirmed. */
  staleReviews: number;
  /** Conflicts that the portal found and that nobody has decided. */
  undecidedConflicts: number;
  openBallots: number;
};

/** Everything that has to be settled before the stage can be sealed, in the order in which one would go about it. */
export function sealingBlockers(facts: SealingFacts, now: number): Blocker[] {
  const found = [
    { what: "the stage is still open", count: now < facts.closesAt ? 1 : 0 },
    { what: "reviews that were asked for and are not submitted", count: facts.missingReviews },
    { what: "reviews of an earlier version that are not confirmed", count: facts.staleReviews },
    { what: "conflicts that nobody has decided", count: facts.undecidedConflicts },
    { what: "ballots that are open", count: facts.openBallots },
  ];
  return found.filter(({ count }) => count > 0);
}
