import { and, eq, isNull } from "drizzle-orm";
import { overruling } from "#db/schema/repositories.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { writeOverrulingLetters } from "./write-overruling-letters.ts";

/** An organizer takes back that a check was overruled; the check speaks for itself again. Refuses one that is over. */
export async function endOverruling(
  context: Context<Organizer>,
  { overrulingId }: { overrulingId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const standing = and(
      eq(overruling.id, overrulingId),
      eq(overruling.contestId, by.contestId),
      isNull(overruling.endedAt),
    );
    const [ended] = await tx.update(overruling).set({ endedAt: now }).where(standing).returning();
    if (!ended) return refuse("overruling is over");
    await writeOverrulingLetters(tx, now, ended);
    const before = { ...ended, endedAt: null };
    await risePublicVersion(tx, by.contestId);
    await recordAct(tx, context, {
      contestId: by.contestId,
      act: "ended the overruling of a check",
      subject: `entry ${ended.entryId}`,
      before: [referenceTo("overruling", before)],
      after: [referenceTo("overruling", ended)],
    });
    return done(null);
  });
}
