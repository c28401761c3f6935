import type { ReviewStage } from "../../vocabulary.ts";
import type { PanelProblem } from "./model/panel-problem.ts";
import type { Explanation, JudgeTally, PanelTally } from "./model/panel-tally.ts";

/** How marks become a ranking; the contest file names one before scoring opens. */
export const TALLY_METHODS = ["whole panel", "weighted means"] as const;
export type TallyMethod = (typeof TALLY_METHODS)[number];

/** A submitted review that does not count, and why: a conflict known by now, or an earlier version that nobody confirmed. */
export type LeftOutReview = { judgeId: string; entryId: string; why: "conflict" | "earlier version" };

/** All that the tallies of a stage are computed from: every category decided by marks at once, because they share judges. */
export type TallyInput = {
  format: "laurels-tally/2";
  stage: ReviewStage;
  method: TallyMethod;
  /** Decimals at which scores are published and equal scores are a tie. */
  precision: number;
  /** Every category decided by marks, also one in which nobody competes. */
  categories: readonly string[];
  problem: PanelProblem;
  leftOut: readonly LeftOutReview[];
};

/** What the whole-panel method knows of a candidacy besides its score; see `CandidacyTally` for each number. */
export type PanelNumbers = {
  lower: number;
  upper: number;
  rankLow: number;
  rankHigh: number;
  pBest: number;
  rawMean: number;
  rawRank: number;
  island: number;
  explanation: Explanation;
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
  /** Null by weighted means, and where nothing was scored. */
  panel: PanelNumbers | null;
};

/** What the whole-panel method says of a category and of the panel. */
export type PanelFacts = Pick<PanelTally, "version" | "scale" | "variation" | "uncorrected"> & {
  judges: readonly JudgeTally[];
  /** The fewest entries of which one is the best with a probability of at least 0.9. */
  winnerSet: readonly string[];
  /** Groups of candidacies that no judge connects, and the fewest further reviews that would connect them. */
  islands: number;
  joiningReviews: readonly { judgeId: string; entryId: string }[];
  /** Who would lead if one judge were left out, for each judge without whom it would be somebody else. */
  turnedBy: readonly { judgeId: string; leaders: readonly string[] }[];
};

/** The tally of one category. */
export type TallyResult = {
  method: TallyMethod;
  ranking: readonly TallyRow[];
  leftOut: readonly LeftOutReview[];
  panel: PanelFacts | null;
};
