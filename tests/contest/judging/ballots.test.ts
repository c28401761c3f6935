import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer } from "#app/contest/actors.ts";
import { isElector, resultOf } from "#app/contest/judging/ballot/ballots.ts";
import { castBallot } from "#app/contest/judging/ballot/cast-ballot.ts";
import { closeBallot } from "#app/contest/judging/ballot/close-ballot.ts";
import { decideTie } from "#app/contest/judging/ballot/decide-tie.ts";
import { openBallot } from "#app/contest/judging/ballot/open-ballot.ts";
import { proposeForVote } from "#app/contest/judging/ballot/propose-for-vote.ts";
import { finalistsFor, proposalsOf, tiesOf } from "#app/contest/judging/ballot/queries.ts";
import { takeBackBallot } from "#app/contest/judging/ballot/take-back-ballot.ts";
import { withdrawProposal } from "#app/contest/judging/ballot/withdraw-proposal.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { sealing } from "#db/schema/judging.ts";
import { journal } from "#db/schema/machinery.ts";
import { ballot, tally } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

type Who = { accountId: string };

let db: Store;
let contestId: string;
let organizerId: string;
let choice: string;
let feature: string;
let closesAt: number;
let [judy, joan, sven]: [Who, Who, Who] = [{ accountId: "" }, { accountId: "" }, { accountId: "" }];
let one: MadeEntry;
let two: MadeEntry;

beforeEach(async () => {
  db = await openTestStore();
  const made = await withCloudPrize(db);
  contestId = made.contestId;
  closesAt = made.file.calendar.judging.closesAt;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judy = await serving(db, contestId, "judge", "judy");
  joan = await serving(db, contestId, "judge", "joan");
  sven = await serving(db, contestId, "judge", "sven", "sponsor");
  one = await anEntry(db, contestId, { title: "One" });
  two = await anEntry(db, contestId, { title: "Two" });
  await aFinalist(db, contestId, one, organizerId);
  await aFinalist(db, contestId, two, organizerId);
  choice = await categoryIdOf(db.read, contestId, "judges-choice");
  feature = await categoryIdOf(db.read, contestId, "best-new-feature");
});

const organizing = (now = DURING.judging) => ({ db, now, by: asOrganizer(contestId, organizerId) });
const as = ({ accountId }: Who, now = DURING.judging) => ({ db, now, by: asJudge(contestId, accountId) });
const propose = (who: Who, { entryId }: MadeEntry, categoryId = choice, now?: number) =>
  proposeForVote(as(who, now), { categoryId, entryId, reason: "It delights." });
const open = async (categoryId = choice) => agreed(await openBallot(organizing(), { categoryId })).tieId;
const cast = (who: Who, tieId: string, { entryId }: MadeEntry) => castBallot(as(who), { tieId, entryId });
const lastAct = async () => (await db.read.select().from(journal)).at(-1)?.act;

async function opened() {
  agreed(await propose(judy, one));
  agreed(await propose(joan, two));
  return open();
}

async function vote(tieId: string, votes: [Who, MadeEntry][]) {
  for (const [who, entry] of votes) agreed(await cast(who, tieId, entry));
}

describe("proposing for the vote", () => {
  it("keeps who, what and why, once each", async () => {
    agreed(await propose(judy, one));
    expect(await proposalsOf(db.read, contestId)).toMatchObject([{ entryId: one.entryId, reason: "It delights." }]);
    expect(await lastAct()).toBe("proposed an entry for the vote");
    expect(refusedWith(await propose(judy, one))).toBe("entry is proposed already");
  });

  it("is refused for a category by marks, for no finalist, with a conflict, and outside the judging", async () => {
    expect(refusedWith(await propose(judy, one, feature))).toBe("category is not decided by vote");
    expect(refusedWith(await propose(judy, await anEntry(db, contestId)))).toBe("not found");
    expect(refusedWith(await propose(judy, one, choice, closesAt))).toBe("window closed");
    agreed(await declareConflict(as(judy), { entryId: one.entryId, reason: "We share an office." }));
    expect(refusedWith(await propose(judy, one))).toBe("not found");
    expect((await finalistsFor(db.read, as(judy).by)).map(({ title }) => title)).toEqual(["Two"]);
  });

  it("ends once a ballot is open, and can be taken back before", async () => {
    const { nominationId } = agreed(await propose(judy, one));
    expect(refusedWith(await withdrawProposal(as(joan), { nominationId }))).toBe("not found");
    agreed(await withdrawProposal(as(judy), { nominationId }));
    expect(await proposalsOf(db.read, contestId)).toEqual([]);
    expect(await lastAct()).toBe("withdrew a proposal for the vote");
    const again = agreed(await propose(judy, one)).nominationId;
    const tieId = await open();
    expect(refusedWith(await propose(joan, two))).toBe("ballot is open already");
    expect(refusedWith(await withdrawProposal(as(judy), { nominationId: again }))).toBe("ballot is open already");
    agreed(await cast(joan, tieId, one));
    agreed(await closeBallot(organizing(), { tieId }));
    expect(refusedWith(await propose(joan, two))).toBe("ballots have decided");
  });
});

describe("opening a ballot", () => {
  it("puts every proposed finalist once before the electors", async () => {
    agreed(await propose(judy, one));
    agreed(await propose(joan, one));
    agreed(await propose(joan, two));
    const tieId = await open();
    const [tie] = await tiesOf(db.read, contestId, choice);
    expect(tie).toMatchObject({ id: tieId, number: 1, closedAt: null });
    expect(tie?.candidates.map(({ entryId }) => entryId).sort()).toEqual([one.entryId, two.entryId].sort());
    expect(await lastAct()).toBe("opened a ballot");
  });

  it("is refused without proposals, twice, and before the judging opens", async () => {
    expect(refusedWith(await openBallot(organizing(), { categoryId: choice }))).toBe("no proposals yet");
    expect(refusedWith(await openBallot(organizing(DURING.submission), { categoryId: choice }))).toBe(
      "window not open yet",
    );
    await opened();
    expect(refusedWith(await openBallot(organizing(), { categoryId: choice }))).toBe("ballot is open already");
  });

  it("lets one of two at once open it", async () => {
    agreed(await propose(judy, one));
    const both = await Promise.all([1, 2].map(() => openBallot(organizing(), { categoryId: choice })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("breaks a tie of marks only when the stage is sealed and the tally has one", async () => {
    expect(refusedWith(await openBallot(organizing(), { categoryId: feature }))).toBe("stage is not sealed");
    await db.write(async (tx) => {
      await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: closesAt });
      return { ok: true };
    });
    expect(refusedWith(await openBallot(organizing(), { categoryId: feature }))).toBe("no tie to decide");
    const rank = ({ entryId }: MadeEntry) => ({ entryId, score: 7, count: 1, spread: null, min: 7, max: 7, rank: 1 });
    await db.write(async (tx) => {
      const result = { method: "weighted means", ranking: [rank(one), rank(two)] };
      const kept = { contestId, categoryId: feature, stage: "judging" as const, inputHash: "x", settings: {}, result };
      await tx.insert(tally).values({ ...kept, computedAt: closesAt });
      return { ok: true };
    });
    const tieId = await open(feature);
    expect(refusedWith(await cast(sven, tieId, one))).toBe("not an elector");
    agreed(await cast(judy, tieId, one));
  });

  it("is taken back while nobody has voted", async () => {
    const tieId = await opened();
    agreed(await takeBackBallot(organizing(), { tieId }));
    expect(await lastAct()).toBe("took a ballot back");
    const second = await open();
    agreed(await cast(judy, second, one));
    expect(refusedWith(await takeBackBallot(organizing(), { tieId: second }))).toBe("somebody has voted");
    expect(refusedWith(await takeBackBallot(organizing(), { tieId }))).toBe("ballot is closed");
  });
});

describe("casting a ballot", () => {
  it("counts once for a person, and can be changed until the close", async () => {
    const tieId = await opened();
    await vote(tieId, [
      [judy, one],
      [judy, two],
      [sven, two],
    ]);
    expect((await db.read.select().from(ballot)).map(({ entryId }) => entryId)).toEqual([two.entryId, two.entryId]);
    agreed(await closeBallot(organizing(), { tieId }));
    expect(refusedWith(await cast(judy, tieId, one))).toBe("ballot is closed");
  });

  it("is refused for somebody with a conflict, for no candidate, and for a ballot that is not there", async () => {
    const tieId = await opened();
    agreed(await declareConflict(as(joan), { entryId: one.entryId, reason: "We share an office." }));
    expect(refusedWith(await cast(joan, tieId, two))).toBe("not an elector");
    expect(refusedWith(await cast(judy, tieId, await anEntry(db, contestId)))).toBe("not a candidate");
    expect(refusedWith(await cast(judy, "none", one))).toBe("not found");
    expect(await db.read.$count(ballot)).toBe(0);
  });

  it("leaves nothing in the journal that tells for whom", async () => {
    const tieId = await opened();
    agreed(await cast(judy, tieId, one));
    const line = (await db.read.select().from(journal)).at(-1);
    expect(line).toMatchObject({ act: "cast a ballot", before: [], after: [] });
    expect(JSON.stringify(line)).not.toContain(one.entryId);
  });
});

describe("closing a ballot", () => {
  it("gives it to the entry with most ballots", async () => {
    const tieId = await opened();
    await vote(tieId, [
      [judy, one],
      [joan, one],
      [sven, two],
    ]);
    expect(agreed(await closeBallot(organizing(), { tieId }))).toEqual({ winnerEntryId: one.entryId, runOffId: null });
    expect(await lastAct()).toBe("closed a ballot");
    expect(refusedWith(await closeBallot(organizing(), { tieId }))).toBe("ballot is closed");
    expect(refusedWith(await openBallot(organizing(), { categoryId: choice }))).toBe("ballots have decided");
  });

  it("is refused while nobody has voted", async () => {
    const tieId = await opened();
    expect(refusedWith(await closeBallot(organizing(), { tieId }))).toBe("nobody has voted");
  });

  it("opens a run-off where the first are equal, and then waits for a written decision", async () => {
    const tieId = await opened();
    await vote(tieId, [
      [judy, one],
      [joan, two],
    ]);
    const { runOffId } = agreed(await closeBallot(organizing(), { tieId }));
    expect(runOffId).not.toBeNull();
    const second = runOffId ?? "";
    expect(refusedWith(await takeBackBallot(organizing(), { tieId: second }))).toBe("not found");
    const decision = { tieId: second, entryId: one.entryId, reason: "It helps more people." };
    expect(refusedWith(await decideTie(organizing(), decision))).toBe("nothing to decide");
    await vote(second, [
      [judy, one],
      [joan, two],
    ]);
    expect(agreed(await closeBallot(organizing(), { tieId: second }))).toEqual({ winnerEntryId: null, runOffId: null });
    expect(refusedWith(await openBallot(organizing(), { categoryId: choice }))).toBe("run-off ended equal");
    expect(refusedWith(await decideTie(organizing(), { ...decision, entryId: "none" }))).toBe("not a candidate");
    agreed(await decideTie(organizing(), decision));
    expect((await tiesOf(db.read, contestId, choice))[0]).toMatchObject({
      winnerEntryId: one.entryId,
      decidedReason: "It helps more people.",
    });
    expect(await lastAct()).toBe("decided a tie in writing");
  });
});

describe("who votes and who wins", () => {
  const candidates = [{ entryId: "a" }, { entryId: "b" }, { entryId: "c" }];

  it("leaves a sponsor's judge out of a tie of marks, and anybody with a conflict out of every ballot", () => {
    const free = { apartFrom: new Set<string>() };
    expect(isElector({ kind: "sponsor", ...free }, { decided: "vote", candidates })).toBe(true);
    expect(isElector({ kind: "sponsor", ...free }, { decided: "marks", candidates })).toBe(false);
    expect(isElector({ kind: "independent", ...free }, { decided: "marks", candidates })).toBe(true);
    expect(isElector({ kind: "independent", apartFrom: new Set(["b"]) }, { decided: "vote", candidates })).toBe(false);
  });

  it("does not depend on the order in which ballots are counted", () => {
    const votes = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 });
    const pair = votes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const rows = (all: string[]) => all.map((entryId, index) => ({ entryId, accountId: `judge ${index}` }));
    fc.assert(
      fc.property(pair, ([all, shuffled]) => {
        const result = resultOf(candidates, rows(all));
        expect(resultOf(candidates, rows(shuffled))).toEqual(result);
        const most = Math.max(...candidates.map(({ entryId }) => all.filter((vote) => vote === entryId).length));
        if ("winner" in result) expect(all.filter((entryId) => entryId === result.winner)).toHaveLength(most);
        else expect(result.equal.length).toBeGreaterThan(1);
      }),
    );
  });
});
