import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { nextInLine } from "./line.ts";
import { resultsStandOf } from "./queries.ts";
import { mayReplace } from "./replacement.ts";
import { findStandingAward, type Loss } from "./stand.ts";
import { awardReference, writeAwardEnd, writeProposal } from "./write-award.ts";
import { queueLettersToEntry } from "./write-letters-to-entry.ts";

export type ReplaceAward = { awardId: string; how: Loss; reason: string };

/**
 * Records that a winner lost the award, and proposes the next in line in a row that names the lost one. Answers the new
 * award's id, or null when nobody is left or several are equal. Only a person does this; what was lost stays lost.
 */
export async function replaceAward(
  context: Context<Organizer>,
  asked: ReplaceAward,
): Promise<Outcome<{ nextAwardId: string | null }>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<{ nextAwardId: string | null }>>(async (tx) => {
    const stand = await resultsStandOf(tx, contestId);
    const found = findStandingAward(stand, asked.awardId);
    if (!found) return refuse("not found");
    const { category, award: lost } = found;
    const refused = mayReplace(stand, lost, asked.how, context.now);
    if (refused) return refused;
    const before = [await awardReference(tx, lost.id)];
    await writeAwardEnd(tx, context, lost, { endedHow: asked.how, endedReason: asked.reason });
    const after = [await awardReference(tx, lost.id)];
    const next = nextInLine(stand, category);
    const proposal = { categoryId: category.id, replacesId: lost.id, reason: "Next in line for this award." };
    const nextAwardId = next ? await writeProposal(tx, context, { ...proposal, entryId: next.entryId }) : null;
    if (nextAwardId) after.push(await awardReference(tx, nextAwardId));
    const wasTold = lost.steps.some(({ kind }) => kind === "notified");
    if (lost.entryId && wasTold && asked.how !== "declined")
      await queueLettersToEntry(tx, context.now, lost.entryId, {
        contestId,
        event: `award ${lost.id} lost`,
        letter: { kind: "forfeited", facts: { contestId, awardId: lost.id } },
      });
    const act = `recorded that an award was lost: ${asked.how}`;
    await recordAct(tx, context, { contestId, act, subject: `award ${lost.id}`, before, after });
    return done({ nextAwardId });
  });
}
