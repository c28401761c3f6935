import { z } from "zod";

/** One candidate in a category's order. `score` is on the stage's scale, or a number of ballots; null when unscored. */
export type Ranked = { entryId: string; rank: number | null; score: number | null };

const tallyResult = z.object({
  ranking: z.array(z.object({ entryId: z.string(), rank: z.number().nullable(), score: z.number().nullable() })),
});

/** Candidates by rank, those without one last. */
function inOrder(given: readonly Ranked[]): Ranked[] {
  return [...given].sort((one, other) => (one.rank ?? Number.MAX_VALUE) - (other.rank ?? Number.MAX_VALUE));
}

/** The order that a stored tally holds. Throws when it is not a tally. */
export function rankingIn(result: unknown): Ranked[] {
  return inOrder(tallyResult.parse(result).ranking);
}

/** The order by number of ballots; equal numbers share a rank. */
export function rankingByBallots(candidates: readonly string[], cast: readonly string[]): Ranked[] {
  const count = (entryId: string) => cast.filter((each) => each === entryId).length;
  const counted = candidates.map((entryId) => {
    const score = count(entryId);
    return { entryId, score, rank: 1 + candidates.filter((other) => count(other) > score).length };
  });
  return inOrder(counted);
}
