import { approveAward } from "#app/contest/awards/approve-award.ts";
import { confirmAward } from "#app/contest/awards/confirm-award.ts";
import { handOverPrize } from "#app/contest/awards/hand-over-prize.ts";
import { notifyWinner } from "#app/contest/awards/notify-winner.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { recordDocument } from "#app/contest/awards/record-document.ts";
import { recordResponse } from "#app/contest/awards/record-response.ts";
import type { CategoryStand } from "#app/contest/awards/stand.ts";
import { prizePartsOf } from "#app/contest/setup/queries.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whom the marks or the ballots put first, and why; nobody where neither says anything. */
function firstOf({ line, decided, ballot, name }: CategoryStand): { entryId: string | null; reason: string } {
  if (ballot?.winnerEntryId) {
    const before = decided === "vote" ? "" : "The panel's marks were equal. ";
    return {
      entryId: ballot.winnerEntryId,
      reason: `${before}${ballot.decidedReason ?? "Most of the judges' ballots."}`,
    };
  }
  if (decided === "vote") return { entryId: null, reason: `The judges gave no ballots for ${name}.` };
  const best = line.find(({ rank, score }) => rank === 1 && score !== null);
  if (!best) return { entryId: null, reason: "No finalist in this category was reviewed." };
  return { entryId: best.entryId, reason: `The highest score of the panel, ${(best.score ?? 0).toFixed(2)}.` };
}

/** One organizer proposes the winner of each category. */
export async function proposeAwards(setting: Setting, at: number): Promise<void> {
  const { store, contestId } = setting;
  if (!hasCome(setting, at)) return;
  const { categories } = await resultsStandOf(store.read, contestId);
  for (const [place, category] of categories.entries()) {
    const asked = { category: category.slug, ...firstOf(category) };
    const proposed = await proposeAward(organizerIn(setting, 0, at + place * 60_000), asked);
    agreed(proposed, `propose an award for ${category.slug}`);
  }
}

/** Another organizer approves what was proposed: half of it within hours, the rest the next day. */
export async function approveAwards(setting: Setting, at: number): Promise<void> {
  const { categories } = await resultsStandOf(setting.store.read, setting.contestId);
  for (const [place, { award, slug }] of categories.entries()) {
    const approvesAt = at + (place % 2 === 0 ? 0 : 22 * HOUR);
    if (!award || !hasCome(setting, approvesAt)) continue;
    agreed(await approveAward(organizerIn(setting, 1, approvesAt), { awardId: award.id }), `approve ${slug}`);
  }
}

async function accompany(setting: Setting, award: { id: string; categoryId: string }, at: number): Promise<void> {
  const { store, contestId, file } = setting;
  const awardId = award.id;
  const organizer = (delayMs: number) => organizerIn(setting, 0, at + delayMs);
  agreed(await notifyWinner(organizer(0), { awardId }), "notify a winner");
  agreed(await recordResponse(organizer(20 * HOUR), { awardId }), "record an answer");
  for (const { id: kind } of file.winners.documents)
    agreed(await recordDocument(organizer(4 * DAY), { awardId, kind, waived: false }), `note the document ${kind}`);
  agreed(await confirmAward(organizer(5 * DAY), { awardId }), "confirm an award");
  // Money is sent soon; what is handed over at the ceremony comes with it.
  const parts = await prizePartsOf(store.read, contestId);
  for (const { id, kind } of parts.filter(({ categoryId }) => categoryId === award.categoryId)) {
    if (kind !== "cash") continue;
    const asked = { awardId, prizePartId: id, reference: "Bank transfer, noted by the sponsor" };
    agreed(await handOverPrize(organizer(8 * DAY), asked), "note a part of a prize");
  }
}

/** Possible winners are told, answer, send their documents and are confirmed, one award after the other. */
export async function confirmAwards(setting: Setting, at: number): Promise<void> {
  if (!hasCome(setting, at + 9 * DAY)) return;
  const { categories } = await resultsStandOf(setting.store.read, setting.contestId);
  for (const { award } of categories) if (award?.entryId) await accompany(setting, award, at);
}
