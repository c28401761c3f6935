import { refuse } from "../../refusals.ts";
import { mayRecordResponse, stepOf } from "../course.ts";
import type { Award } from "../stand.ts";

/** Who asks: whether this member speaks for the team, and who does. */
export type Speaker = { leads: boolean; leaderName: string };

/** Refuses an answer that cannot be given any more, whoever gives it. Being late alone loses nothing. */
function refuseSettled(award: Award) {
  if (award.endedHow !== null) return refuse("award is lost", { how: award.endedHow, at: award.endedAt ?? 0 });
  return stepOf(award, "confirmed") ? refuse("award is settled") : undefined;
}

/** Whether this member may accept an award that the team was told of. */
export function mayAcceptAward(award: Award, { leads, leaderName }: Speaker) {
  const settled = refuseSettled(award);
  if (settled) return settled;
  if (stepOf(award, "responded")) return refuse("award is accepted");
  if (!leads) return refuse("leader only", { leaderName });
  return mayRecordResponse(award);
}

/** Whether this member may decline it, also after a yes: until it is confirmed or the results are public. */
export function mayDeclineAward(award: Award, { leads, leaderName }: Speaker, publishedAt: number | null) {
  const settled = refuseSettled(award);
  if (settled) return settled;
  if (publishedAt !== null) return refuse("award is public", { publishedAt });
  return leads ? undefined : refuse("leader only", { leaderName });
}

/** Until when the team's answer is awaited, also when that has passed; null when none is. */
export function awaitsAnswerUntil(award: Award): number | null {
  if (award.endedHow !== null || stepOf(award, "responded")) return null;
  return stepOf(award, "notified")?.dueAt ?? null;
}
