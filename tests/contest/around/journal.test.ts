import { beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { dayRange } from "#app/contest/around/day-range.ts";
import { countJournalLines, journalActs, journalLines, journalPeople } from "#app/contest/around/queries.ts";
import { recordAct } from "#app/contest/journal.ts";
import type { Store } from "#db/store.ts";
import { DURING, serving, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

describe("the journal of a contest", () => {
  let db: Store;
  let contestId: string;
  let accountId: string;

  beforeEach(async () => {
    db = await openTestStore();
    contestId = (await withCloudPrize(db)).contestId;
    accountId = (await serving(db, contestId, "organizer", "halvard")).accountId;
    const other = (await withCloudPrize(db, (file) => ({ ...file, slug: "other-prize" }))).contestId;
    const by = asOrganizer(contestId, accountId);
    await db.write(async (tx) => {
      for (const place of [0, 1, 2])
        await recordAct(
          tx,
          { now: DURING.submission + place, by },
          { contestId, act: "named a finalist", subject: `entry ${place}` },
        );
      await recordAct(
        tx,
        { now: DURING.submission, by },
        { contestId: other, act: "named a finalist", subject: "entry 9" },
      );
      return { ok: true as const };
    });
  });

  const read = (filter: Parameters<typeof countJournalLines>[2], offset = 0, size = 50) =>
    journalLines(db.read, contestId, { filter, offset, size });

  it("is read newest first, page by page, and holds no line of another contest", async () => {
    const subjects = (await read({})).map(({ subject }) => subject);
    expect(subjects).toEqual(["entry 2", "entry 1", "entry 0", `contest ${contestId}`]);
    expect((await read({}, 1, 2)).map(({ subject }) => subject)).toEqual(["entry 1", "entry 0"]);
    expect(await countJournalLines(db.read, contestId, {})).toBe(4);
  });

  it("is filtered by act, by person and by time, to the millisecond", async () => {
    expect(await read({ act: "named a finalist" })).toHaveLength(3);
    expect(await read({ accountId })).toMatchObject([{ actorName: "halvard" }, {}, {}]);
    const from = DURING.submission + 1;
    expect((await read({ since: from })).map(({ subject }) => subject)).toEqual(["entry 2", "entry 1"]);
    expect((await read({ act: "named a finalist", before: from })).map(({ subject }) => subject)).toEqual(["entry 0"]);
  });

  it("knows its acts and its people", async () => {
    expect(await journalActs(db.read, contestId)).toEqual([
      { act: "named a finalist", lines: 3 },
      { act: "opened the contest from a file", lines: 1 },
    ]);
    expect(await journalPeople(db.read, contestId)).toEqual([{ accountId, name: "halvard" }]);
  });
});

describe("a range of days", () => {
  it("goes from the first midnight in the zone to the end of the last day, over a change of clocks too", () => {
    expect(dayRange("2013-03-10", "2013-03-10", "America/Los_Angeles")).toEqual({
      since: Date.UTC(2013, 2, 10, 8),
      before: Date.UTC(2013, 2, 11, 7),
    });
  });

  it("leaves open what is not a day", () => {
    expect(dayRange("", "2013-13-45", "UTC")).toEqual({});
    expect(dayRange("yesterday", "2013-06-01", "UTC")).toEqual({ before: Date.UTC(2013, 5, 2) });
  });
});
