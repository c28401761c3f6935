import { describe, expect, it } from "vitest";
import { type DecisionFacts, decisionsIn } from "#app/contest/around/desk/decisions.ts";

const QUIET: DecisionFacts = {
  windows: [
    { stage: "submission", opensAt: 0, closesAt: 100 },
    { stage: "nomination", opensAt: 0, closesAt: 200 },
    { stage: "judging", opensAt: 200, closesAt: 300 },
  ],
  graceMs: 10,
  words: [],
  pins: { late: 0 },
  lateVersions: 0,
  foundConflicts: 0,
  finalists: 1,
  nomination: { asked: 0, sealed: false },
  judging: { asked: 0, sealed: false },
  awards: 0,
  categories: 2,
  unapproved: 0,
  published: false,
  answersDueAt: [],
  undelivered: 0,
};

const kinds = (facts: Partial<DecisionFacts>, now: number) =>
  decisionsIn({ ...QUIET, ...facts }, now).map(({ kind }) => kind);

describe("what waits for an organizer", () => {
  it("is nothing while teams write", () => {
    expect(kinds({ words: [{ word: "submitted", entries: 9 }] }, 50)).toEqual([]);
  });

  it("is what came late, from the end of the grace on", () => {
    const words = [{ word: "late" as const, entries: 1 }];
    expect(kinds({ words }, 109)).toEqual([]);
    expect(kinds({ words }, 110)).toEqual(["admit or leave late entries"]);
  });

  it("is a late version beside the one in force, from the end of the grace on", () => {
    expect(kinds({ lateVersions: 2 }, 109)).toEqual([]);
    expect(decisionsIn({ ...QUIET, lateVersions: 2 }, 110)).toEqual([
      { kind: "admit or leave late versions", count: 2 },
    ]);
    expect(kinds({ lateVersions: 2, published: true }, 110)).toEqual([]);
  });

  it("is every conflict that was found, at any time before publication", () => {
    expect(decisionsIn({ ...QUIET, foundConflicts: 3 }, 50)).toEqual([{ kind: "decide on found conflicts", count: 3 }]);
    expect(kinds({ foundConflicts: 3, published: true }, 50)).toEqual([]);
  });

  it("is a winner who has not answered, once the time to answer is over", () => {
    const answersDueAt = [350, 360];
    expect(kinds({ answersDueAt }, 349)).toEqual([]);
    expect(decisionsIn({ ...QUIET, answersDueAt }, 350)).toEqual([{ kind: "look at unanswered awards", count: 1 }]);
    expect(kinds({ answersDueAt, published: true }, 400)).toEqual([]);
  });

  it("is sealing once a stage that had reviews is over", () => {
    const nomination = { asked: 3, sealed: false };
    expect(kinds({ nomination }, 199)).toEqual([]);
    expect(kinds({ nomination, finalists: 0 }, 200)).toEqual(["name finalists", "seal nomination"]);
    expect(kinds({ nomination: { asked: 3, sealed: true } }, 200)).toEqual([]);
  });

  it("leads from the sealed panel over awards to publication", () => {
    const judging = { asked: 3, sealed: true };
    expect(decisionsIn({ ...QUIET, judging, awards: 1 }, 400)).toEqual([{ kind: "propose awards", count: 1 }]);
    expect(kinds({ judging, awards: 2, unapproved: 1 }, 400)).toEqual(["approve awards"]);
    expect(kinds({ judging, awards: 2 }, 400)).toEqual(["publish"]);
    expect(kinds({ judging, awards: 2, published: true, undelivered: 1 }, 400)).toEqual([
      "look at undelivered letters",
    ]);
  });
});
