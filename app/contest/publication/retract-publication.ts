import { eq } from "drizzle-orm";
import { entry } from "#db/schema/entries.ts";
import { publication } from "#db/schema/results.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { concernedBy, findStandingPublication } from "./queries.ts";
import { queuePublicationLetters } from "./write-letters.ts";

/** Takes the published results back, with a reason that everyone concerned is told. Publishing again is its inverse. */
export async function retractPublication(
  context: Context<Organizer>,
  asked: { reason: string },
): Promise<Outcome<{ publicationId: string }>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<{ publicationId: string }>>(async (tx) => {
    const standing = await findStandingPublication(tx, contestId);
    if (!standing) return refuse("results are not public");
    const retracted = { retractedAt: context.now, retractedBy: accountId, retractedReason: asked.reason };
    await tx.update(publication).set(retracted).where(eq(publication.id, standing.id));
    await tx.update(entry).set({ wonAt: null, notSelectedAt: null }).where(eq(entry.contestId, contestId));
    const told = { contestId, publicationId: standing.id, accountIds: await concernedBy(tx, contestId) };
    await queuePublicationLetters(tx, context.now, "retracted", told);
    await risePublicVersion(tx, contestId);
    await recordAct(tx, context, {
      contestId,
      act: "retracted the results",
      subject: `publication ${standing.id}`,
      before: [referenceTo("publication", standing)],
      after: [referenceTo("publication", { ...standing, ...retracted })],
    });
    return done({ publicationId: standing.id });
  });
}
