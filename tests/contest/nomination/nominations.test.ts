import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asNominator } from "#app/contest/actors.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { nominateEntry } from "#app/contest/nomination/nominate-entry.ts";
import { isStaleNomination, openCategories } from "#app/contest/nomination/nominating.ts";
import { nominationsOf } from "#app/contest/nomination/queries.ts";
import { withdrawNomination } from "#app/contest/nomination/withdraw-nomination.ts";
import { account } from "#db/schema/account.ts";
import { sealing } from "#db/schema/judging.ts";
import { journal } from "#db/schema/machinery.ts";
import { nomination } from "#db/schema/nomination.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aNewVersion, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let tool: MadeEntry;
let nominator: { accountId: string };
let organizerId: string;
let feature: string;
let closesAt: number;

beforeEach(async () => {
  db = await openTestStore();
  const made = await withCloudPrize(db);
  contestId = made.contestId;
  closesAt = made.file.calendar.nomination.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  nominator = await serving(db, contestId, "nominator", "nora");
  tool = await anEntry(db, contestId);
  feature = await categoryIdOf(db.read, contestId, "best-new-feature");
});

const context = (now = DURING.nomination) => ({ db, now, by: asNominator(contestId, nominator.accountId) });
const asked = (change = {}) => ({
  entryId: tool.entryId,
  categoryId: feature,
  versionId: tool.versionId,
  reason: "It was missing.",
  ...change,
});
const lastAct = async () => (await db.read.select().from(journal)).at(-1)?.act;

describe("nominating an entry", () => {
  it("keeps who, what, which version and why", async () => {
    agreed(await nominateEntry(context(), asked()));
    const [row] = await db.read.select().from(nomination);
    expect(row).toMatchObject({ ...asked(), accountId: nominator.accountId, endedAt: null });
    expect(await lastAct()).toBe("nominated an entry");
  });

  it("replaces one's own earlier nomination", async () => {
    agreed(await nominateEntry(context(), asked()));
    agreed(await nominateEntry(context(DURING.nomination + 1), asked({ reason: "It works well too." })));
    expect((await nominationsOf(db.read, contestId)).map(({ reason }) => reason)).toEqual(["It works well too."]);
    expect(await lastAct()).toBe("renewed a nomination");
  });

  it("is taken a millisecond before the close, and refused at it", async () => {
    agreed(await nominateEntry(context(closesAt - 1), asked()));
    expect(refusedWith(await nominateEntry(context(closesAt), asked()))).toBe("window closed");
  });

  it.each([
    ["another category", { categoryId: "best-usability" }, "category is not open to the entry"],
    ["a version that is no longer in force", { versionId: "old" }, "entry has a newer version"],
    ["an entry that is not there", { entryId: "none" }, "not found"],
  ])("refuses %s, and leaves no row", async (_, change, code) => {
    const categoryId = "categoryId" in change ? await categoryIdOf(db.read, contestId, change.categoryId) : feature;
    expect(refusedWith(await nominateEntry(context(), asked({ ...change, categoryId })))).toBe(code);
    expect(await db.read.$count(nomination)).toBe(0);
  });

  it("refuses a nominator without GitHub, and anybody once the stage is sealed", async () => {
    await db.write(async (tx) => {
      const row = { contestId, stage: "nomination" as const, sealedBy: organizerId, sealedAt: DURING.nomination };
      await tx.insert(sealing).values(row);
      return { ok: true };
    });
    expect(refusedWith(await nominateEntry(context(), asked()))).toBe("stage is sealed");
    await db.write(async (tx) => {
      await tx.update(account).set({ githubId: null }).where(eq(account.id, nominator.accountId));
      return { ok: true };
    });
    expect(refusedWith(await nominateEntry(context(), asked()))).toBe("link GitHub to see entries");
  });

  it("opens the categories decided by vote to an entry that fits no other", async () => {
    const odd = await anEntry(db, contestId, { categories: [], noCategoryFits: true });
    const choice = await categoryIdOf(db.read, contestId, "judges-choice");
    const about = { entryId: odd.entryId, versionId: odd.versionId };
    expect(refusedWith(await nominateEntry(context(), asked(about)))).toBe("category is not open to the entry");
    agreed(await nominateEntry(context(), asked({ ...about, categoryId: choice })));
  });

  it("lets one of two at once stand", async () => {
    const both = await Promise.all([nominateEntry(context(), asked()), nominateEntry(context(), asked())]);
    expect(both.some(({ ok }) => ok)).toBe(true);
    expect(await nominationsOf(db.read, contestId)).toHaveLength(1);
  });
});

describe("a nomination", () => {
  it("is stale while the version in force does not name its category, and renewed by nominating again", async () => {
    agreed(await nominateEntry(context(), asked()));
    await aNewVersion(db, contestId, tool, ["best-usability"]);
    expect((await nominationsOf(db.read, contestId))[0]?.stale).toBe(true);
    const third = await aNewVersion(db, contestId, tool, ["best-new-feature"], 3);
    agreed(await nominateEntry(context(), asked({ versionId: third.versionId })));
    expect((await nominationsOf(db.read, contestId)).map(({ stale }) => stale)).toEqual([false]);
  });

  it("does not count when its author has a conflict with the entry", async () => {
    agreed(await nominateEntry(context(), asked()));
    agreed(await declareConflict(context(), { entryId: tool.entryId, reason: "My brother wrote it." }));
    expect(await nominationsOf(db.read, contestId)).toEqual([]);
  });

  it("is withdrawn by its author alone, and only in the stage", async () => {
    const { nominationId } = agreed(await nominateEntry(context(), asked()));
    const other = await serving(db, contestId, "nominator", "nils");
    const theirs = { ...context(), by: asNominator(contestId, other.accountId) };
    expect(refusedWith(await withdrawNomination(theirs, { nominationId }))).toBe("not found");
    expect(refusedWith(await withdrawNomination(context(closesAt), { nominationId }))).toBe("window closed");
    agreed(await withdrawNomination(context(), { nominationId }));
    expect(await nominationsOf(db.read, contestId)).toEqual([]);
    expect(await lastAct()).toBe("withdrew a nomination");
  });
});

describe("the categories open to an entry", () => {
  const marks = { id: "marks", name: "By marks", decided: "marks" as const };
  const vote = { id: "vote", name: "By vote", decided: "vote" as const };

  it("are those its version names, or those by vote where none fits", () => {
    expect(openCategories([marks, vote], { categoryIds: ["marks"], noCategoryFits: false })).toEqual([marks]);
    expect(openCategories([marks, vote], { categoryIds: [], noCategoryFits: true })).toEqual([vote]);
    expect(isStaleNomination({ categoryId: "marks" }, [marks], { categoryIds: [], noCategoryFits: false })).toBe(true);
  });
});
