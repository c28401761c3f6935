import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer } from "#app/contest/actors.ts";
import { assignEntries } from "#app/contest/judging/assignment/assign-entries.ts";
import { takeBackAssignment } from "#app/contest/judging/assignment/take-back-assignment.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { type DeskRow, nextTask, progressOf } from "#app/contest/judging/desk/progress.ts";
import { deskOf } from "#app/contest/judging/desk/queries.ts";
import { recuse } from "#app/contest/judging/recuse.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { assignment, sealing } from "#db/schema/judging.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { coverage, panelMember } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let organizerId: string;
let judy: { accountId: string };
let joan: { accountId: string };
let one: MadeEntry;
let two: MadeEntry;
let closesAt: number;

beforeEach(async () => {
  db = await openTestStore();
  const made = await withCloudPrize(db);
  contestId = made.contestId;
  closesAt = made.file.calendar.judging.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judy = await serving(db, contestId, "judge", "judy");
  joan = await serving(db, contestId, "judge", "joan");
  one = await anEntry(db, contestId, { title: "One" });
  two = await anEntry(db, contestId, { title: "Two" });
  await aFinalist(db, contestId, one, organizerId);
  await aFinalist(db, contestId, two, organizerId);
});

const organizing = (now = DURING.judging) => ({ db, now, by: asOrganizer(contestId, organizerId) });
const as = ({ accountId }: { accountId: string }) => ({ db, now: DURING.judging, by: asJudge(contestId, accountId) });
const pair = ({ accountId }: { accountId: string }, { entryId }: MadeEntry) => ({ accountId, entryId });
const assign = (pairs: { accountId: string; entryId: string }[] | "all") =>
  assignEntries(organizing(), { stage: "judging", pairs });
const living = async () => (await db.read.select().from(assignment)).filter(({ endedAt }) => endedAt === null);

describe("assigning entries", () => {
  it("asks people for reviews, once each, and mails each person once in the stage", async () => {
    expect(agreed(await assign([pair(judy, one)])).assigned).toBe(1);
    expect(agreed(await assign([pair(judy, one), pair(judy, two)])).assigned).toBe(1);
    expect(await living()).toHaveLength(2);
    const letters = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "assigned");
    expect(letters.map(({ recipient }) => recipient)).toEqual(["judy@example.org"]);
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("assigned entries for judging");
  });

  it("asks everybody for everything that nothing keeps apart", async () => {
    agreed(await declareConflict(as(joan), { entryId: two.entryId, reason: "We share an office." }));
    expect(agreed(await assign("all")).assigned).toBe(3);
    expect(refusedWith(await assign("all"))).toBe("nothing to assign");
  });

  it("refuses whoever has a conflict or has stepped aside, and assigns nothing of the rest", async () => {
    agreed(await declareConflict(as(joan), { entryId: two.entryId, reason: "We share an office." }));
    expect(refusedWith(await assign([pair(judy, one), pair(joan, two)]))).toBe("reviewer is kept from the entry");
    expect(await living()).toEqual([]);
    agreed(await assign([pair(judy, one)]));
    agreed(await recuse(as(judy), { entryId: one.entryId, reason: "I know them." }));
    expect(refusedWith(await assign([pair(judy, one)]))).toBe("reviewer is kept from the entry");
  });

  it("refuses people and entries that are not before the stage", async () => {
    const stranger = await serving(db, contestId, "nominator", "nora");
    expect(refusedWith(await assign([pair(stranger, one)]))).toBe("not a reviewer of the stage");
    const unnamed = await anEntry(db, contestId);
    expect(refusedWith(await assign([pair(judy, unnamed)]))).toBe("entry is not before the stage");
  });

  it("keeps to the categories that a judge covers", async () => {
    const [row] = (await db.read.select().from(panelMember)).filter(({ accountId }) => accountId === judy.accountId);
    const categoryId = await categoryIdOf(db.read, contestId, "best-usability");
    await db.write(async (tx) => {
      await tx.insert(coverage).values({ contestId, panelMemberId: row?.id ?? "", categoryId });
      return { ok: true };
    });
    expect(refusedWith(await assign([pair(judy, one)]))).toBe("reviewer does not cover the entry");
    expect(agreed(await assign("all")).assigned).toBe(2);
  });

  it("is refused once the stage is sealed", async () => {
    await db.write(async (tx) => {
      await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: DURING.judging });
      return { ok: true };
    });
    expect(refusedWith(await assign([pair(judy, one)]))).toBe("stage is sealed");
  });
});

describe("taking an assignment back", () => {
  const assigned = async () => {
    agreed(await assign([pair(judy, one)]));
    return (await living())[0]?.id ?? "";
  };
  const written = async () => ({
    entryId: one.entryId,
    ...(await aFullReview(db, contestId, "judging", one.versionId, 7)),
  });

  it("ends one that has not been begun", async () => {
    const assignmentId = await assigned();
    agreed(await takeBackAssignment(organizing(), { assignmentId }));
    expect(await living()).toEqual([]);
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("took an assignment back");
    agreed(await assign([pair(judy, one)]));
  });

  it("leaves a begun one alone until the close", async () => {
    const assignmentId = await assigned();
    agreed(await saveReview(as(judy), await written()));
    expect(refusedWith(await takeBackAssignment(organizing(closesAt - 1), { assignmentId }))).toBe(
      "review has been begun",
    );
    agreed(await takeBackAssignment(organizing(closesAt), { assignmentId }));
  });

  it("never takes a submitted review away", async () => {
    const assignmentId = await assigned();
    agreed(await submitReview(as(judy), await written()));
    expect(refusedWith(await takeBackAssignment(organizing(closesAt), { assignmentId }))).toBe("review was submitted");
    expect(refusedWith(await takeBackAssignment(organizing(), { assignmentId: "none" }))).toBe("not found");
  });
});

describe("a judge's desk", () => {
  it("lists what was assigned, with state and own score, and nothing kept away", async () => {
    agreed(await assign("all"));
    agreed(
      await submitReview(as(judy), {
        entryId: one.entryId,
        ...(await aFullReview(db, contestId, "judging", one.versionId, 7)),
      }),
    );
    agreed(await declareConflict(as(joan), { entryId: two.entryId, reason: "We share an office." }));
    const judys = await deskOf(db.read, as(judy).by);
    expect(judys.map(({ title, state, scores }) => [title, state, scores]).sort()).toEqual([
      ["One", "submitted", [7]],
      ["Two", "not begun", []],
    ]);
    expect(progressOf(judys)).toEqual({ done: 1, total: 2 });
    expect((await deskOf(db.read, as(joan).by)).map(({ title }) => title)).toEqual(["One"]);
  });

  const row = (entryId: string, change: Partial<DeskRow> = {}): DeskRow => ({
    ...{ entryId, code: entryId, title: entryId, asked: true, state: "not begun", finished: 0 },
    ...change,
  });

  it("continues with what waits for a confirmation, then what was begun, then the least reviewed", () => {
    const rows = [row("a", { finished: 2 }), row("b", { state: "begun", finished: 9 }), row("c", { finished: 1 })];
    expect(nextTask(rows)?.entryId).toBe("b");
    expect(nextTask([...rows, row("d", { state: "to confirm" })])?.entryId).toBe("d");
    expect(nextTask([rows[0] ?? row("a"), rows[2] ?? row("c")])?.entryId).toBe("c");
    expect(nextTask([row("a"), row("b"), row("c")], "b")?.entryId).toBe("c");
    expect(nextTask([row("a", { state: "submitted" })])).toBeUndefined();
  });

  it("counts what was asked for, or everything where nobody asked", () => {
    const taken = row("a", { asked: false, state: "submitted" });
    expect(progressOf([taken, row("b", { asked: false })])).toEqual({ done: 1, total: 2 });
    expect(progressOf([taken, row("b")])).toEqual({ done: 0, total: 1 });
  });
});
