import { refuse } from "../refusals.ts";
import type { Award, Loss, ResultsStand } from "./stand.ts";

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
