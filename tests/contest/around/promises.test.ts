import { describe, expect, it } from "vitest";
import { brokenIn, type KeptEntry, type KeptVersion, type PromiseFacts } from "#app/contest/around/promises/broken.ts";

const AT = Date.UTC(2013, 5, 1);

const version: KeptVersion = {
  id: "v1",
  number: 1,
  receivedAt: AT,
  late: false,
  contentHash: "content",
  recomputedHash: "content",
  rowHash: "row",
  journalHashes: ["row"],
};

function entryWith(versions: KeptVersion[], row: Partial<KeptEntry["row"]> = {}): KeptEntry {
  const none = { withdrawnAt: null, lateAt: null, ineligibleAt: null, eligibleAt: null, finalistAt: null };
  const results = { notSelectedAt: null, wonAt: null, disqualifiedAt: null };
  const facts = { versions, withdrawals: [], rulings: [], places: [], published: null };
  const kept = { submittedAt: AT, versionInForceId: "v1", ...none, ...results, ...row };
  return { code: "abc", row: kept, versions, facts };
}

const sound: PromiseFacts = {
  entries: [entryWith([version])],
  bounds: [{ what: "finalists", count: 12, limit: 12 }],
  journaledVersions: ["v1"],
  unrecorded: [],
  misplaced: [],
  awards: [{ id: "a1", proposedBy: "one", approvedBy: "other", isPublic: true }],
};

describe("the promises of a contest", () => {
  it("are kept where nothing contradicts them", () => {
    expect(brokenIn(sound)).toEqual([]);
  });

  const breaches: [string, Partial<PromiseFacts>, string][] = [
    ["a lost version", { journaledVersions: ["v1", "v2"] }, "Version v2 was submitted and is lost."],
    ["a gap in the versions", { entries: [entryWith([{ ...version, number: 2 }])] }, "Entry abc has no version 1."],
    [
      "a receipt that does not match",
      { entries: [entryWith([{ ...version, recomputedHash: "other" }])] },
      "The receipt of version 1 of entry abc does not match what is stored.",
    ],
    [
      "a version that the journal knows otherwise",
      { entries: [entryWith([{ ...version, journalHashes: ["earlier"] }])] },
      "The journal does not know version 1 of entry abc as it is stored.",
    ],
    [
      "a row that contradicts its facts",
      { entries: [entryWith([version], { finalistAt: AT })] },
      "The row of entry abc has another finalistAt than its facts.",
    ],
    [
      "another version in force",
      { entries: [entryWith([version], { versionInForceId: null })] },
      "Entry abc has another version in force than its versions and rulings say.",
    ],
    [
      "one finalist too many",
      { bounds: [{ what: "finalists", count: 13, limit: 12 }] },
      "There are 13 finalists, and at most 12 are allowed.",
    ],
    [
      "an act without a line",
      { unrecorded: [{ table: "ruling", id: "r1" }] },
      "The journal has no line about ruling r1.",
    ],
    ["somebody on two teams", { misplaced: [{ what: "On two teams", id: "p1" }] }, "On two teams: p1."],
    [
      "an award approved by its proposer",
      { awards: [{ id: "a1", proposedBy: "one", approvedBy: "one", isPublic: true }] },
      "Award a1 was approved by the person who proposed it.",
    ],
    [
      "a public award that nobody approved",
      { awards: [{ id: "a1", proposedBy: "one", approvedBy: null, isPublic: true }] },
      "Award a1 is public and nobody has approved it.",
    ],
  ];

  it.each(breaches)("are broken by %s, and by that alone", (_, change, sentence) => {
    expect(brokenIn({ ...sound, ...change })).toEqual([sentence]);
  });
});
