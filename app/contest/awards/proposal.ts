import { refuse } from "../refusals.ts";
import { leadersIn } from "./line.ts";
import { type Award, type CategoryStand, finalistIn, losersOf, type ResultsStand } from "./stand.ts";

/** Refuses while awards may not change at all: before the judging stage is sealed, and while results are public. */
function refuseChange({ sealedAt, publishedAt }: ResultsStand) {
  if (sealedAt === null) return refuse("judging is not sealed");
  return publishedAt === null ? undefined : refuse("results are public", { publishedAt });
}

/** Refuses an entry that cannot win this category. */
function refuseWinner(stand: ResultsStand, category: CategoryStand, entryId: string) {
  const candidate = finalistIn(stand, entryId);
  if (!candidate) return refuse("entry is not a finalist");
  const { title, out } = candidate;
  if (out) return refuse("entry is out", { title, out });
  if (category.decided === "marks" && !candidate.categoryIds.includes(category.id))
    return refuse("entry is not in the category", { title, category: category.name });
  return losersOf(category).has(entryId) ? refuse("entry lost this award", { title }) : undefined;
}

/** Refuses an entry that the category's marks or ballots cannot speak for yet, or that a ballot decided against. */
function refuseUndecided(stand: ResultsStand, category: CategoryStand, entryId: string) {
  const { decided, ballot, tallyHash, name } = category;
  if (decided === "marks" && tallyHash === null) return refuse("tally is missing", { category: name });
  if (decided === "vote" && !ballot?.winnerEntryId) return refuse("ballot is missing", { category: name });
  const chosen = ballot?.winnerEntryId ? finalistIn(stand, ballot.winnerEntryId) : undefined;
  const lost = losersOf(category);
  if (chosen && !chosen.out && !lost.has(chosen.entryId))
    return chosen.entryId === entryId ? undefined : refuse("ballot chose another entry", { title: chosen.title });
  const equals = decided === "marks" ? leadersIn(stand, category, lost).length : 1;
  return equals > 1 ? refuse("tie is not broken", { category: name, equals }) : undefined;
}

/** Whether somebody may be proposed for a category at all: the seal, no open ballot, no award there already. */
export function mayProposeIn(stand: ResultsStand, category: CategoryStand) {
  const refused = refuseChange(stand);
  if (refused) return refused;
  if (category.award) return refuse("category has an award", { category: category.name });
  const isOpen = category.ballot !== null && category.ballot.closedAt === null;
  return isOpen ? refuse("ballot is open", { category: category.name }) : undefined;
}

/** Whether this entry, or nobody (null), may be proposed for a category. */
export function mayPropose(stand: ResultsStand, category: CategoryStand, entryId: string | null) {
  const refused = mayProposeIn(stand, category);
  if (refused || entryId === null) return refused;
  return refuseWinner(stand, category, entryId) ?? refuseUndecided(stand, category, entryId);
}

/** Whether this person may approve a proposal: nobody approves what they proposed. */
export function mayApprove(stand: ResultsStand, category: CategoryStand, award: Award, accountId: string) {
  const refused = refuseChange(stand);
  if (refused) return refused;
  if (award.approvedAt !== null) return refuse("award is approved");
  if (award.proposedBy === accountId) return refuse("second person needed");
  return award.entryId === null ? undefined : refuseWinner(stand, category, award.entryId);
}

/** Whether a proposal, approved or not, may be taken back: only while its winner has not been told. */
export function mayWithdraw(stand: ResultsStand, award: Award) {
  const refused = refuseChange(stand);
  if (refused) return refused;
  return award.steps.length === 0 ? undefined : refuse("winner was notified");
}
