import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmAward } from "#app/contest/awards/confirm-award.ts";
import { awardWord } from "#app/contest/awards/course.ts";
import { handOverPrize } from "#app/contest/awards/hand-over-prize.ts";
import { notifyWinner } from "#app/contest/awards/notify-winner.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { recordDocument } from "#app/contest/awards/record-document.ts";
import { recordResponse } from "#app/contest/awards/record-response.ts";
import { replaceAward } from "#app/contest/awards/replace-award.ts";
import { withdrawAward } from "#app/contest/awards/withdraw-award.ts";
import { entry } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { membership, participation } from "#db/schema/people.ts";
import { award, awardPart } from "#db/schema/results.ts";
import { prizePart } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, cloudPrize, refusedWith, someone } from "#tests/support/contest.ts";
import type { MadeEntry } from "#tests/support/entries.ts";
import {
  AFTER_JUDGING,
  anAward,
  type Judged,
  judgedContest,
  MARKED,
  organizing,
  VOTED,
} from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

const DUE = AFTER_JUDGING + cloudPrize().winners.answerHours * 3_600_000;
const DOCUMENTS = cloudPrize().winners.documents.map(({ id }) => id);

let db: Store;
let judged: Judged;
let awardId: string;

beforeEach(async () => {
  db = await openTestStore();
  judged = await judgedContest(db);
  await aMember(judged.first, "ann");
  awardId = await anAward(judged, MARKED, judged.first);
});

const by = (now = AFTER_JUDGING) => organizing(judged, judged.olga, now);
const standing = async () => {
  const { categories } = await resultsStandOf(db.read, judged.contestId);
  return categories.find(({ slug }) => slug === MARKED)?.award ?? undefined;
};
const wordNow = async (now: number) => {
  const found = await standing();
  return found && awardWord(found, now);
};
const letters = async () =>
  (await db.read.select().from(mail)).map(({ recipient, letter }) => [recipient, letter.kind]);

async function aMember({ entryId }: MadeEntry, login: string) {
  const { accountId } = await someone(db, login);
  const basis = { contestId: judged.contestId, accountId, side: "enters" as const };
  await db.write(async (tx) => {
    const [row] = await tx.select().from(entry).where(eq(entry.id, entryId));
    await tx.insert(participation).values({ ...basis, since: 1 });
    await tx.insert(membership).values({ ...basis, teamId: row?.teamId ?? "", leads: true, joinedAt: 1 });
    return { ok: true as const };
  });
}

async function confirmed() {
  agreed(await notifyWinner(by(), { awardId }));
  agreed(await recordResponse(by(), { awardId }));
  for (const kind of DOCUMENTS) agreed(await recordDocument(by(), { awardId, kind, waived: false }));
  agreed(await confirmAward(by(), { awardId }));
}

describe("the course of an award", () => {
  it("goes from approved to fulfilled, each step with a journal line", async () => {
    expect(await wordNow(AFTER_JUDGING)).toBe("approved");
    expect(agreed(await notifyWinner(by(), { awardId })).dueAt).toBe(DUE);
    expect(await letters()).toEqual([["ann@example.org", "award"]]);
    expect([await wordNow(DUE - 1), await wordNow(DUE)]).toEqual(["notified", "answer overdue"]);
    agreed(await recordResponse(by(DUE + 1), { awardId }));
    expect(await wordNow(DUE + 1)).toBe("accepted");
    for (const kind of DOCUMENTS) agreed(await recordDocument(by(), { awardId, kind, waived: kind === "tax-form" }));
    agreed(await confirmAward(by(), { awardId }));
    expect(await wordNow(DUE)).toBe("confirmed");
    const parts = await db.read.select().from(prizePart);
    const category = (await standing())?.categoryId;
    const mine = parts.filter(({ categoryId }) => categoryId === category);
    expect(mine).not.toEqual([]);
    for (const { id } of mine)
      agreed(await handOverPrize(by(), { awardId, prizePartId: id, reference: "Transfer 17" }));
    expect(await wordNow(DUE)).toBe("fulfilled");
    const acts = (await db.read.select().from(journal)).map(({ act }) => act);
    expect(acts).toEqual(
      expect.arrayContaining([
        "notified a winner",
        "recorded that a winner accepts",
        "waived a winner's document",
        "confirmed an award",
        "noted a part of a prize as handed over",
      ]),
    );
  });

  it("does not confirm while a document is missing, and names it", async () => {
    agreed(await notifyWinner(by(), { awardId }));
    expect(refusedWith(await confirmAward(by(), { awardId }))).toBe("winner has not answered");
    agreed(await recordResponse(by(), { awardId }));
    for (const kind of DOCUMENTS.slice(1)) agreed(await recordDocument(by(), { awardId, kind, waived: false }));
    expect(await confirmAward(by(), { awardId })).toMatchObject({
      refusal: { code: "documents are missing", facts: { missing: ["Prize acceptance form"] } },
    });
  });

  it("notes only documents that the contest file asks for", async () => {
    const asked = { awardId, kind: "passport", waived: false };
    expect(refusedWith(await recordDocument(by(), asked))).toBe("document is not asked for");
  });

  it("hands over no prize before the award is confirmed, and none of another category", async () => {
    const [part] = await db.read.select().from(prizePart);
    const asked = { awardId, prizePartId: part?.id ?? "", reference: "" };
    expect(refusedWith(await handOverPrize(by(), asked))).toBe("award is not confirmed");
    await confirmed();
    expect(refusedWith(await handOverPrize(by(), { ...asked, prizePartId: "of another category" }))).toBe("not found");
    expect(await db.read.$count(awardPart)).toBe(0);
  });

  it("notifies once", async () => {
    agreed(await notifyWinner(by(), { awardId }));
    expect(refusedWith(await notifyWinner(by(), { awardId }))).toBe("winner was notified");
    expect(refusedWith(await withdrawAward(by(), { awardId, reason: "Oops." }))).toBe("winner was notified");
    expect(await letters()).toHaveLength(1);
  });

  it("has nobody to notify when nobody wins", async () => {
    const nobody = await anAward(judged, VOTED, null);
    expect(refusedWith(await notifyWinner(by(), { awardId: nobody }))).toBe("award is to nobody");
  });
});

describe("losing an award", () => {
  const lose = (how: "declined" | "lapsed" | "forfeited" | "failed verification", now = AFTER_JUDGING) =>
    replaceAward(by(now), { awardId, how, reason: "As they wrote." });

  it("proposes the next in line in a row that names the lost one, and tells the team", async () => {
    agreed(await notifyWinner(by(), { awardId }));
    const { nextAwardId } = agreed(await lose("forfeited"));
    expect(await db.read.select().from(award).orderBy(award.proposedAt)).toHaveLength(2);
    expect(await standing()).toMatchObject({
      id: nextAwardId,
      entryId: judged.second.entryId,
      replacesId: awardId,
      approvedAt: null,
    });
    expect(await letters()).toEqual([
      ["ann@example.org", "award"],
      ["ann@example.org", "forfeited"],
    ]);
  });

  it("passes over entries that are out, and ends with nobody when none is left", async () => {
    agreed(await notifyWinner(by(), { awardId }));
    await db.write(async (tx) => {
      await tx.update(entry).set({ withdrawnAt: 5 }).where(eq(entry.id, judged.second.entryId));
      await tx.update(entry).set({ disqualifiedAt: 5 }).where(eq(entry.id, judged.third.entryId));
      return { ok: true as const };
    });
    expect(agreed(await lose("declined")).nextAwardId).toBeNull();
    expect(await standing()).toBeUndefined();
  });

  it("by lapse takes the time to answer, and no answer", async () => {
    expect(refusedWith(await lose("lapsed"))).toBe("winner was not notified");
    agreed(await notifyWinner(by(), { awardId }));
    expect(refusedWith(await lose("lapsed", DUE - 1))).toBe("time to answer is not over");
    expect(await wordNow(DUE + 1)).toBe("answer overdue");
    agreed(await lose("lapsed", DUE));
  });

  it("by lapse is refused once the team has answered", async () => {
    agreed(await notifyWinner(by(), { awardId }));
    agreed(await recordResponse(by(), { awardId }));
    expect(refusedWith(await lose("lapsed", DUE))).toBe("winner has answered");
    agreed(await lose("forfeited", DUE));
  });

  it("tells nobody who was never told of the award", async () => {
    agreed(await lose("failed verification"));
    expect(await letters()).toEqual([]);
  });
});
