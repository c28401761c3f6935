/** A criterion that carries weight. Without a category all candidacies share it. */
export type PanelCriterion = {
  id: string;
  categoryId: string | null;
  weight: number;
  min: number;
  max: number;
  step: number;
};

/** An entry in a category: what is ranked. */
export type PanelCandidacy = { id: string; entryId: string; categoryId: string };

/** One judge's marks of one entry: those of the shared criteria once, and those of its categories' own. */
export type PanelReview = {
  judgeId: string;
  entryId: string;
  marks: readonly { criterionId: string; value: number }[];
};

/** One judge's answer to "this or that?" between two candidacies of a category. */
export type PanelComparison = { judgeId: string; winnerId: string; loserId: string };

/**
 * All that the tallies of a stage are computed from: every category at once, because they share judges. The order of its
 * lists says nothing. A judge has at most one review of an entry.
 */
export type PanelProblem = {
  criteria: readonly PanelCriterion[];
  candidacies: readonly PanelCandidacy[];
  judges: readonly string[];
  /** Reviews and comparisons of these pairs do not count; they are listed in the answer. */
  conflicts: readonly { judgeId: string; entryId: string }[];
  reviews: readonly PanelReview[];
  comparisons?: readonly PanelComparison[];
};
