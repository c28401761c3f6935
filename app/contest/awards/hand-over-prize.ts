import { newId } from "#db/ids.ts";
import { awardPart } from "#db/schema/results.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { prizePartsOf } from "../setup/queries.ts";
import { mayHandOverPrize, stepOf } from "./course.ts";
import { resultsStandOf } from "./queries.ts";
import { findStandingAward } from "./stand.ts";
import { writeAwardStep } from "./write-award.ts";

/** `reference` says where to look it up: a transfer's number, a parcel's, a date. */
export type HandOverPrize = { awardId: string; prizePartId: string; reference: string };

/** Notes a part of the prize as handed over, or corrects its reference. With the last part the award is fulfilled. */
export async function handOverPrize(context: Context<Organizer>, asked: HandOverPrize): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const award = findStandingAward(await resultsStandOf(tx, contestId), asked.awardId)?.award;
    if (!award) return refuse("not found");
    const parts = (await prizePartsOf(tx, contestId)).filter(({ categoryId }) => categoryId === award.categoryId);
    const ids = parts.map(({ id }) => id);
    const refused = mayHandOverPrize(award, ids, asked.prizePartId);
    if (refused) return refused;
    const { prizePartId, reference } = asked;
    const [row] = await tx
      .insert(awardPart)
      .values({ id: newId(), contestId, awardId: award.id, prizePartId, reference, fulfilledAt: context.now })
      .onConflictDoUpdate({ target: [awardPart.awardId, awardPart.prizePartId], set: { reference } })
      .returning();
    const after = row ? [referenceTo("award_part", row)] : [];
    const noted = new Set([...award.parts.map((part) => part.prizePartId), prizePartId]);
    if (ids.every((id) => noted.has(id)) && !stepOf(award, "fulfilled"))
      after.push(await writeAwardStep(tx, context, { awardId: award.id, kind: "fulfilled" }));
    const subject = `award ${award.id}`;
    await recordAct(tx, context, { contestId, act: "noted a part of a prize as handed over", subject, after });
    return done(null);
  });
}
