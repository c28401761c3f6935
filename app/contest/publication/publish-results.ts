import { inArray } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { entry } from "#db/schema/entries.ts";
import { publication } from "#db/schema/results.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../actors.ts";
import { resultsStandOf } from "../awards/queries.ts";
import type { ResultsStand } from "../awards/stand.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { concernedBy } from "./queries.ts";
import { mayPublish } from "./readiness.ts";
import { dividedFinalists, resultsIn } from "./results.ts";
import { queuePublicationLetters } from "./write-letters.ts";

async function markEntries(tx: Writer, stand: ResultsStand, now: number): Promise<void> {
  const { winners, others } = dividedFinalists(stand);
  if (winners.length > 0) await tx.update(entry).set({ wonAt: now }).where(inArray(entry.id, winners));
  if (others.length > 0) await tx.update(entry).set({ notSelectedAt: now }).where(inArray(entry.id, others));
}

/**
 * Makes the results public: all categories at once. `seenHash` is the hash of the results that the organizer looked at;
 * refused when they have changed since, and, with the list of what blocks, while they are not ready.
 */
export async function publishResults(
  context: Context<Organizer>,
  asked: { seenHash: string },
): Promise<Outcome<{ publicationId: string }>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<{ publicationId: string }>>(
    async (tx) => {
      const stand = await resultsStandOf(tx, contestId);
      const refused = mayPublish(stand);
      if (refused) return refused;
      const hash = contentHash(resultsIn(stand));
      if (hash !== asked.seenHash) return refuse("results changed");
      const base = { id: newId(), contestId, publishedBy: accountId, publishedAt: context.now, contentHash: hash };
      const row = { ...base, retractedAt: null, retractedBy: null, retractedReason: null };
      await tx.insert(publication).values(row);
      await markEntries(tx, stand, context.now);
      const accountIds = await concernedBy(tx, contestId);
      await queuePublicationLetters(tx, context.now, "published", { contestId, publicationId: row.id, accountIds });
      await risePublicVersion(tx, contestId);
      const subject = `publication ${row.id}`;
      const after = [referenceTo("publication", row)];
      await recordAct(tx, context, { contestId, act: "published the results", subject, after });
      return done({ publicationId: row.id });
    },
    (collision) =>
      collision.isOn("publication", "contest_id")
        ? refuse("results are public", { publishedAt: context.now })
        : undefined,
  );
}
