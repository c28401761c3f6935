import type { Ranked } from "./ranking.ts";
import { type CategoryStand, finalistIn, losersOf, type ResultsStand } from "./stand.ts";

/**
 * The best of the category's order who can win: in the contest, and not one of those passed over. Several are equal.
 */
export function leadersIn(stand: ResultsStand, category: CategoryStand, passed: ReadonlySet<string>): Ranked[] {
  const able = category.line.filter(
    ({ entryId, rank }) => rank !== null && finalistIn(stand, entryId)?.out === null && !passed.has(entryId),
  );
  return able.filter(({ rank }) => rank === able[0]?.rank);
}

/** Who would get the award if its holder lost it now; undefined when nobody is left, or several are equal. */
export function nextInLine(stand: ResultsStand, category: CategoryStand): Ranked | undefined {
  const leaders = leadersIn(stand, category, losersOf(category).add(category.award?.entryId ?? ""));
  return leaders.length === 1 ? leaders[0] : undefined;
}

/** The award that a new proposal in this category would take the place of: the last one lost, unless another took it. */
export function lossToReplace({ former }: CategoryStand): string | null {
  const lost = former.filter(({ entryId, endedHow }) => entryId !== null && endedHow !== "withdrawn").at(-1);
  return lost && !former.some(({ replacesId }) => replacesId === lost.id) ? lost.id : null;
}

/** Whether somebody else of those who can win stands before the award's holder. False where there is no order. */
export function isPassedOver(stand: ResultsStand, category: CategoryStand): boolean {
  const [best] = leadersIn(stand, category, losersOf(category));
  const holder = category.line.find(({ entryId }) => entryId === category.award?.entryId);
  return best !== undefined && holder !== undefined && (best.rank ?? 0) < (holder.rank ?? Number.MAX_VALUE);
}
