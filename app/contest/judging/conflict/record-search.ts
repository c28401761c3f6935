import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { conflictSearch } from "#db/schema/conflict-search.ts";
import { conflict } from "#db/schema/judging.ts";
import type { Portal } from "../../actors.ts";
import { writeLettersToOrganizers } from "../../around/write-letters-to-organizers.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { Link } from "./links.ts";
import { foundConflictsOf } from "./queries.ts";
import { freshLinks, linkInWords } from "./search.ts";

export type RecordSearch = {
  contestId: string;
  links: readonly Link[];
  search: { requestsUsed: number; people: number; entries: number; unanswered: string[] };
};

/**
 * Keeps what a search found. Each link that is new, or has new evidence, becomes a found conflict that waits for an organizer;
 * until then it keeps the entry from its person. The organizers are told when there is any.
 */
export async function recordSearch(
  context: Context<Portal>,
  { contestId, links, search }: RecordSearch,
): Promise<Outcome<{ added: number }>> {
  const { now } = context;
  return context.db.write<Outcome<{ added: number }>>(async (tx) => {
    const fresh = freshLinks(links, await foundConflictsOf(tx, contestId));
    const rows = [];
    for (const { link, replaces } of fresh) {
      if (replaces) await tx.update(conflict).set({ endedAt: now }).where(eq(conflict.id, replaces.id));
      const about = { contestId, ...link, source: "found" as const, reason: linkInWords(link) };
      const row = { id: newId(), ...about, raisedBy: null, raisedAt: now };
      await tx.insert(conflict).values(row);
      rows.push(row);
    }
    const kept = { id: newId(), contestId, searchedAt: now, ...search };
    await tx.insert(conflictSearch).values(kept);
    if (rows.length > 0) {
      const letter = { kind: "conflicts found", facts: { contestId, searchId: kept.id } } as const;
      await writeLettersToOrganizers(tx, now, { contestId, event: `conflicts found ${kept.id}`, letter });
    }
    await recordAct(tx, context, {
      contestId,
      act: "searched for conflicts",
      subject: `contest ${contestId}`,
      after: [referenceTo("conflict_search", kept), ...rows.map((row) => referenceTo("conflict", row))],
    });
    return done({ added: rows.length });
  });
}
