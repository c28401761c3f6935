import { newId } from "#db/ids.ts";
import { awardDocument } from "#db/schema/results.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { contestFileOf } from "../setup/queries.ts";
import { mayRecordDocument } from "./course.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";

/** `kind` is the id of a document that the contest file asks winners for. */
export type RecordDocument = { awardId: string; kind: string; waived: boolean };

/** Notes a winner's document as received, or waives it. Noting it again replaces what was noted. */
export async function recordDocument(context: Context<Organizer>, asked: RecordDocument): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const award = findStandingAward(await resultsStandOf(tx, contestId), asked.awardId)?.award;
    if (!award) return refuse("not found");
    const { winners } = await contestFileOf(tx, contestId);
    const refused = mayRecordDocument(award, winners.documents, asked.kind);
    if (refused) return refused;
    const noted = { receivedAt: asked.waived ? null : context.now, waived: asked.waived };
    const [row] = await tx
      .insert(awardDocument)
      .values({ id: newId(), awardId: award.id, kind: asked.kind, ...noted })
      .onConflictDoUpdate({ target: [awardDocument.awardId, awardDocument.kind], set: noted })
      .returning();
    await recordAct(tx, context, {
      contestId,
      act: asked.waived ? "waived a winner's document" : "noted a winner's document as received",
      subject: `award ${award.id}`,
      after: row ? [referenceTo("award_document", row)] : [],
    });
    return done(null);
  });
}
