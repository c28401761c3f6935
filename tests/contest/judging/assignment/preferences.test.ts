import { beforeEach, describe, expect, it } from "vitest";
import { asJudge } from "#app/contest/actors.ts";
import { planFactsOf, preferencesOf } from "#app/contest/judging/assignment/planning/queries.ts";
import { savePreferences } from "#app/contest/judging/assignment/planning/save-preferences.ts";
import { categoryTopic } from "#app/contest/judging/assignment/planning/topics.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let judyId: string;
let entry: MadeEntry;

beforeEach(async () => {
  db = await openTestStore();
  ({ contestId } = await withCloudPrize(db));
  judyId = (await serving(db, contestId, "judge", "judy")).accountId;
  entry = await anEntry(db, contestId, { title: "One" });
  await aFinalist(db, contestId, entry, (await serving(db, contestId, "organizer", "olga")).accountId);
});

const judging = () => ({ db, now: DURING.judging, by: asJudge(contestId, judyId) });
const save = (bids: Record<string, unknown>, topics: string[] = []) => savePreferences(judging(), { bids, topics });
const kept = () => preferencesOf(db.read, contestId, judyId);

describe("a judge's preferences", () => {
  it("replace what was said before, and reach the next plan", async () => {
    const topic = categoryTopic(await categoryIdOf(db.read, contestId, "best-usability"));
    agreed(await save({ [entry.entryId]: "7" }, [topic, "category of another contest"]));
    expect(await kept()).toEqual({ bids: [{ entryId: entry.entryId, value: 7 }], topics: [topic] });
    const facts = await planFactsOf(db.read, contestId, "judging");
    expect(facts.bids).toEqual([{ judge: judyId, entry: entry.entryId, value: 7 }]);
    expect(facts.reviewers.map(({ topics }) => topics)).toEqual([[topic]]);
    agreed(await save({ [entry.entryId]: "0" }));
    expect(await kept()).toEqual({ bids: [], topics: [] });
  });

  it.each(["11", "-6", "1.5", "1e1", "-0", "٣", ["7"], "many"])("are refused when one is %j", async (value) => {
    agreed(await save({ [entry.entryId]: "-5" }));
    expect(refusedWith(await save({ [entry.entryId]: value }))).toBe("bid is not on the scale");
    expect((await kept()).bids).toEqual([{ entryId: entry.entryId, value: -5 }]);
  });

  it("are not kept for an entry that is not theirs to see", async () => {
    const hidden = await anEntry(db, contestId, { title: "No finalist" });
    agreed(await declareConflict(judging(), { entryId: entry.entryId, reason: "We share an office." }));
    expect(agreed(await save({ [entry.entryId]: "7", [hidden.entryId]: "7" })).bids).toBe(0);
  });
});
