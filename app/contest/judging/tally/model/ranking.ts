import type { Field, Member } from "./field.ts";
import type { Fit } from "./fit.ts";
import type { Islands } from "./islands.ts";
import type { CandidacyTally } from "./panel-tally.ts";
import { chancesOf } from "./places.ts";
import type { RawMean } from "./raw-means.ts";
import { explanationOf, type Score } from "./scores.ts";
import { rankedOf, type Standing, winnerSetOf } from "./standings.ts";

/** What was fitted to all marks of all categories. */
export type Fitted = {
  fit: Fit;
  draws: readonly Float64Array[];
  scores: readonly Score[];
  raw: readonly RawMean[];
  islands: Islands;
};

const UNMARKED = { rawMean: null, rawRank: null, reviews: 0, island: null, explanation: null };

/** A candidacy about which nothing says anything. */
export function unscored(candidacyId: string, entryId: string): CandidacyTally {
  const nothing = { score: null, lower: null, upper: null, rank: null, rankLow: null, rankHigh: null, pBest: null };
  return { candidacyId, entryId, ...nothing, ...UNMARKED, comparisons: 0 };
}

/** What the marks alone say of a member. */
function markedOf({ place }: Member, fitted: Fitted | undefined) {
  if (place === null || !fitted) return UNMARKED;
  const { fit, raw, islands } = fitted;
  return {
    rawMean: raw[place]!.mean,
    rawRank: raw[place]!.rank,
    reviews: fit.sheet.starts[place + 1]! - fit.sheet.starts[place]!,
    island: islands.ofCandidacy[place]!,
    explanation: explanationOf(fit, place),
  };
}

/** Ranks a field, best first, and names its winner set. */
export function rankingOf({ members, scores, draws }: Field, fitted: Fitted | undefined) {
  const { best, rankLow, rankHigh } = chancesOf(draws, members.length);
  const heaviest = ({ place }: Member) => (place === null ? 0 : (fitted?.raw[place]?.heaviest ?? 0));
  const standings = members.map(
    (member, place): Standing => ({ place, ...scores[place]!, pBest: best[place]!, heaviest: heaviest(member) }),
  );
  const ranking = rankedOf(standings).map(({ place, score, lower, upper, pBest, rank }): CandidacyTally => {
    const member = members[place]!;
    const range = { rankLow: Math.min(rankLow[place]!, rank), rankHigh: Math.max(rankHigh[place]!, rank) };
    const standing = { score, lower, upper, rank, ...range, pBest };
    const { id: candidacyId, entryId, votes: comparisons } = member;
    return { candidacyId, entryId, ...standing, ...markedOf(member, fitted), comparisons };
  });
  return { ranking, winnerSet: winnerSetOf(standings).map((place) => members[place]!.id) };
}
