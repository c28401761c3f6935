import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer } from "#app/contest/actors.ts";
import { decideConflicts } from "#app/contest/judging/conflict/decide-conflicts.ts";
import { liftConflict } from "#app/contest/judging/conflict/lift-conflict.ts";
import { pinConflict } from "#app/contest/judging/conflict/pin-conflict.ts";
import { conflictsOf, recusalsOf } from "#app/contest/judging/conflict/queries.ts";
import { takeBackDecision } from "#app/contest/judging/conflict/take-back-decision.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { findReviewableEntry } from "#app/contest/judging/queries.ts";
import { recuse } from "#app/contest/judging/recuse.ts";
import { sealingFactsOf } from "#app/contest/judging/sealing/queries.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { tallyInputOf } from "#app/contest/judging/tally/queries.ts";
import { newId } from "#db/ids.ts";
import { conflict, sealing } from "#db/schema/judging.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let tool: MadeEntry;
let judge: { accountId: string };
let olga: { accountId: string };

beforeEach(async () => {
  db = await openTestStore();
  contestId = (await withCloudPrize(db)).contestId;
  olga = await serving(db, contestId, "organizer", "olga");
  judge = await serving(db, contestId, "judge", "judy");
  tool = await anEntry(db, contestId);
  await aFinalist(db, contestId, tool, olga.accountId);
  await anAssignment(db, contestId, "judging", judge, tool);
});

const judging = () => ({ db, now: DURING.judging, by: asJudge(contestId, judge.accountId) });
const organizing = (now = DURING.judging, by = olga) => ({ db, now, by: asOrganizer(contestId, by.accountId) });
const seesIt = async () => (await findReviewableEntry(db.read, judging().by, { code: tool.code })) !== undefined;
const lastAct = async () => (await db.read.select().from(journal)).at(-1)?.act;
const scored = async () =>
  (await tallyInputOf(db.read, contestId, "judging")).problem.reviews.map(({ entryId }) => entryId);

async function review() {
  const written = await aFullReview(db, contestId, "judging", tool.versionId, 4);
  agreed(await submitReview(judging(), { entryId: tool.entryId, ...written }));
}

async function aFoundConflict(accountId = judge.accountId) {
  const id = newId();
  const evidence = [{ label: "judy reviewed the entry's pull request acme/tool#3", url: "https://github.example/3" }];
  const row = { id, contestId, accountId, entryId: tool.entryId, source: "found" as const, reason: "Found.", evidence };
  await db.write(async (tx) => {
    await tx.insert(conflict).values({ ...row, raisedAt: DURING.judging });
    return { ok: true as const };
  });
  return id;
}

async function seal() {
  await db.write(async (tx) => {
    const row = { contestId, stage: "judging" as const, sealedBy: olga.accountId, sealedAt: DURING.judging };
    await tx.insert(sealing).values(row);
    return { ok: true as const };
  });
}

const decide = (id: string, decision: "confirmed" | "dismissed", context = organizing()) =>
  decideConflicts(context, { conflictIds: [id], decision, reason: "They worked together." });

describe("deciding on a found conflict", () => {
  it("keeps the entry away and the review out until it is dismissed", async () => {
    await review();
    expect(await scored()).toEqual([tool.entryId]);
    const id = await aFoundConflict();
    expect([await seesIt(), await scored()]).toEqual([false, []]);
    expect((await sealingFactsOf(db.read, contestId, "judging")).undecidedConflicts).toBe(1);
    expect(await conflictsOf(db.read, contestId)).toMatchObject([{ waits: true, leftOut: true, name: "judy" }]);
    agreed(await decide(id, "dismissed"));
    expect([await seesIt(), await scored()]).toEqual([true, [tool.entryId]]);
    expect((await sealingFactsOf(db.read, contestId, "judging")).undecidedConflicts).toBe(0);
    expect(await lastAct()).toBe("dismissed a conflict");
  });

  it("keeps both away for good when it is confirmed, blocks nothing then, and can be taken back", async () => {
    await review();
    const id = await aFoundConflict();
    agreed(await decide(id, "confirmed"));
    expect([await seesIt(), await scored()]).toEqual([false, []]);
    expect(await sealingFactsOf(db.read, contestId, "judging")).toMatchObject({ undecidedConflicts: 0 });
    expect(refusedWith(await decide(id, "dismissed"))).toBe("conflict is decided");
    agreed(await takeBackDecision(organizing(), { conflictId: id }));
    expect((await sealingFactsOf(db.read, contestId, "judging")).undecidedConflicts).toBe(1);
    expect(refusedWith(await takeBackDecision(organizing(), { conflictId: id }))).toBe("conflict is not decided");
  });

  it("leaves no review waited for that nobody may write any more", async () => {
    expect((await sealingFactsOf(db.read, contestId, "judging")).missingReviews).toBe(1);
    agreed(await decide(await aFoundConflict(), "confirmed"));
    expect((await sealingFactsOf(db.read, contestId, "judging")).missingReviews).toBe(0);
  });

  it("decides all that were named, or none", async () => {
    const first = await aFoundConflict();
    const own = await aFoundConflict(olga.accountId);
    const both = { conflictIds: [first, own], decision: "dismissed" as const, reason: "All work at one company." };
    expect(refusedWith(await decideConflicts(organizing(), both))).toBe("conflict is your own");
    expect(await db.read.$count(conflict, eq(conflict.decision, "dismissed"))).toBe(0);
    const other = await serving(db, contestId, "organizer", "omar");
    expect(agreed(await decideConflicts(organizing(DURING.judging, other), both))).toEqual({ decided: 2 });
  });

  it("is refused for a review of a sealed stage, from another contest, and when there is none", async () => {
    await review();
    const id = await aFoundConflict();
    const elsewhere = { ...organizing(), by: asOrganizer("another contest", olga.accountId) };
    expect(refusedWith(await decide(id, "dismissed", elsewhere))).toBe("not found");
    expect(refusedWith(await decide("none", "dismissed"))).toBe("not found");
    await seal();
    expect(refusedWith(await decide(id, "dismissed"))).toBe("stage is sealed");
  });
});

describe("pinning a conflict", () => {
  const pin = (entryId = tool.entryId, accountId = judge.accountId) =>
    pinConflict(organizing(), { accountId, entryId, reason: "They are married." });

  it("keeps the entry from the person at once, and lifting gives it back", async () => {
    const { conflictId } = agreed(await pin());
    expect(await seesIt()).toBe(false);
    expect(await conflictsOf(db.read, contestId)).toMatchObject([{ source: "pinned", raisedByName: "olga" }]);
    expect(refusedWith(await pin())).toBe("conflict is pinned already");
    expect(refusedWith(await decide(conflictId, "dismissed"))).toBe("conflict is pinned");
    agreed(await liftConflict(organizing(), { conflictId }));
    expect([await seesIt(), await lastAct()]).toEqual([true, "lifted a pinned conflict"]);
    agreed(await pin());
  });

  it("is refused for strangers, absent entries and reviews of a sealed stage", async () => {
    expect(refusedWith(await pin(tool.entryId, olga.accountId))).toBe("not found");
    expect(refusedWith(await pin("none"))).toBe("not found");
    await review();
    await seal();
    expect(refusedWith(await pin())).toBe("stage is sealed");
    expect(await db.read.$count(conflict)).toBe(0);
  });

  it("lifts only what was pinned", async () => {
    const { conflictId } = agreed(
      await declareConflict(judging(), { entryId: tool.entryId, reason: "We share an office." }),
    );
    expect(refusedWith(await liftConflict(organizing(), { conflictId }))).toBe("not found");
  });
});

describe("a recusal", () => {
  it("is listed with its reason, and every organizer is told", async () => {
    await serving(db, contestId, "organizer", "omar");
    agreed(await recuse(judging(), { entryId: tool.entryId, reason: "My brother wrote it." }));
    expect(await recusalsOf(db.read, contestId)).toMatchObject([
      { name: "judy", code: tool.code, reason: "My brother wrote it.", stage: "judging" },
    ]);
    const letters = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "recused");
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(["olga@example.org", "omar@example.org"]);
  });
});
