import { refuse } from "../refusals.ts";
import type { Ranked } from "./ranking.ts";
import { type Award, type CategoryStand, finalistIn, type Loss, losersOf, type ResultsStand } from "./stand.ts";

/** The best of the category's order that can win: in the contest, and not one of those passed over. */
function bestIn(stand: ResultsStand, category: CategoryStand, passed: ReadonlySet<string>): Ranked | undefined {
  return category.line.find(({ entryId, rank }) => {
    const candidate = finalistIn(stand, entryId);
    return rank !== null && candidate?.out === null && !passed.has(entryId);
  });
}

/** Who would get the award if its holder lost it now; undefined when nobody is left. */
export function nextInLine(stand: ResultsStand, category: CategoryStand): Ranked | undefined {
  return bestIn(stand, category, losersOf(category).add(category.award?.entryId ?? ""));
}

/** Whether somebody else of those who can win stands before the award's holder. False where there is no order. */
export function isPassedOver(stand: ResultsStand, category: CategoryStand): boolean {
  const best = bestIn(stand, category, losersOf(category));
  const holder = category.line.find(({ entryId }) => entryId === category.award?.entryId);
  return best !== undefined && holder !== undefined && (best.rank ?? 0) < (holder.rank ?? Number.MAX_VALUE);
}

/**
 * Whether an award may be recorded as lost. It lapses only once the time to answer is over, and only while there is no
 * answer; nothing of this happens by itself.
 */
export function mayReplace(stand: ResultsStand, award: Award, how: Loss, now: number) {
  if (stand.publishedAt !== null) return refuse("results are public", { publishedAt: stand.publishedAt });
  if (award.entryId === null) return refuse("award is to nobody");
  if (award.approvedAt === null) return refuse("award is not approved");
  const notified = award.steps.find(({ kind }) => kind === "notified");
  if (!notified) return how === "failed verification" ? undefined : refuse("winner was not notified");
  if (how !== "lapsed") return undefined;
  if (award.steps.some(({ kind }) => kind === "responded")) return refuse("winner has answered");
  const dueAt = notified.dueAt ?? notified.at;
  return now < dueAt ? refuse("time to answer is not over", { dueAt }) : undefined;
}
