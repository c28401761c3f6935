import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { approveAward } from "#app/contest/awards/approve-award.ts";
import { proposeAward } from "#app/contest/awards/propose-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { replaceAward } from "#app/contest/awards/replace-award.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import {
  categoriesWonBy,
  findStandingPublication,
  hasStandingPublication,
  publishedAwardsOf,
} from "#app/contest/publication/queries.ts";
import { blockersOf, cautionsOf } from "#app/contest/publication/readiness.ts";
import { retractPublication } from "#app/contest/publication/retract-publication.ts";
import { findContestById } from "#app/contest/setup/queries.ts";
import { disqualifyEntry } from "#app/contest/submission/disqualify-entry.ts";
import { standingFromRow } from "#app/contest/submission/standing.ts";
import { entry } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { publication } from "#db/schema/results.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith } from "#tests/support/contest.ts";
import {
  AFTER_JUDGING,
  aBallot,
  anAward,
  hashToPublish,
  type Judged,
  judgedContest,
  MARKED,
  organizing,
  publishedContest,
  VOTED,
} from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let judged: Judged;

beforeEach(async () => {
  db = await openTestStore();
});

const publish = async (seenHash?: string) =>
  publishResults(organizing(judged, judged.olga), { seenHash: seenHash ?? (await hashToPublish(judged)) });
const retract = () =>
  retractPublication(organizing(judged, judged.otto, AFTER_JUDGING + 9), { reason: "A wrong sum." });
const words = async () => {
  const rows = await db.read.select().from(entry).where(eq(entry.contestId, judged.contestId));
  const wordOf = (id: string) =>
    rows.filter((row) => row.id === id).map((row) => standingFromRow(row, 0, AFTER_JUDGING));
  return [judged.first, judged.second, judged.third].flatMap(({ entryId }) => wordOf(entryId));
};
const publicVersion = async () => (await findContestById(db.read, judged.contestId))?.publicVersion ?? 0;

describe("publishing the results", () => {
  it("names the winners, and keeps the hash of what it made public", async () => {
    judged = await publishedContest(db);
    expect(await words()).toEqual(["winner", "winner", "not selected"]);
    const standing = await findStandingPublication(db.read, judged.contestId);
    expect(standing).toMatchObject({ publishedAt: AFTER_JUDGING, contentHash: await hashToPublish(judged) });
    const shown = await publishedAwardsOf(db.read, judged.contestId);
    expect(shown.map(({ category, winner }) => [category.slug, winner?.title])).toEqual([
      [MARKED, "First"],
      [VOTED, "Second"],
    ]);
    expect(await categoriesWonBy(db.read, judged.first.entryId)).toEqual([shown[0]?.category.name]);
    const line = (await db.read.select().from(journal)).at(-1);
    expect(line).toMatchObject({ act: "published the results", subject: `publication ${standing?.id}` });
  });

  it("writes to judges and nominators, once each, and raises the public version", async () => {
    judged = await judgedContest(db);
    await anAward(judged, MARKED, judged.first);
    await anAward(judged, VOTED, null);
    const before = await publicVersion();
    agreed(await publish());
    expect(await publicVersion()).toBe(before + 1);
    const sent = (await db.read.select().from(mail)).map(({ recipient, letter }) => [recipient, letter.kind]);
    expect(sent).toEqual([["judy@example.org", "published"]]);
  });

  it("is refused with the list of what blocks it, and leaves no row", async () => {
    judged = await judgedContest(db, { sealed: false });
    await aBallot(judged, VOTED, [judged.first, judged.second], null);
    const outcome = await publish();
    expect(outcome).toMatchObject({ refusal: { code: "results are not ready" } });
    expect(blockersOf(await resultsStandOf(db.read, judged.contestId)).map(({ category }) => category)).toEqual([
      null,
      MARKED,
      VOTED,
    ]);
    expect(await db.read.$count(publication)).toBe(0);
    expect(await words()).toEqual(["finalist", "finalist", "finalist"]);
  });

  it("is refused for a proposal that nobody approved, and for a winner who is out", async () => {
    judged = await judgedContest(db);
    await anAward(judged, VOTED, null);
    const asked = { category: MARKED, entryId: judged.first.entryId, reason: "Highest marks." };
    agreed(await proposeAward(organizing(judged, judged.olga), asked));
    const texts = async () => blockersOf(await resultsStandOf(db.read, judged.contestId)).map(({ text }) => text);
    expect(await texts()).toEqual([expect.stringContaining("waits for a second organizer")]);
    const other = await judgedContest(await openTestStore());
    await anAward(other, VOTED, null);
    await anAward(other, MARKED, other.first);
    await other.db.write(async (tx) => {
      await tx.update(entry).set({ disqualifiedAt: 9 }).where(eq(entry.id, other.first.entryId));
      return { ok: true as const };
    });
    const stand = await resultsStandOf(other.db.read, other.contestId);
    expect(blockersOf(stand).map(({ text }) => text)).toEqual([expect.stringContaining("disqualified")]);
  });

  it("warns of a winner who is not the first in the order, until those before are out", async () => {
    judged = await judgedContest(db);
    await anAward(judged, MARKED, judged.second);
    const texts = async () => cautionsOf(await resultsStandOf(db.read, judged.contestId)).map(({ text }) => text);
    expect(await texts()).toEqual([expect.stringContaining("not the first"), expect.stringContaining("not confirmed")]);
    await db.write(async (tx) => {
      await tx.update(entry).set({ disqualifiedAt: 9 }).where(eq(entry.id, judged.first.entryId));
      return { ok: true as const };
    });
    expect(await texts()).toEqual([expect.stringContaining("not confirmed")]);
  });

  it("is refused when the results changed since they were looked at", async () => {
    judged = await judgedContest(db);
    await anAward(judged, MARKED, judged.first);
    const seen = await hashToPublish(judged);
    await anAward(judged, VOTED, null);
    expect(refusedWith(await publish(seen))).toBe("results changed");
  });

  it("happens once, however often and at once it is asked for", async () => {
    judged = await judgedContest(db);
    await anAward(judged, MARKED, judged.first);
    await anAward(judged, VOTED, null);
    const outcomes = await Promise.all([publish(), publish()]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(refusedWith(await publish())).toBe("results are public");
    expect(await db.read.$count(publication)).toBe(1);
  });

  it("leaves a finalist who is out as it is", async () => {
    judged = await judgedContest(db);
    await db.write(async (tx) => {
      await tx.update(entry).set({ ineligibleAt: 9 }).where(eq(entry.id, judged.third.entryId));
      return { ok: true as const };
    });
    await anAward(judged, MARKED, judged.first);
    await anAward(judged, VOTED, null);
    agreed(await publish());
    expect(await words()).toEqual(["winner", "not selected", "ineligible"]);
  });
});

describe("retracting a publication", () => {
  it("hides everything again, keeps the reason, and tells those who were told", async () => {
    judged = await publishedContest(db);
    const before = await publicVersion();
    agreed(await retract());
    expect(await hasStandingPublication(db.read, judged.contestId)).toBe(false);
    expect(await publishedAwardsOf(db.read, judged.contestId)).toEqual([]);
    expect(await categoriesWonBy(db.read, judged.first.entryId)).toEqual([]);
    expect(await words()).toEqual(["finalist", "finalist", "finalist"]);
    expect(await publicVersion()).toBe(before + 1);
    expect(await db.read.select().from(publication)).toMatchObject([
      { retractedBy: judged.otto.accountId, retractedAt: AFTER_JUDGING + 9, retractedReason: "A wrong sum." },
    ]);
    const kinds = (await db.read.select().from(mail)).map(({ letter }) => letter.kind);
    expect(kinds).toEqual(["published", "retracted"]);
    expect(refusedWith(await retract())).toBe("results are not public");
  });

  it("can be followed by another publication, with letters of its own", async () => {
    judged = await publishedContest(db);
    agreed(await retract());
    agreed(await publish());
    expect(await words()).toEqual(["winner", "winner", "not selected"]);
    const kinds = (await db.read.select().from(mail)).map(({ letter }) => letter.kind);
    expect(kinds).toEqual(["published", "retracted", "published"]);
  });
});

describe("before a publication", () => {
  it("nothing that visitors' pages read tells of awards, tallies or places", async () => {
    judged = await judgedContest(db);
    await aBallot(judged, VOTED, [judged.first, judged.second], judged.second);
    const rowsBefore = await db.read.select().from(entry);
    const versionBefore = await publicVersion();
    await anAward(judged, MARKED, judged.first);
    await anAward(judged, VOTED, judged.second);
    expect(await publishedAwardsOf(db.read, judged.contestId)).toEqual([]);
    for (const { entryId } of [judged.first, judged.second, judged.third])
      expect(await categoriesWonBy(db.read, entryId)).toEqual([]);
    expect(await db.read.select().from(entry)).toEqual(rowsBefore);
    expect(await publicVersion()).toBe(versionBefore);
    expect(await db.read.$count(mail)).toBe(0);
  });
});

describe("what was public and is not so any more", () => {
  const shown = async () => {
    const awards = await publishedAwardsOf(db.read, judged.contestId);
    return awards.find(({ category }) => category.slug === MARKED);
  };

  it("says since when a published winner is disqualified, and counts no award for it", async () => {
    judged = await publishedContest(db);
    expect((await shown())?.winner).toMatchObject({ title: "First", disqualifiedAt: null });
    const before = await publicVersion();
    const asked = { code: judged.first.code, reason: "Not their own work." };
    agreed(await disqualifyEntry(organizing(judged, judged.olga, AFTER_JUDGING + 5), asked));
    expect((await shown())?.winner).toMatchObject({ title: "First", disqualifiedAt: AFTER_JUDGING + 5 });
    expect(await categoriesWonBy(db.read, judged.first.entryId)).toEqual([]);
    expect(await publicVersion()).toBeGreaterThan(before);
  });

  it("names the former winner, when it was withdrawn and why, beside the new one", async () => {
    judged = await publishedContest(db);
    agreed(await retract());
    const by = (who: { accountId: string }) => organizing(judged, who, AFTER_JUDGING + 20);
    const { award } = (await resultsStandOf(db.read, judged.contestId)).categories.find(
      ({ slug }) => slug === MARKED,
    ) ?? { award: null };
    const lost = { awardId: award?.id ?? "", how: "failed verification" as const, reason: "Copied." };
    const { nextAwardId } = agreed(await replaceAward(by(judged.olga), lost));
    expect(await shown()).toBeUndefined();
    agreed(await approveAward(by(judged.otto), { awardId: nextAwardId ?? "" }));
    const seenHash = await hashToPublish(judged);
    agreed(await publishResults(organizing(judged, judged.olga, AFTER_JUDGING + 30), { seenHash }));
    expect(await shown()).toMatchObject({
      winner: { title: "Second" },
      former: [{ title: "First", publishedAt: AFTER_JUDGING, retractedAt: AFTER_JUDGING + 9, reason: "A wrong sum." }],
    });
    const voted = (await publishedAwardsOf(db.read, judged.contestId)).find(({ category }) => category.slug === VOTED);
    expect(voted).toMatchObject({ winner: { title: "Second" }, former: [] });
  });

  it("does not tell of awards that were lost before anything was public", async () => {
    judged = await judgedContest(db);
    const awardId = await anAward(judged, MARKED, judged.first);
    const lost = { awardId, how: "failed verification" as const, reason: "Copied." };
    const { nextAwardId } = agreed(await replaceAward(organizing(judged, judged.olga), lost));
    agreed(await approveAward(organizing(judged, judged.otto), { awardId: nextAwardId ?? "" }));
    await anAward(judged, VOTED, null);
    agreed(await publish());
    expect(await shown()).toMatchObject({ winner: { title: "Second" }, former: [] });
  });
});
