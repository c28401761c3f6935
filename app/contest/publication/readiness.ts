import { isPassedOver } from "../awards/line.ts";
import { type CategoryStand, finalistIn, type ResultsStand } from "../awards/stand.ts";
import { refuse } from "../refusals.ts";

/** One thing in the way of publishing, as a sentence; with the slug of its category where it has one. */
export type Blocker = { category: string | null; text: string };

function blockerIn(stand: ResultsStand, { award, ballot, name }: CategoryStand): string | undefined {
  if (ballot && ballot.closedAt === null) return `The ballot on ${name} is still open.`;
  if (!award) return `${name} has no award. Propose a winner, or that nobody wins.`;
  if (award.approvedAt === null) return `The award in ${name} waits for a second organizer's approval.`;
  if (award.entryId === null) return undefined;
  const winner = finalistIn(stand, award.entryId);
  if (!winner) return `The winner of ${name} is no longer a finalist.`;
  return winner.out ? `The winner of ${name}, “${winner.title}”, is ${winner.out}.` : undefined;
}

/** Everything that keeps the results from being published, in the order of the categories; none when they are ready. */
export function blockersOf(stand: ResultsStand): Blocker[] {
  const seal = stand.sealedAt === null ? [{ category: null, text: "The judging stage is not sealed." }] : [];
  const inCategories = stand.categories.flatMap((category) => {
    const text = blockerIn(stand, category);
    return text ? [{ category: category.slug, text }] : [];
  });
  return [...seal, ...inCategories];
}

/** What does not block, but is better known before the winners are public. */
export function cautionsOf(stand: ResultsStand): Blocker[] {
  return stand.categories.flatMap((category) => {
    const { award, name, slug } = category;
    if (!award?.entryId || award.approvedAt === null) return [];
    const isConfirmed = award.steps.some(({ kind }) => kind === "confirmed");
    return [
      isPassedOver(stand, category) && `The winner of ${name} is not the first in its order.`,
      !isConfirmed && `The award in ${name} is not confirmed by its winner and the documents.`,
    ].flatMap((text) => (text ? [{ category: slug, text }] : []));
  });
}

/** Whether the results may be published now. */
export function mayPublish(stand: ResultsStand) {
  if (stand.publishedAt !== null) return refuse("results are public", { publishedAt: stand.publishedAt });
  const blockers = blockersOf(stand).map(({ text }) => text);
  return blockers.length > 0 ? refuse("results are not ready", { blockers }) : undefined;
}
