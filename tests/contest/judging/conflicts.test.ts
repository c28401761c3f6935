import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asNominator } from "#app/contest/actors.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { findReviewableEntry } from "#app/contest/judging/queries.ts";
import { recuse } from "#app/contest/judging/recuse.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { assignment, conflict, recusal, sealing } from "#db/schema/judging.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let tool: MadeEntry;
let judge: { accountId: string };
let nominator: { accountId: string };
let organizerId: string;

beforeEach(async () => {
  db = await openTestStore();
  contestId = (await withCloudPrize(db)).contestId;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judge = await serving(db, contestId, "judge", "judy");
  nominator = await serving(db, contestId, "nominator", "nora");
  tool = await anEntry(db, contestId);
  await aFinalist(db, contestId, tool, organizerId);
  await anAssignment(db, contestId, "judging", judge, tool);
});

const judging = () => ({ db, now: DURING.judging, by: asJudge(contestId, judge.accountId) });
const nominating = () => ({ db, now: DURING.nomination, by: asNominator(contestId, nominator.accountId) });
const asked = () => ({ entryId: tool.entryId, reason: "We share an office." });
const found = (by: Parameters<typeof findReviewableEntry>[1]) => findReviewableEntry(db.read, by, { code: tool.code });

describe("stepping aside", () => {
  it("ends the assignment, keeps the reason, and keeps the entry away", async () => {
    agreed(await recuse(judging(), asked()));
    expect(await db.read.select().from(recusal)).toMatchObject([{ reason: "We share an office." }]);
    expect(await db.read.select().from(assignment)).toMatchObject([{ endedHow: "recused", endedAt: DURING.judging }]);
    expect(await found(judging().by)).toBeUndefined();
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("stepped aside from an entry");
  });

  it("lasts when the organizer assigns the entry again by mistake", async () => {
    agreed(await recuse(judging(), asked()));
    await anAssignment(db, contestId, "judging", judge, tool);
    expect(await found(judging().by)).toBeUndefined();
  });

  it("works for a nominator who has not begun", async () => {
    expect(await found(nominating().by)).toBeDefined();
    agreed(await recuse(nominating(), asked()));
    expect(await found(nominating().by)).toBeUndefined();
  });

  it("is refused once the stage is sealed, and for an entry that is not there", async () => {
    expect(refusedWith(await recuse(judging(), { ...asked(), entryId: "none" }))).toBe("not found");
    await db.write(async (tx) => {
      await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: DURING.judging });
      return { ok: true };
    });
    expect(refusedWith(await recuse(judging(), asked()))).toBe("stage is sealed");
    expect(await db.read.$count(recusal)).toBe(0);
  });
});

describe("declaring a conflict", () => {
  it("keeps the entry from this person in page and in writing", async () => {
    agreed(await declareConflict(nominating(), asked()));
    expect(await found(nominating().by)).toBeUndefined();
    const written = await aFullReview(db, contestId, "nomination", tool.versionId, 4);
    expect(refusedWith(await saveReview(nominating(), { entryId: tool.entryId, ...written }))).toBe("not found");
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("declared a conflict");
  });

  it("says no more about an entry that is already kept away than about one that does not exist", async () => {
    agreed(await declareConflict(judging(), asked()));
    expect(refusedWith(await declareConflict(judging(), asked()))).toBe("not found");
    expect(refusedWith(await declareConflict(judging(), { ...asked(), entryId: "none" }))).toBe("not found");
  });

  it("gives the entry back when it is dismissed, and is not declared twice", async () => {
    const { conflictId } = agreed(await declareConflict(judging(), asked()));
    await db.write(async (tx) => {
      await tx.update(conflict).set({ decision: "dismissed" }).where(eq(conflict.id, conflictId));
      return { ok: true };
    });
    expect(await found(judging().by)).toBeDefined();
    expect(refusedWith(await declareConflict(judging(), asked()))).toBe("conflict was dismissed");
  });
});
