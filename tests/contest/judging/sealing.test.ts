import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer, asPortal } from "#app/contest/actors.ts";
import { admitReview } from "#app/contest/judging/sealing/admit-review.ts";
import { sealingBlockers } from "#app/contest/judging/sealing/blockers.ts";
import { endAdmission } from "#app/contest/judging/sealing/end-admission.ts";
import { staleReviewsOf } from "#app/contest/judging/sealing/queries.ts";
import { reopenStage } from "#app/contest/judging/sealing/reopen-stage.ts";
import { sealStage } from "#app/contest/judging/sealing/seal-stage.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { talliesOf, tallyInputOf } from "#app/contest/judging/tally/queries.ts";
import { recordTally } from "#app/contest/judging/tally/record-tally.ts";
import { computeTally } from "#app/jobs/compute-tally.ts";
import type { Workshop } from "#app/jobs/work.ts";
import { contentHash } from "#db/content-hash.ts";
import { assignment, conflict, sealing } from "#db/schema/judging.ts";
import { job, journal } from "#db/schema/machinery.ts";
import { publication, talliedInput, tally } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, aNewVersion, anAssignment, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let organizerId: string;
let judge: { accountId: string };
let tool: MadeEntry;
let closesAt: number;
let feature: string;

beforeEach(async () => {
  db = await openTestStore();
  const made = await withCloudPrize(db);
  contestId = made.contestId;
  closesAt = made.file.calendar.judging.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judge = await serving(db, contestId, "judge", "judy");
  tool = await anEntry(db, contestId);
  feature = await categoryIdOf(db.read, contestId, "best-new-feature");
  await aFinalist(db, contestId, tool, organizerId);
  await anAssignment(db, contestId, "judging", judge, tool);
});

const organizing = (now = closesAt) => ({ db, now, by: asOrganizer(contestId, organizerId) });
const stage = "judging" as const;
const seal = (now?: number) => sealStage(organizing(now), { stage });

async function reviewed(value = 7, revision = 0) {
  const context = { db, now: DURING.judging, by: asJudge(contestId, judge.accountId) };
  const written = await aFullReview(db, contestId, "judging", tool.versionId, value, { revision });
  agreed(await submitReview(context, { entryId: tool.entryId, ...written }));
}

const compute = (now = closesAt) =>
  computeTally({ store: db, now: () => now } as Workshop, { subject: contestId } as Parameters<typeof computeTally>[1]);

describe("sealing a stage", () => {
  it("closes its reviews, asks for the tally, and stands in the journal", async () => {
    await reviewed();
    agreed(await seal());
    expect(await db.read.select().from(sealing)).toMatchObject([{ stage, sealedBy: organizerId, sealedAt: closesAt }]);
    expect((await db.read.select().from(job)).some(({ kind }) => kind === "compute tally")).toBe(true);
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("sealed the judging stage");
    expect(refusedWith(await seal())).toBe("stage is sealed");
  });

  it("is refused while the stage is open, to the millisecond", async () => {
    await reviewed();
    expect(refusedWith(await seal(closesAt - 1))).toBe("stage cannot be sealed yet");
    expect(await db.read.$count(sealing)).toBe(0);
  });

  it("is refused while a review that was asked for is missing", async () => {
    const outcome = await seal();
    expect(outcome).toMatchObject({
      refusal: { facts: { blockers: [{ what: "reviews that were asked for and are not submitted", count: 1 }] } },
    });
  });

  it("does not wait for what a person began unasked", async () => {
    await db.write(async (tx) => {
      await tx.update(assignment).set({ assignedBy: null });
      return { ok: true };
    });
    agreed(await seal());
  });

  it("is refused while a review of an older version is not confirmed", async () => {
    await reviewed();
    await aNewVersion(db, contestId, tool);
    const outcome = await seal();
    expect(outcome).toMatchObject({
      refusal: { facts: { blockers: [{ what: "reviews of an earlier version that are not confirmed", count: 1 }] } },
    });
  });

  it("lets a review of an older version count once an organizer admits it, until that is taken back", async () => {
    await reviewed();
    const newer = await aNewVersion(db, contestId, tool);
    const [stale] = await staleReviewsOf(db.read, contestId, stage);
    expect(stale).toMatchObject({ name: "judy", title: tool.title, seen: 1, inForce: 2 });
    const asked = { stage, reviewId: stale?.reviewId ?? "", reason: "The newer version mends a typing error." };
    const { admissionId } = agreed(await admitReview(organizing(), asked));
    expect(await staleReviewsOf(db.read, contestId, stage)).toEqual([]);
    const counted = async () => (await tallyInputOf(db.read, contestId, stage)).problem.reviews.length;
    expect(await counted()).toBe(1);
    expect(refusedWith(await admitReview(organizing(), asked))).toBe("review is not stale");
    agreed(await endAdmission(organizing(), { admissionId }));
    expect([await counted(), (await staleReviewsOf(db.read, contestId, stage)).length]).toEqual([0, 1]);
    agreed(await admitReview(organizing(), asked));
    await aNewVersion(db, contestId, newer, undefined, 3);
    expect(refusedWith(await seal())).toBe("stage cannot be sealed yet");
  });

  it("lets nobody admit their own review, and nothing change once it is sealed", async () => {
    await reviewed();
    await aNewVersion(db, contestId, tool);
    const [stale] = await staleReviewsOf(db.read, contestId, stage);
    const asked = { stage, reviewId: stale?.reviewId ?? "", reason: "The newer version mends a typing error." };
    const own = { ...organizing(), by: asOrganizer(contestId, judge.accountId) };
    expect(refusedWith(await admitReview(own, asked))).toBe("review is your own");
    const { admissionId } = agreed(await admitReview(organizing(), asked));
    agreed(await seal());
    expect(refusedWith(await endAdmission(organizing(), { admissionId }))).toBe("stage is sealed");
  });

  it("lists everything that is in the way", () => {
    const facts = { closesAt: 10, missingReviews: 1, staleReviews: 2, undecidedConflicts: 3, openBallots: 4 };
    expect(sealingBlockers(facts, 9).map(({ count }) => count)).toEqual([1, 1, 2, 3, 4]);
    expect(sealingBlockers({ ...facts, missingReviews: 0 }, 10).map(({ count }) => count)).toEqual([2, 3, 4]);
  });
});

describe("reopening a stage", () => {
  it("takes the seal off with a reason", async () => {
    await reviewed();
    expect(refusedWith(await reopenStage(organizing(), { stage, reason: "A mark was wrong." }))).toBe(
      "stage is not sealed",
    );
    agreed(await seal());
    agreed(await reopenStage(organizing(), { stage, reason: "A mark was wrong." }));
    expect(await db.read.select().from(sealing)).toMatchObject([
      { endedReason: "A mark was wrong.", endedBy: organizerId },
    ]);
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("reopened the judging stage");
    agreed(await seal());
  });

  it("is refused while results are public", async () => {
    await reviewed();
    agreed(await seal());
    await db.write(async (tx) => {
      await tx
        .insert(publication)
        .values({ contestId, publishedBy: organizerId, publishedAt: closesAt, contentHash: "x" });
      return { ok: true };
    });
    expect(refusedWith(await reopenStage(organizing(), { stage, reason: "A mark was wrong." }))).toBe(
      "results are public",
    );
  });
});

describe("the tally of a sealed stage", () => {
  const inputNow = () => tallyInputOf(db.read, contestId, stage);
  const countedAndNot = async () => {
    const { problem, leftOut } = await inputNow();
    return [problem.reviews.length, leftOut.map(({ why }) => why)];
  };

  it("is computed from the rows by the job, and kept under its input's hash", async () => {
    await reviewed(7);
    agreed(await seal());
    expect(await compute()).toEqual({ end: "done" });
    const found = (await talliesOf(db.read, contestId, stage)).get(feature);
    expect(found?.result.ranking).toMatchObject([{ entryId: tool.entryId, score: 7, count: 1, rank: 1 }]);
    await compute(closesAt + 5);
    const ofCategory = (await db.read.select().from(tally)).filter(({ categoryId }) => categoryId === feature);
    expect(ofCategory).toHaveLength(1);
    const [kept] = await db.read.select().from(talliedInput);
    expect(await db.read.$count(talliedInput)).toBe(1);
    expect(contentHash(kept?.input)).toBe(ofCategory[0]?.inputHash);
  });

  it("leaves out whoever has a conflict, and reviews of an older version", async () => {
    await reviewed();
    expect(await countedAndNot()).toEqual([1, []]);
    await db.write(async (tx) => {
      const about = { contestId, accountId: judge.accountId, entryId: tool.entryId };
      await tx
        .insert(conflict)
        .values({ ...about, source: "pinned", reason: "Known late.", evidence: [], raisedAt: DURING.judging });
      return { ok: true };
    });
    expect(await countedAndNot()).toEqual([0, ["conflict"]]);
    await db.write(async (tx) => {
      await tx.update(conflict).set({ decision: "dismissed" }).where(eq(conflict.entryId, tool.entryId));
      return { ok: true };
    });
    expect(await countedAndNot()).toEqual([1, []]);
    await aNewVersion(db, contestId, tool);
    expect(await countedAndNot()).toEqual([0, ["earlier version"]]);
  });

  it("is the newest again when a mark was changed and changed back", async () => {
    await reviewed(7);
    agreed(await seal());
    await compute(closesAt);
    const scoreNow = async () => (await talliesOf(db.read, contestId, stage)).get(feature)?.result.ranking[0]?.score;
    agreed(await reopenStage(organizing(), { stage, reason: "A mark was wrong." }));
    await reviewed(9, 1);
    agreed(await seal());
    await compute(closesAt + 1);
    expect(await scoreNow()).toBe(9);
    agreed(await reopenStage(organizing(), { stage, reason: "It was right." }));
    await reviewed(7, 2);
    agreed(await seal());
    await compute(closesAt + 2);
    expect(await scoreNow()).toBe(7);
  });

  it("is refused for a stage that is not sealed", async () => {
    const context = { db, now: closesAt, by: asPortal() };
    expect(
      refusedWith(
        await recordTally(context, {
          contestId,
          inputHash: "none",
          input: await tallyInputOf(db.read, contestId, stage),
          tallies: [],
        }),
      ),
    ).toBe("stage is not sealed");
  });
});
