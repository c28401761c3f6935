import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { countEntries, countsByWord, entryRows } from "#app/contest/submission/board/queries.ts";
import { galleryIds } from "#app/contest/submission/gallery/queries.ts";
import { isShown } from "#app/contest/submission/gallery/visibility.ts";
import { standingFromRow } from "#app/contest/submission/standing.ts";
import { STATE_WORDS } from "#app/contest/vocabulary.ts";
import { entry } from "#db/schema/entries.ts";
import type { Store } from "#db/store.ts";
import { withCloudPrize } from "#tests/support/contest.ts";
import { anEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;

beforeEach(async () => {
  db = await openTestStore();
  contestId = (await withCloudPrize(db)).contestId;
});

const everything = { text: "", category: "", withTeams: true };

describe("the lists of entries", () => {
  it("filter by the same word that the entry's page shows", async () => {
    const instant = fc.option(fc.constantFrom(1, 2, 3), { nil: null });
    const columns = {
      submittedAt: instant,
      withdrawnAt: instant,
      lateAt: instant,
      ineligibleAt: instant,
      eligibleAt: instant,
      finalistAt: instant,
      notSelectedAt: instant,
      wonAt: instant,
      disqualifiedAt: instant,
    };
    await anEntry(db, contestId);
    await fc.assert(
      fc.asyncProperty(fc.record(columns), fc.constantFrom(9, 10), async (instants, now) => {
        await db.write(async (tx) => {
          await tx.update(entry).set(instants);
          return { ok: true as const };
        });
        const clock = { closesAt: 10, now };
        const words = [];
        for (const word of STATE_WORDS)
          if ((await countEntries(db.read, contestId, { word, category: "", text: "" }, clock)) > 0) words.push(word);
        const word = standingFromRow(instants, 10, now);
        expect(words).toEqual([word]);
        expect(await countsByWord(db.read, contestId, clock)).toEqual([{ word, entries: 1 }]);
        const [row] = await db.read.select().from(entry);
        expect(await galleryIds(db.read, contestId, everything)).toHaveLength(row && isShown(row) ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it("find where a late version waits beside the one in force", async () => {
    const { entryId } = await anEntry(db, contestId, { title: "Twice" });
    await anEntry(db, contestId, { title: "Once" });
    const waiting = async (change: Partial<typeof entry.$inferInsert>) => {
      await db.write(async (tx) => {
        await tx.update(entry).set(change).where(eq(entry.id, entryId));
        return { ok: true as const };
      });
      const filter = { word: undefined, category: "", text: "", lateVersion: true };
      return countEntries(db.read, contestId, filter, { closesAt: 10, now: 20 });
    };
    expect(await waiting({ submittedAt: 1 })).toBe(0);
    expect(await waiting({ lateAt: 11 })).toBe(1);
    expect(await waiting({ finalistAt: 12 })).toBe(0);
    expect(await waiting({ finalistAt: null, submittedAt: null })).toBe(0);
  });

  it("find by title, team or category, and take wildcards for letters", async () => {
    await anEntry(db, contestId, { title: "100% Monkey", categories: ["best-new-monkey"] });
    await anEntry(db, contestId, { title: "Plain tool" });
    const found = async (filter: Partial<typeof everything>) =>
      (await galleryIds(db.read, contestId, { ...everything, ...filter })).length;
    expect(await found({})).toBe(2);
    expect(await found({ text: "0% mon" })).toBe(1);
    expect(await found({ text: "%" })).toBe(1);
    expect(await found({ text: "team of plain" })).toBe(1);
    expect(await found({ text: "team of plain", withTeams: false })).toBe(0);
    expect(await found({ category: "best-new-monkey" })).toBe(1);
    const clock = { closesAt: 10, now: 20 };
    const filter = { word: undefined, category: "best-new-monkey", text: "" };
    const [row] = await entryRows(db.read, contestId, { filter, clock, offset: 0, size: 50 });
    expect(row).toMatchObject({ title: "100% Monkey", categories: ["Best new monkey"], failing: 0 });
  });
});
