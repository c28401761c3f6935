import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { assignment, recusal } from "#db/schema/judging.ts";
import { writeLettersToOrganizers } from "../around/write-letters-to-organizers.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { findReviewableEntry, stageFactsOf } from "./queries.ts";
import { type Reviewer, stageOf } from "./review.ts";
import { writeOwnAssignment } from "./write-review.ts";

/**
 * Steps aside from an entry: ends the assignment, and keeps the entry from this person for the whole contest. A review
 * begun or submitted no longer counts. Without inverse for the person, so that nobody steps aside and comes back; the
 * organizers are told and may assign somebody else. Refuses once the stage is sealed.
 */
export async function recuse(
  context: Context<Reviewer>,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<Outcome<{ recusalId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ recusalId: string }>>(async (tx) => {
    const found = await findReviewableEntry(tx, by, { entryId });
    if (!found) return refuse("not found");
    const { stage, sealedAt } = await stageFactsOf(tx, by.contestId, stageOf(by));
    if (sealedAt !== null) return refuse("stage is sealed", { stage, sealedAt });
    const assignmentId = await writeOwnAssignment(tx, context, found);
    await tx.update(assignment).set({ endedAt: now, endedHow: "recused" }).where(eq(assignment.id, assignmentId));
    const row = { id: newId(), contestId: by.contestId, assignmentId, reason, recusedAt: now };
    await tx.insert(recusal).values(row);
    const letter = { kind: "recused", facts: { contestId: by.contestId, recusalId: row.id } } as const;
    await writeLettersToOrganizers(tx, now, { contestId: by.contestId, event: `recused ${row.id}`, letter });
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "stepped aside from an entry",
      subject: `entry ${entryId}`,
      after: [referenceTo("recusal", row)],
    });
    return done({ recusalId: row.id });
  });
}
