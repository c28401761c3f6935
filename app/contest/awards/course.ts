import { refuse } from "../refusals.ts";
import type { Award, AwardStepKind } from "./stand.ts";

/** What the contest file asks of a winner before the award can be confirmed. */
export type Document = { id: string; name: string };

export type AwardWord =
  | "proposed"
  | "approved"
  | "notified"
  | "answer overdue"
  | "accepted"
  | "confirmed"
  | "fulfilled"
  | "nobody"
  | NonNullable<Award["endedHow"]>;

export function stepOf(award: Award, kind: AwardStepKind) {
  return award.steps.find((step) => step.kind === kind);
}

/** The one word for where an award stands. */
export function awardWord(award: Award, now: number): AwardWord {
  if (award.endedHow) return award.endedHow;
  if (award.approvedAt === null) return "proposed";
  if (award.entryId === null) return "nobody";
  if (stepOf(award, "fulfilled")) return "fulfilled";
  if (stepOf(award, "confirmed")) return "confirmed";
  if (stepOf(award, "responded")) return "accepted";
  const notified = stepOf(award, "notified");
  if (!notified) return "approved";
  return notified.dueAt !== null && now >= notified.dueAt ? "answer overdue" : "notified";
}

/** The documents that are neither received nor waived. */
export function missingDocuments(award: Award, documents: readonly Document[]): Document[] {
  return documents.filter(({ id }) => !award.documents.some(({ kind }) => kind === id));
}

/** Refuses what needs an approved award with a winner. */
function refuseUnapproved(award: Award) {
  if (award.approvedAt === null) return refuse("award is not approved");
  return award.entryId === null ? refuse("award is to nobody") : undefined;
}

export function mayNotify(award: Award) {
  const refused = refuseUnapproved(award);
  if (refused) return refused;
  return stepOf(award, "notified") ? refuse("winner was notified") : undefined;
}

/** Whether the winner's yes may be recorded. Being late loses nothing by itself, so a late yes counts. */
export function mayRecordResponse(award: Award) {
  const refused = refuseUnapproved(award);
  if (refused) return refused;
  if (!stepOf(award, "notified")) return refuse("winner was not notified");
  return stepOf(award, "responded") ? refuse("winner has answered") : undefined;
}

/** Whether a document may be noted; noting it again corrects what was noted, until the award is confirmed. */
export function mayRecordDocument(award: Award, documents: readonly Document[], kind: string) {
  const refused = refuseUnapproved(award);
  if (refused) return refused;
  if (!documents.some(({ id }) => id === kind)) return refuse("document is not asked for");
  return stepOf(award, "confirmed") ? refuse("award is confirmed") : undefined;
}

export function mayConfirm(award: Award, documents: readonly Document[]) {
  const refused = refuseUnapproved(award);
  if (refused) return refused;
  if (stepOf(award, "confirmed")) return refuse("award is confirmed");
  if (!stepOf(award, "responded")) return refuse("winner has not answered");
  const missing = missingDocuments(award, documents).map(({ name }) => name);
  return missing.length > 0 ? refuse("documents are missing", { missing }) : undefined;
}

/** Whether a part of the prize may be noted as handed over; a reference noted before may be corrected. */
export function mayHandOverPrize(award: Award, prizePartIds: readonly string[], prizePartId: string) {
  const refused = refuseUnapproved(award);
  if (refused) return refused;
  if (!stepOf(award, "confirmed")) return refuse("award is not confirmed");
  return prizePartIds.includes(prizePartId) ? undefined : refuse("not found");
}
