/** One counted review's score of one candidacy, on the stage's scale. */
export type ScoreRow = { entryId: string; reviewId: string; score: number };

/** All that the tally of a category is computed from. The order of its lists says nothing. */
export type TallyInput = {
  format: "laurels-tally/1";
  categoryId: string;
  /** The entries that compete, scored or not. */
  entries: readonly string[];
  scores: readonly ScoreRow[];
  /** Decimals at which equal scores are a tie. */
  precision: number;
};

/** One candidacy in a tally. `score`, `spread`, `min` and `max` are on the stage's scale; unscored candidacies are unranked. */
export type TallyRow = {
  entryId: string;
  score: number | null;
  /** Number of reviews that count. */
  count: number;
  /** Sample standard deviation of the reviews' scores; null for fewer than two. */
  spread: number | null;
  min: number | null;
  max: number | null;
  /** 1 for the best; equal scores at the published precision share a rank. */
  rank: number | null;
};

export type TallyResult = { method: "weighted means"; ranking: readonly TallyRow[] };

/** Computes a tally; each method is one. Same input, same result, whatever the order of its rows. */
export type TallyMethod = (input: TallyInput) => TallyResult;
