import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { approveAward } from "#app/contest/awards/approve-award.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { withdrawAward } from "#app/contest/awards/withdraw-award.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { Collision } from "#db/collision.ts";
import { entry } from "#db/schema/entries.ts";
import { journal } from "#db/schema/machinery.ts";
import { award, tally } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith } from "#tests/support/contest.ts";
import { anEntry, type MadeEntry } from "#tests/support/entries.ts";
import {
  AFTER_JUDGING,
  aBallot,
  anAward,
  aTally,
  hashToPublish,
  type Judged,
  judgedContest,
  MARKED,
  organizing,
  VOTED,
} from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let judged: Judged;

beforeEach(async () => {
  db = await openTestStore();
  judged = await judgedContest(db);
});

const propose = (winner: MadeEntry | null, category = MARKED, who = judged.olga) =>
  proposeAward(organizing(judged, who), { category, entryId: winner?.entryId ?? null, reason: "Highest marks." });
const rows = () => db.read.select().from(award);
const lastLine = async () => (await db.read.select().from(journal)).at(-1);

async function setOut(winner: MadeEntry, fact: "withdrawnAt" | "disqualifiedAt" | "ineligibleAt") {
  await db.write(async (tx) => {
    await tx
      .update(entry)
      .set({ [fact]: AFTER_JUDGING })
      .where(eq(entry.id, winner.entryId));
    return { ok: true as const };
  });
}

describe("proposing an award", () => {
  it("keeps who proposed it when and why, and a journal line without the reason", async () => {
    const { awardId } = agreed(await propose(judged.first));
    expect(await rows()).toMatchObject([
      {
        id: awardId,
        entryId: judged.first.entryId,
        proposedBy: judged.olga.accountId,
        approvedAt: null,
        reason: "Highest marks.",
      },
    ]);
    const line = await lastLine();
    expect(line).toMatchObject({ act: "proposed an award", subject: `award ${awardId}`, at: AFTER_JUDGING });
    expect(JSON.stringify(line)).not.toContain("Highest marks");
  });

  it("may say that nobody wins", async () => {
    agreed(await propose(null));
    expect(await rows()).toMatchObject([{ entryId: null }]);
    expect((await lastLine())?.act).toBe("proposed that nobody wins a category");
  });

  it("is refused before the judging stage is sealed, and shows no order until then", async () => {
    const other = await judgedContest(await openTestStore(), { sealed: false });
    const asked = { category: MARKED, entryId: other.first.entryId, reason: "Early." };
    expect(refusedWith(await proposeAward(organizing(other, other.olga), asked))).toBe("judging is not sealed");
    const stand = await resultsStandOf(other.db.read, other.contestId);
    expect(await other.db.read.$count(tally)).toBe(1);
    expect(stand.categories.map(({ line }) => line)).toEqual([[], []]);
  });

  it("is refused for a category or an entry of another contest", async () => {
    expect(refusedWith(await propose(judged.first, "no-such-category"))).toBe("not found");
    const stranger = await anEntry(db, judged.contestId);
    expect(refusedWith(await propose(stranger))).toBe("entry is not a finalist");
    expect(await rows()).toEqual([]);
  });

  it.each([["withdrawnAt" as const], ["disqualifiedAt" as const], ["ineligibleAt" as const]])(
    "is refused for a finalist with %s",
    async (fact) => {
      await setOut(judged.first, fact);
      expect(refusedWith(await propose(judged.first))).toBe("entry is out");
    },
  );

  it("is refused without a tally of the category", async () => {
    await db.write(async (tx) => {
      await tx.delete(tally);
      return { ok: true as const };
    });
    expect(refusedWith(await propose(judged.first))).toBe("tally is missing");
  });

  it("is refused while the only tally is from before the seal", async () => {
    await db.write(async (tx) => {
      await tx.update(tally).set({ computedAt: AFTER_JUDGING - 11 });
      return { ok: true as const };
    });
    expect(refusedWith(await propose(judged.first))).toBe("tally is missing");
  });

  it("is refused where votes decide, until a ballot has chosen, and then for any other entry", async () => {
    expect(refusedWith(await propose(judged.first, VOTED))).toBe("ballot is missing");
    await aBallot(judged, VOTED, [judged.first, judged.second], judged.second);
    expect(refusedWith(await propose(judged.first, VOTED))).toBe("ballot chose another entry");
    agreed(await propose(judged.second, VOTED));
  });

  it("is refused while several are equal at the top, until a ballot chose one of them", async () => {
    await aTally(db, judged.contestId, MARKED, [judged.first, judged.second, judged.third], 2);
    expect(refusedWith(await propose(judged.first))).toBe("tie is not broken");
    await aBallot(judged, MARKED, [judged.first, judged.second], judged.second);
    expect(refusedWith(await propose(judged.first))).toBe("ballot chose another entry");
    agreed(await propose(judged.second));
  });

  it("is refused while a ballot is open", async () => {
    await aBallot(judged, VOTED, [judged.first, judged.second], null);
    expect(refusedWith(await propose(null, VOTED))).toBe("ballot is open");
  });

  it("is refused a second time, also when two organizers press at once", async () => {
    const outcomes = await Promise.all([propose(judged.first), propose(judged.second, MARKED, judged.otto)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await rows()).toHaveLength(1);
    expect(refusedWith(await propose(judged.third))).toBe("category has an award");
  });
});

describe("approving an award", () => {
  it("takes a second organizer", async () => {
    const { awardId } = agreed(await propose(judged.first));
    expect(refusedWith(await approveAward(organizing(judged, judged.olga), { awardId }))).toBe("second person needed");
    expect(await rows()).toMatchObject([{ approvedBy: null }]);
    agreed(await approveAward(organizing(judged, judged.otto), { awardId }));
    expect(await rows()).toMatchObject([{ approvedBy: judged.otto.accountId, approvedAt: AFTER_JUDGING }]);
    expect((await lastLine())?.act).toBe("approved an award");
    expect(refusedWith(await approveAward(organizing(judged, judged.otto), { awardId }))).toBe("award is approved");
  });

  it("by the proposer is refused by the database as well", async () => {
    const { awardId } = agreed(await propose(judged.first));
    const bypass = db.write(async (tx) => {
      const approved = { approvedBy: judged.olga.accountId, approvedAt: AFTER_JUDGING };
      await tx.update(award).set(approved).where(eq(award.id, awardId));
      return { ok: true as const };
    });
    await expect(bypass).rejects.toBeInstanceOf(Collision);
  });

  it("is refused when the entry has fallen out meanwhile", async () => {
    const { awardId } = agreed(await propose(judged.first));
    await setOut(judged.first, "disqualifiedAt");
    expect(refusedWith(await approveAward(organizing(judged, judged.otto), { awardId }))).toBe("entry is out");
  });

  it("is refused to an organizer of another contest as if it were not there", async () => {
    const { awardId } = agreed(await propose(judged.first));
    const elsewhere = { ...judged, contestId: "another contest" };
    expect(refusedWith(await approveAward(organizing(elsewhere, judged.otto), { awardId }))).toBe("not found");
  });
});

describe("withdrawing an award", () => {
  it("keeps the row with its reason, and frees the category", async () => {
    const awardId = await anAward(judged, MARKED, judged.first);
    agreed(await withdrawAward(organizing(judged, judged.olga), { awardId, reason: "Wrong row." }));
    expect(await rows()).toMatchObject([
      { endedHow: "withdrawn", endedReason: "Wrong row.", endedBy: judged.olga.accountId, endedAt: AFTER_JUDGING },
    ]);
    agreed(await propose(judged.first));
  });

  it("is refused while the results are public", async () => {
    const awardId = await anAward(judged, MARKED, judged.first);
    await anAward(judged, VOTED, null);
    const seenHash = await hashToPublish(judged);
    agreed(await publishResults(organizing(judged, judged.olga), { seenHash }));
    const asked = { awardId, reason: "Too late." };
    expect(refusedWith(await withdrawAward(organizing(judged, judged.olga), asked))).toBe("results are public");
  });
});
