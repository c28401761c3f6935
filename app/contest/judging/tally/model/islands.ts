import type { Sheet } from "./sheet.ts";

/** Judges and candidacies that reviews tie together. */
export type Islands = {
  /** Island of each candidacy and of each judge; counted from 0 in the order of candidacies. */
  ofCandidacy: Int32Array;
  ofJudge: Int32Array;
};

function rootOf(parents: Int32Array, node: number): number {
  let at = node;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}

/** Finds the islands. The candidacies of one entry hang together by its judges. */
export function islandsOf({ judges, candidacies, judge, candidacy }: Sheet): Islands {
  const parents = Int32Array.from({ length: judges.length + candidacies.length }, (_, node) => node);
  candidacy.forEach((place, row) => {
    parents[rootOf(parents, judges.length + place)] = rootOf(parents, judge[row]!);
  });
  const numbers = new Map<number, number>();
  const numberOf = (node: number) => {
    const root = rootOf(parents, node);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  };
  const ofCandidacy = Int32Array.from(candidacies, (_, place) => numberOf(judges.length + place));
  return { ofCandidacy, ofJudge: Int32Array.from(judges, (_, place) => numberOf(place)) };
}

/**
 * The fewest further reviews that would join the islands on which these candidacies lie: for each island but the largest, a
 * judge of the largest reviews one of its candidacies. The least busy judge and the least reviewed candidacy are named.
 */
export function joiningReviews(
  sheet: Sheet,
  islands: Islands,
  places: readonly number[],
  isBarred: (judgeId: string, entryId: string) => boolean,
): { judgeId: string; candidacyId: string }[] {
  const reviews = (place: number) => sheet.starts[place + 1]! - sheet.starts[place]!;
  const loads = new Int32Array(sheet.judges.length);
  for (const judge of sheet.judge) loads[judge]! += 1;
  const groups = [...new Set(places.map((place) => islands.ofCandidacy[place]!))].map((island) => ({
    island,
    places: places.filter((place) => islands.ofCandidacy[place] === island),
  }));
  const [largest, ...others] = groups.sort((one, other) => other.places.length - one.places.length);
  return others.flatMap((group) => {
    const judges = [...sheet.judges.keys()].filter((judge) => islands.ofJudge[judge] === largest?.island);
    const pairs = group.places.flatMap((place) => judges.map((judge) => ({ place, judge })));
    const free = pairs.filter(({ place, judge }) => !isBarred(sheet.judges[judge]!, sheet.candidacies[place]!.entryId));
    if (free.length === 0) return [];
    const chosen = free.reduce((best, one) => {
      const difference = loads[one.judge]! - loads[best.judge]! || reviews(one.place) - reviews(best.place);
      return difference < 0 ? one : best;
    });
    loads[chosen.judge]! += 1;
    return [{ judgeId: sheet.judges[chosen.judge]!, candidacyId: sheet.candidacies[chosen.place]!.id }];
  });
}
