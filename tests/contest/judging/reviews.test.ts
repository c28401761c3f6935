import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asNominator } from "#app/contest/actors.ts";
import { confirmReview } from "#app/contest/judging/confirm-review.ts";
import { findReview, findReviewableEntry } from "#app/contest/judging/queries.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { contentHash } from "#db/content-hash.ts";
import { account } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { assignment, mark, review, reviewRevision, sealing } from "#db/schema/judging.ts";
import { journal } from "#db/schema/machinery.ts";
import { githubWaiver } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, aNewVersion, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let tool: MadeEntry;
let judge: { accountId: string };
let nominator: { accountId: string };
let organizerId: string;
let closesAt: number;

beforeEach(async () => {
  db = await openTestStore();
  const { contestId: id, file } = await withCloudPrize(db);
  contestId = id;
  closesAt = file.calendar.judging.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judge = await serving(db, contestId, "judge", "judy");
  nominator = await serving(db, contestId, "nominator", "nora");
  tool = await anEntry(db, contestId, { title: "A tool" });
  await aFinalist(db, contestId, tool, organizerId);
  await anAssignment(db, contestId, "judging", judge, tool);
});

const judging = (now = DURING.judging) => ({ db, now, by: asJudge(contestId, judge.accountId) });
const nominating = (now = DURING.nomination) => ({ db, now, by: asNominator(contestId, nominator.accountId) });
const full = (value: number, change = {}) =>
  aFullReview(db, contestId, "judging", tool.versionId, value, change).then((written) => ({
    entryId: tool.entryId,
    ...written,
  }));
const rowsOf = () => db.read.select().from(review);
const lines = async () => (await db.read.select().from(journal)).map(({ act }) => act);

async function write(work: Parameters<Store["write"]>[0]) {
  await db.write(work);
}

describe("saving a review", () => {
  it("keeps part of it, edits it, and writes no journal line", async () => {
    const before = await db.read.$count(journal);
    const written = await full(7);
    const [first] = Object.keys(written.marks);
    const part = { ...written, marks: { [first ?? ""]: "1" }, privateNote: "Half done." };
    expect(agreed(await saveReview(judging(), part)).revision).toBe(1);
    expect(agreed(await saveReview(judging(), { ...written, revision: 1 })).revision).toBe(2);
    const [row] = await rowsOf();
    expect(row).toMatchObject({ submittedAt: null, revision: 2, privateNote: "Mine alone.", confidence: 4 });
    expect(await db.read.$count(mark)).toBe(Object.keys(written.marks).length);
    expect(await db.read.$count(journal)).toBe(before);
  });

  it("refuses the second of two tabs, and keeps what the first saved", async () => {
    agreed(await saveReview(judging(), await full(7)));
    const outcome = await saveReview(judging(DURING.judging + 5), await full(2, { privateNote: "The other tab." }));
    expect(outcome).toMatchObject({ refusal: { code: "someone else saved", facts: { savedAt: DURING.judging } } });
    expect((await rowsOf())[0]?.privateNote).toBe("Mine alone.");
  });

  it("refuses to change a submitted review without submitting it", async () => {
    agreed(await submitReview(judging(), await full(7)));
    expect(refusedWith(await saveReview(judging(), await full(3, { revision: 1 })))).toBe("review is submitted");
  });

  it("refuses a mark off its scale, and leaves no row", async () => {
    const written = await full(11);
    expect(refusedWith(await saveReview(judging(), written))).toBe("mark is not on the scale");
    expect(await rowsOf()).toEqual([]);
  });

  it("refuses a version that is not the entry's", async () => {
    const other = await anEntry(db, contestId);
    expect(refusedWith(await saveReview(judging(), await full(7, { versionId: other.versionId })))).toBe("not found");
  });

  it("lets a nominator take an entry up by beginning it", async () => {
    const written = await aFullReview(db, contestId, "nomination", tool.versionId, 4);
    agreed(await saveReview(nominating(), { entryId: tool.entryId, ...written }));
    const [taken] = await db.read.select().from(assignment).where(eq(assignment.accountId, nominator.accountId));
    expect(taken).toMatchObject({ stage: "nomination", entryId: tool.entryId, assignedBy: null });
  });
});

describe("submitting a review", () => {
  it("keeps the version seen, the marks, a revision with its hash, and a journal line", async () => {
    const { reviewId } = agreed(await submitReview(judging(), await full(7)));
    const [row] = await rowsOf();
    expect(row).toMatchObject({ id: reviewId, seenVersionId: tool.versionId, submittedAt: DURING.judging });
    const [kept] = await db.read.select().from(reviewRevision);
    expect(kept).toMatchObject({ reviewId, revision: 1, contentHash: contentHash(kept?.content) });
    expect((await lines()).at(-1)).toBe("submitted a review");
  });

  it("keeps every state when it is submitted again", async () => {
    agreed(await submitReview(judging(), await full(7)));
    agreed(await submitReview(judging(DURING.judging + 9), await full(8, { revision: 1 })));
    expect((await db.read.select().from(reviewRevision)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect((await lines()).at(-1)).toBe("changed a submitted review");
    const found = await findReview(db.read, (await rowsOf())[0]?.assignmentId ?? "");
    expect(found?.marks.every(({ value }) => value === 8 || value === 1)).toBe(true);
  });

  it("refuses unanswered criteria, and leaves no row", async () => {
    const written = await full(7);
    expect(refusedWith(await submitReview(judging(), { ...written, marks: {} }))).toBe("marks are missing");
    expect(await rowsOf()).toEqual([]);
    expect(await db.read.$count(reviewRevision)).toBe(0);
  });

  it("is taken a millisecond before the close, and refused at it", async () => {
    agreed(await submitReview(judging(closesAt - 1), await full(7)));
    expect(refusedWith(await submitReview(judging(closesAt), await full(8, { revision: 1 })))).toBe("window closed");
  });

  it("is refused before the stage opens", async () => {
    expect(refusedWith(await submitReview(judging(DURING.submission), await full(7)))).toBe("window not open yet");
  });

  it("is refused once the stage is sealed", async () => {
    await write(async (tx) => {
      await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: DURING.judging });
      return { ok: true };
    });
    expect(refusedWith(await submitReview(judging(), await full(7)))).toBe("stage is sealed");
  });

  it("is refused without a GitHub account, and taken with a waiver", async () => {
    await write(async (tx) => {
      await tx.update(account).set({ githubId: null }).where(eq(account.id, judge.accountId));
      return { ok: true };
    });
    expect(refusedWith(await submitReview(judging(), await full(7)))).toBe("link GitHub to see entries");
    await write(async (tx) => {
      const waiver = { contestId, accountId: judge.accountId, reason: "Has none.", grantedBy: organizerId };
      await tx.insert(githubWaiver).values({ ...waiver, grantedAt: DURING.judging });
      return { ok: true };
    });
    agreed(await submitReview(judging(), await full(7)));
  });

  it("is refused to a judge who was not asked", async () => {
    const other = await serving(db, contestId, "judge", "jules");
    const context = { ...judging(), by: asJudge(contestId, other.accountId) };
    expect(refusedWith(await submitReview(context, await full(7)))).toBe("not found");
  });

  it.each(["withdrawnAt", "ineligibleAt", "disqualifiedAt"] as const)(
    "is refused for an entry with %s",
    async (out) => {
      await write(async (tx) => {
        await tx
          .update(entry)
          .set({ [out]: DURING.judging })
          .where(eq(entry.id, tool.entryId));
        return { ok: true };
      });
      expect(refusedWith(await submitReview(judging(), await full(7)))).toBe("not found");
    },
  );

  it("lets one of two submissions of the same revision through", async () => {
    const [one, other] = await Promise.all([
      submitReview(judging(), await full(7)),
      submitReview(judging(), await full(3)),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(await db.read.$count(reviewRevision)).toBe(1);
  });
});

describe("confirming a review", () => {
  it("makes it hold for the version in force, also after the close", async () => {
    agreed(await submitReview(judging(), await full(7)));
    const newer = await aNewVersion(db, contestId, tool);
    const asked = { entryId: tool.entryId, versionId: newer.versionId };
    agreed(await confirmReview(judging(closesAt + 1), asked));
    expect((await rowsOf())[0]).toMatchObject({ seenVersionId: tool.versionId, confirmedVersionId: newer.versionId });
    expect((await lines()).at(-1)).toBe("confirmed a review for a newer version");
    expect(refusedWith(await confirmReview(judging(), asked))).toBe("review is up to date");
  });

  it("is refused for a version that is no longer in force", async () => {
    agreed(await submitReview(judging(), await full(7)));
    const second = await aNewVersion(db, contestId, tool);
    await aNewVersion(db, contestId, tool, undefined, 3);
    const asked = { entryId: tool.entryId, versionId: second.versionId };
    expect(refusedWith(await confirmReview(judging(), asked))).toBe("entry has a newer version");
  });

  it("is refused for a review that is not submitted", async () => {
    agreed(await saveReview(judging(), await full(7)));
    const newer = await aNewVersion(db, contestId, tool);
    const asked = { entryId: tool.entryId, versionId: newer.versionId };
    expect(refusedWith(await confirmReview(judging(), asked))).toBe("review is not submitted");
  });
});

describe("what a judge may review", () => {
  it("is an entry in its finalist's categories", async () => {
    const found = await findReviewableEntry(db.read, judging().by, { code: tool.code });
    expect(found).toMatchObject({ entryId: tool.entryId, versionId: tool.versionId });
    expect(found?.categoryIds).toHaveLength(1);
  });
});
