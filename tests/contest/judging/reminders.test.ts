import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer } from "#app/contest/actors.ts";
import { boardVersionOf, lastReminders } from "#app/contest/judging/coverage/queries.ts";
import { remindReviewers } from "#app/contest/judging/coverage/remind-reviewers.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { completeLetter } from "#app/jobs/letters/complete-letter.ts";
import type { Workshop } from "#app/jobs/work.ts";
import { mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let closesAt: number;
let tool: MadeEntry;
let organizerId: string;
let judges: Record<"done" | "lags" | "tied" | "idle", { accountId: string }>;
const stage = "judging" as const;

beforeEach(async () => {
  db = await openTestStore();
  const made = await withCloudPrize(db);
  contestId = made.contestId;
  closesAt = made.file.calendar.judging.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  tool = await anEntry(db, contestId);
  await aFinalist(db, contestId, tool, organizerId);
  const judge = (login: string) => serving(db, contestId, "judge", login);
  judges = {
    done: await judge("done"),
    lags: await judge("lags"),
    tied: await judge("tied"),
    idle: await judge("idle"),
  };
  for (const each of [judges.done, judges.lags, judges.tied]) await anAssignment(db, contestId, stage, each, tool);
  await review(judges.done);
  agreed(await declareConflict(by(judges.tied), { entryId: tool.entryId, reason: "My sister wrote it." }));
});

const by = ({ accountId }: { accountId: string }) => ({ db, now: DURING.judging, by: asJudge(contestId, accountId) });
const everybody = () => Object.values(judges).map(({ accountId }) => accountId);

async function review(judge: { accountId: string }) {
  const written = await aFullReview(db, contestId, stage, tool.versionId, 4);
  agreed(await submitReview(by(judge), { entryId: tool.entryId, ...written }));
}

const remind = (accountIds = everybody(), now = DURING.judging) =>
  remindReviewers({ db, now, by: asOrganizer(contestId, organizerId) }, { stage, accountIds });
const reminders = async () => (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "reminder");

describe("reminding those who lag", () => {
  it("writes to exactly those who have a review left: not who is done, kept away, or was asked for nothing", async () => {
    expect(agreed(await remind())).toEqual({ reminded: 1 });
    expect((await reminders()).map(({ recipient }) => recipient)).toEqual(["lags@example.org"]);
    expect(await lastReminders(db.read, contestId, stage)).toEqual(new Map([[judges.lags.accountId, DURING.judging]]));
  });

  it("writes to nobody who was not shown, and to nobody who has finished since", async () => {
    expect(refusedWith(await remind([judges.done.accountId, judges.idle.accountId]))).toBe("nobody lags");
    await review(judges.lags);
    expect(refusedWith(await remind())).toBe("nobody lags");
    expect(await reminders()).toEqual([]);
  });

  it("sends no letter that is no longer true when it leaves", async () => {
    agreed(await remind());
    const [queued] = await reminders();
    if (!queued) throw new Error("no reminder was queued");
    const ground = { read: db.read, workshop: { now: () => DURING.judging } as Workshop, mail: queued };
    expect(await completeLetter(ground)).toMatchObject({ kind: "reminder", facts: { left: 1 } });
    await review(judges.lags);
    expect(await completeLetter(ground)).toBeUndefined();
  });

  it("is refused from the close on", async () => {
    expect(refusedWith(await remind(everybody(), closesAt))).toBe("nobody lags");
    expect(agreed(await remind(everybody(), closesAt - 1))).toEqual({ reminded: 1 });
  });
});

describe("the coverage board's version", () => {
  it("is another one after a review, an assignment and a conflict, and the same otherwise", async () => {
    const seen = [await boardVersionOf(db.read, contestId)];
    expect(await boardVersionOf(db.read, contestId)).toBe(seen[0]);
    await review(judges.lags);
    seen.push(await boardVersionOf(db.read, contestId));
    await anAssignment(db, contestId, stage, judges.idle, tool);
    seen.push(await boardVersionOf(db.read, contestId));
    agreed(await declareConflict(by(judges.idle), { entryId: tool.entryId, reason: "We share an office." }));
    seen.push(await boardVersionOf(db.read, contestId));
    expect(new Set(seen).size).toBe(4);
  });
});
