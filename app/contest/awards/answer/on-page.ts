import { refusalText } from "../../refusals.ts";
import { awardWord, type Document, stepOf } from "../course.ts";
import { checklistsOf } from "../on-page.ts";
import { mayAcceptAward, mayDeclineAward, type Speaker } from "./answering.ts";
import type { ToldAward } from "./queries.ts";

type Facts = {
  documents: readonly Document[];
  parts: readonly { id: string; categoryId: string; text: string }[];
  names: Record<string, string>;
  team: Speaker;
  publishedAt: number | null;
  now: number;
};

const words = (refused: ReturnType<typeof mayDeclineAward>) => (refused ? refusalText(refused.refusal) : null);

/** One award as the team that was told of it sees it: its course, what is still asked of the team, and what may be answered. */
export function toldAwardOnPage(award: ToldAward, { documents, parts, names, team, publishedAt, now }: Facts) {
  const responded = stepOf(award, "responded");
  const notified = stepOf(award, "notified");
  const own = parts.filter(({ categoryId }) => categoryId === award.categoryId);
  return {
    id: award.id,
    category: award.category,
    word: awardWord(award, now),
    notifiedAt: notified?.at ?? null,
    dueAt: notified?.dueAt ?? null,
    accepted: responded ? { at: responded.at, by: names[responded.by ?? ""] ?? "an organizer" } : null,
    confirmedAt: stepOf(award, "confirmed")?.at ?? null,
    announcedAt: award.endedAt === null ? publishedAt : null,
    fulfilledAt: stepOf(award, "fulfilled")?.at ?? null,
    ended: award.endedHow && {
      how: award.endedHow,
      at: award.endedAt ?? 0,
      by: names[award.endedBy ?? ""] ?? "an organizer",
      reason: award.endedReason ?? "",
    },
    ...checklistsOf(award, documents, own),
    accept: words(mayAcceptAward(award, team)),
    decline: words(mayDeclineAward(award, team, publishedAt)),
  };
}

export type ToldAwardOnPage = ReturnType<typeof toldAwardOnPage>;
