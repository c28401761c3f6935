import type { PanelProblem } from "./panel-problem.ts";
import { conflictsOf } from "./sheet.ts";

/** The comparisons of one category that count, between places in the list of its candidacies. */
export type Votes = { judge: Int32Array; winner: Int32Array; loser: Int32Array; judges: number };

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The comparisons between candidacies of this list, in an order of their own; those of conflicted judges do not count. */
export function votesAmong(problem: PanelProblem, candidacies: readonly { id: string; entryId: string }[]): Votes {
  const isConflicted = conflictsOf(problem);
  const places = new Map(candidacies.map(({ id, entryId }, place) => [id, { place, entryId }]));
  const counted = (problem.comparisons ?? [])
    .flatMap(({ judgeId, winnerId, loserId }) => {
      const [winner, loser] = [places.get(winnerId), places.get(loserId)];
      if (!winner || !loser || winner.place === loser.place) return [];
      if (isConflicted(judgeId, winner.entryId) || isConflicted(judgeId, loser.entryId)) return [];
      return [{ judgeId, winner: winner.place, loser: loser.place }];
    })
    .sort((a, b) => inOrder(a.judgeId, b.judgeId) || a.winner - b.winner || a.loser - b.loser);
  const judges = [...new Set(counted.map(({ judgeId }) => judgeId))];
  const numbers = new Map(judges.map((judgeId, place) => [judgeId, place]));
  return {
    judge: Int32Array.from(counted, ({ judgeId }) => numbers.get(judgeId)!),
    winner: Int32Array.from(counted, ({ winner }) => winner),
    loser: Int32Array.from(counted, ({ loser }) => loser),
    judges: judges.length,
  };
}
