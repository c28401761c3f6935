import { finalistIn, type ResultsStand } from "../awards/stand.ts";

/** What a publication makes public, in the order of the categories; its hash is kept with the publication. */
export type Results = {
  format: "laurels-results/1";
  contestId: string;
  categories: {
    category: string;
    /** The winner's code and the hash of its version in force; null when nobody wins. */
    winner: { entry: string; version: string } | null;
    reason: string;
    /** The input hash of the tally that the award rests on. */
    tally: string | null;
  }[];
};

/** The results as they would be published now; a category whose award is not approved is left out. */
export function resultsIn(stand: ResultsStand): Results {
  const categories = stand.categories.flatMap(({ slug, award, tallyHash }) => {
    if (!award || award.approvedAt === null) return [];
    const entry = finalistIn(stand, award.entryId);
    const winner = entry ? { entry: entry.code, version: entry.versionHash } : null;
    return [{ category: slug, winner, reason: award.reason, tally: tallyHash }];
  });
  return { format: "laurels-results/1", contestId: stand.contestId, categories };
}

/** Who wins at least one category, and who of the finalists still in the contest wins none; ids of entries. */
export function dividedFinalists({ categories, finalists }: ResultsStand): { winners: string[]; others: string[] } {
  const won = new Set(
    categories.flatMap(({ award }) => (award?.entryId && award.approvedAt !== null ? [award.entryId] : [])),
  );
  const standing = finalists.filter(({ out }) => out === null).map(({ entryId }) => entryId);
  return { winners: [...won], others: standing.filter((entryId) => !won.has(entryId)) };
}
