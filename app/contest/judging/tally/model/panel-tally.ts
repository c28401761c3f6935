/** What one review added to a candidacy's score, in the order in which it is explained. */
export type Contribution = {
  judgeId: string;
  /** The weighted sum of the review's marks. */
  mark: number;
  /** What was added for marks at an end of their scale, which only say "at least" or "at most". */
  beyond: number;
  /** What the judge marks below the panel on the same entries; it is added back. */
  harshness: number;
  /** How widely the judge spreads marks; the panel's mean is 1. The distance from the category's level is divided by it. */
  spread: number;
  /** The mark as the panel would have given it: harshness added back, spread evened out. */
  corrected: number;
  /** The review's share in the score; with the pull to the category's level all shares sum to 1. */
  share: number;
};

/** How a score came about: the sum of share × corrected over the reviews and pull × level. */
export type Explanation = { level: number; pull: number; contributions: readonly Contribution[] };

/**
 * One candidacy in the tally of its category. Scores are on the stage's scale: what the whole panel would give. Without a
 * review that counts, everything but the id is null or 0, and the candidacy is unranked.
 */
export type CandidacyTally = {
  candidacyId: string;
  entryId: string;
  score: number | null;
  /** The 90 % interval of the score; it is not cut at the ends of the scale. */
  lower: number | null;
  upper: number | null;
  rank: number | null;
  /** The 90 % interval of the rank. */
  rankLow: number | null;
  rankHigh: number | null;
  /** How probably it is the best of its category. */
  pBest: number | null;
  rawMean: number | null;
  rawRank: number | null;
  reviews: number;
  /** Comparisons with others that count. */
  comparisons: number;
  /** Candidacies with the same number are tied together by judges in common; the others were not directly compared with it. */
  island: number | null;
  explanation: Explanation | null;
};

export const JUDGE_FLAGS = [
  "does not discriminate",
  "unusually noisy",
  "hardly follows the panel",
  "one review far off",
  "against the panel",
] as const;
export type JudgeFlag = (typeof JUDGE_FLAGS)[number];

/** What the tally says of a judge; `noise` is the standard deviation of the marks around what the model expects. */
export type JudgeTally = {
  judgeId: string;
  reviews: number;
  /** Points that the judge marks below the panel on the same entries, after the pull to the panel; negative for a lenient one. */
  harshness: number | null;
  spread: number | null;
  noise: number | null;
  /** Correlation of the judge's marks with the scores that the others alone would give; null below three reviews. */
  agreement: number | null;
  flags: readonly JudgeFlag[];
};

export type CategoryTally = {
  categoryId: string;
  /** Best first; equal ranks in an order that decides nothing; unscored candidacies last. */
  ranking: readonly CandidacyTally[];
  /** The fewest candidacies of which one is the best with a probability of at least 0.9. */
  winnerSet: readonly string[];
  /** Candidacies of the winner set, first rank and its probability: "A, B and C cannot be told apart; A leads with 44 %". */
  headline: {
    leaders: readonly string[];
    probability: number | null;
    apart: boolean;
    /** Whether the plain mean would put another candidacy first. */
    rawMeanDiffers: boolean;
  };
  /** Groups of candidacies that no judge connects, and the fewest further reviews that would connect them. */
  islands: number;
  joiningReviews: readonly { judgeId: string; candidacyId: string }[];
};

/** The answer: the same for the same problem, on any machine and in any order of its lists. */
export type PanelTally = {
  method: "whole panel";
  version: 1;
  scale: { min: number; max: number };
  categories: readonly CategoryTally[];
  judges: readonly JudgeTally[];
  /** Reviews that were left out because of a conflict. */
  excluded: readonly { judgeId: string; entryId: string }[];
  /** Standard deviations on the stage's scale: of the entries' quality, the judges' harshness, the marks' noise, the spreads. */
  variation: { quality: number; harshness: number; noise: number; spread: number } | null;
  /** True where judges were found to differ so little in harshness that nothing had to be corrected. */
  uncorrected: boolean;
};
