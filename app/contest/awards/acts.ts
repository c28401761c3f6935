import { type Document, mayConfirm, mayNotify, mayRecordResponse } from "./course.ts";
import { mayApprove, mayProposeIn, mayWithdraw } from "./proposal.ts";
import { mayReplace } from "./replacement.ts";
import { type CategoryStand, LOSSES, type ResultsStand } from "./stand.ts";

/** What this organizer may do in a category now: for each act undefined, or the refusal that says why not. */
export function actsIn(
  stand: ResultsStand,
  category: CategoryStand,
  { accountId, documents, now }: { accountId: string; documents: readonly Document[]; now: number },
) {
  const { award } = category;
  if (!award) return { propose: mayProposeIn(stand, category), award: null };
  const losses = LOSSES.map((how) => mayReplace(stand, award, how, now));
  return {
    propose: mayProposeIn(stand, category),
    award: {
      approve: mayApprove(stand, category, award, accountId),
      withdraw: mayWithdraw(stand, award),
      notify: mayNotify(award),
      recordResponse: mayRecordResponse(award),
      confirm: mayConfirm(award, documents),
      // Which loss it is comes with the form; the way there is closed only when all of them are.
      replace: losses.every((refused) => refused !== undefined) ? losses[0] : undefined,
    },
  };
}
