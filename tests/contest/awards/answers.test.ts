import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asContestant } from "#app/contest/actors.ts";
import { acceptAward } from "#app/contest/awards/answer/accept-award.ts";
import { declineAward } from "#app/contest/awards/answer/decline-award.ts";
import { ownAwardsOf } from "#app/contest/awards/answer/queries.ts";
import { confirmAward } from "#app/contest/awards/confirm-award.ts";
import { awardWord } from "#app/contest/awards/course.ts";
import { notifyWinner } from "#app/contest/awards/notify-winner.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { recordDocument } from "#app/contest/awards/record-document.ts";
import { recordResponse } from "#app/contest/awards/record-response.ts";
import { replaceAward } from "#app/contest/awards/replace-award.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { entry } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { membership, participation } from "#db/schema/people.ts";
import { awardStep } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, cloudPrize, refusedWith, someone } from "#tests/support/contest.ts";
import type { MadeEntry } from "#tests/support/entries.ts";
import {
  AFTER_JUDGING,
  anAward,
  hashToPublish,
  type Judged,
  judgedContest,
  MARKED,
  organizing,
  VOTED,
} from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

const DUE = AFTER_JUDGING + cloudPrize().winners.answerHours * 3_600_000;

let db: Store;
let judged: Judged;
let awardId: string;
let ann: string;
let ben: string;
let rival: string;

beforeEach(async () => {
  db = await openTestStore();
  judged = await judgedContest(db);
  ann = await aMember(judged.first, "ann", true);
  ben = await aMember(judged.first, "ben", false);
  rival = await aMember(judged.second, "rival", true);
  awardId = await anAward(judged, MARKED, judged.first);
});

async function aMember({ entryId }: MadeEntry, login: string, leads: boolean): Promise<string> {
  const { accountId } = await someone(db, login);
  const basis = { contestId: judged.contestId, accountId, side: "enters" as const };
  await db.write(async (tx) => {
    const [row] = await tx.select().from(entry).where(eq(entry.id, entryId));
    await tx.insert(participation).values({ ...basis, since: 1 });
    await tx.insert(membership).values({ ...basis, teamId: row?.teamId ?? "", leads, joinedAt: 1 });
    return { ok: true as const };
  });
  return accountId;
}

const by = (now = AFTER_JUDGING) => organizing(judged, judged.olga, now);
const as = (accountId: string, now = AFTER_JUDGING) => ({ db, now, by: asContestant(judged.contestId, accountId) });
const tell = async () => agreed(await notifyWinner(by(), { awardId }));
const decline = (accountId: string, now?: number) => declineAward(as(accountId, now), { awardId, reason: "No time." });
const standing = async () =>
  (await resultsStandOf(db.read, judged.contestId)).categories.find(({ slug }) => slug === MARKED);
const seenBy = async (accountId: string) => (await ownAwardsOf(db.read, judged.contestId, accountId))?.awards;
const acts = async () => (await db.read.select().from(journal)).map(({ act }) => act);

describe("what a team knows of its award", () => {
  it("is nothing before it was told, not even that there is one to answer", async () => {
    expect((await standing())?.award?.approvedAt).not.toBeNull();
    expect(await seenBy(ann)).toEqual([]);
    expect(refusedWith(await acceptAward(as(ann), { awardId }))).toBe("not found");
    expect(refusedWith(await decline(ann))).toBe("not found");
    await tell();
    expect((await seenBy(ann))?.map(({ id, category }) => [id, category.slug])).toEqual([[awardId, MARKED]]);
    expect(await seenBy(ben)).toHaveLength(1);
  });

  it("is nothing of what another team was told", async () => {
    await tell();
    expect(await seenBy(rival)).toEqual([]);
    expect(refusedWith(await acceptAward(as(rival), { awardId }))).toBe("not found");
    expect(refusedWith(await decline(rival))).toBe("not found");
  });
});

describe("accepting an award", () => {
  it("is for the leader, and kept with who and when; the others and the organizers get a mail", async () => {
    await tell();
    expect(await acceptAward(as(ben), { awardId })).toMatchObject({
      refusal: { code: "leader only", facts: { leaderName: "ann" } },
    });
    agreed(await acceptAward(as(ann, AFTER_JUDGING + 5), { awardId }));
    const [step] = await db.read.select().from(awardStep).where(eq(awardStep.kind, "responded"));
    expect(step).toMatchObject({ by: ann, at: AFTER_JUDGING + 5 });
    expect(await acts()).toContain("accepted an award");
    const told = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "award answered");
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(
      ["ann", "ben", "olga", "otto"].map((login) => `${login}@example.org`),
    );
  });

  it("counts after the time to answer, until an organizer gives the award away", async () => {
    await tell();
    expect(awardWord((await seenBy(ann))?.[0] as never, DUE)).toBe("answer overdue");
    agreed(await acceptAward(as(ann, DUE + 1), { awardId }));
    expect(refusedWith(await replaceAward(by(DUE + 2), { awardId, how: "lapsed", reason: "Late." }))).toBe(
      "winner has answered",
    );
  });

  it("is refused once the award has lapsed, and the team still sees how it ended", async () => {
    await tell();
    agreed(await replaceAward(by(DUE), { awardId, how: "lapsed", reason: "No answer came." }));
    expect(refusedWith(await acceptAward(as(ann, DUE), { awardId }))).toBe("award is lost");
    expect(refusedWith(await decline(ann, DUE))).toBe("award is lost");
    expect((await seenBy(ann))?.[0]).toMatchObject({ endedHow: "lapsed", endedReason: "No answer came." });
    expect(await seenBy(rival)).toEqual([]);
  });

  it("happens once, whoever notes it first", async () => {
    await tell();
    agreed(await recordResponse(by(), { awardId }));
    expect(refusedWith(await acceptAward(as(ann), { awardId }))).toBe("award is accepted");
    expect(await db.read.$count(awardStep, eq(awardStep.kind, "responded"))).toBe(1);
  });
});

describe("declining an award", () => {
  it("is for the leader, ends the award, and leaves the next in line to the organizers", async () => {
    await tell();
    expect(refusedWith(await decline(ben))).toBe("leader only");
    agreed(await decline(ann, AFTER_JUDGING + 5));
    const category = await standing();
    expect(category?.award).toBeNull();
    expect(category?.former).toMatchObject([
      { id: awardId, endedHow: "declined", endedBy: ann, endedAt: AFTER_JUDGING + 5, endedReason: "No time." },
    ]);
    expect(await acts()).toContain("declined an award");
    const asked = { category: MARKED, reason: "Next in line." };
    const { entryId } = judged.first;
    expect(refusedWith(await proposeAward(by(), { ...asked, entryId }))).toBe("entry lost this award");
    agreed(await proposeAward(by(), { ...asked, entryId: judged.second.entryId }));
    expect((await standing())?.award).toMatchObject({ entryId: judged.second.entryId, replacesId: awardId });
  });

  it("is refused once the award is confirmed", async () => {
    await tell();
    agreed(await acceptAward(as(ann), { awardId }));
    for (const { id: kind } of cloudPrize().winners.documents)
      agreed(await recordDocument(by(), { awardId, kind, waived: true }));
    agreed(await confirmAward(by(), { awardId }));
    expect(refusedWith(await decline(ann))).toBe("award is settled");
    expect((await standing())?.award?.endedAt).toBeNull();
  });

  it("is refused once the results are public", async () => {
    await tell();
    agreed(await acceptAward(as(ann), { awardId }));
    await anAward(judged, VOTED, null);
    agreed(await publishResults(by(), { seenHash: await hashToPublish(judged) }));
    expect(refusedWith(await decline(ann))).toBe("award is public");
    expect((await standing())?.award?.endedAt).toBeNull();
  });

  it("is possible after a yes", async () => {
    await tell();
    agreed(await acceptAward(as(ann), { awardId }));
    agreed(await decline(ann));
    expect((await standing())?.award).toBeNull();
  });
});

describe("an award that was published without a letter", () => {
  it("is shown to its team once it is public", async () => {
    await anAward(judged, VOTED, null);
    agreed(await publishResults(by(), { seenHash: await hashToPublish(judged) }));
    expect((await seenBy(ann))?.map(({ id }) => id)).toEqual([awardId]);
    expect(await seenBy(rival)).toEqual([]);
  });
});
