import { awardWord, type Document, stepOf } from "./course.ts";
import { type Award, type CategoryStand, finalistIn, losersOf, type ResultsStand } from "./stand.ts";

type Part = { id: string; text: string };

/** Why an entry cannot win, or what it holds; empty when there is nothing to say. */
function noteOn(stand: ResultsStand, category: CategoryStand, entryId: string): string {
  if (category.award?.entryId === entryId) return category.award.approvedAt === null ? "proposed" : "holds the award";
  if (losersOf(category).has(entryId)) return "lost this award";
  return finalistIn(stand, entryId)?.out ?? "";
}

/** The category's order with what an organizer wants to see beside each entry. */
export function orderOnPage(stand: ResultsStand, category: CategoryStand) {
  return category.line.flatMap(({ entryId, rank, score }) => {
    const entry = finalistIn(stand, entryId);
    if (!entry) return [];
    const { code, title, teamName } = entry;
    return [{ key: entryId, rank, score, code, title, teamName, note: noteOn(stand, category, entryId) }];
  });
}

/** The finalists among whom a winner can be proposed, in the category's order, then by title. */
export function choicesOnPage(stand: ResultsStand, category: CategoryStand) {
  const place = (entryId: string) => category.line.findIndex((each) => each.entryId === entryId) >>> 0;
  const lost = losersOf(category);
  return stand.finalists
    .filter(({ entryId, out, categoryIds }) => {
      const competes = category.decided === "vote" || categoryIds.includes(category.id);
      return competes && out === null && !lost.has(entryId);
    })
    .sort((one, other) => place(one.entryId) - place(other.entryId))
    .map(({ entryId, title, teamName }) => ({ value: entryId, label: `${title}, ${teamName}` }));
}

/** Everyone who did something about these awards, by account id. */
export function peopleOf(awards: readonly Award[]): (string | null)[] {
  return awards.flatMap(({ proposedBy, approvedBy, endedBy, steps }) => [
    ...[proposedBy, approvedBy, endedBy],
    ...steps.map(({ by }) => by),
  ]);
}

/** What the winner sends and what it gets, each with how far it is. */
export function checklistsOf(award: Award, documents: readonly Document[], parts: readonly Part[]) {
  const noted = (kind: string) => award.documents.find((each) => each.kind === kind);
  const stateOf = (kind: string) => (noted(kind)?.waived ? "waived" : noted(kind) ? "received" : "missing");
  const handed = (id: string) => award.parts.find(({ prizePartId }) => prizePartId === id);
  return {
    documents: documents.map(({ id, name }) => ({ id, name, state: stateOf(id) as "missing" | "received" | "waived" })),
    parts: parts.map(({ id, text }) => ({
      id,
      text,
      handedOver: handed(id) !== undefined,
      reference: handed(id)?.reference ?? "",
    })),
  };
}

/** An award with names instead of ids, and its checklists. */
export function awardOnPage(
  stand: ResultsStand,
  award: Award,
  {
    names,
    documents,
    parts,
    now,
  }: { names: Record<string, string>; documents: readonly Document[]; parts: readonly Part[]; now: number },
) {
  const nameOf = (accountId: string | null) => (accountId ? (names[accountId] ?? "somebody") : null);
  const responded = stepOf(award, "responded");
  return {
    id: award.id,
    word: awardWord(award, now),
    winner: finalistIn(stand, award.entryId)?.title ?? null,
    reason: award.reason,
    proposed: { by: nameOf(award.proposedBy), at: award.proposedAt },
    approved: award.approvedAt === null ? null : { by: nameOf(award.approvedBy), at: award.approvedAt },
    notified: stepOf(award, "notified") ?? null,
    responded: responded ? { ...responded, by: nameOf(responded.by) } : null,
    confirmed: stepOf(award, "confirmed") ?? null,
    ended: award.endedHow && {
      how: award.endedHow,
      reason: award.endedReason ?? "",
      by: nameOf(award.endedBy),
      at: award.endedAt ?? 0,
    },
    ...checklistsOf(award, documents, parts),
  };
}

export type AwardOnPage = ReturnType<typeof awardOnPage>;
