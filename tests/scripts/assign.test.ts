import { describe, expect, it } from "vitest";
import { planAssignment } from "#app/contest/judging/assignment/flow/plan.ts";
import { idOf, readProblem } from "#scripts/assign/problem-file.ts";

const problem = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    format: "assign-problem/1",
    reviewsPerEntry: 1,
    entries: [
      { id: "x", category: "one", topics: [] },
      { id: 7, category: "two", topics: ["t"] },
      { id: "7", category: null },
    ],
    judges: [
      { id: "__proto__", capacity: 1, topics: [] },
      { id: "", capacity: 2, topics: ["t"], categories: ["two", "one"] },
    ],
    conflicts: [{ judge: "", entry: "x" }],
    preferences: [{ judge: "__proto__", entry: 7, value: 10 }],
    ...change,
  });

const wrong = (text: string) => {
  const read = readProblem(text);
  return read.ok ? undefined : read.problem;
};

describe("a problem of the command", () => {
  it("is read with any ids, 7 apart from the text 7", () => {
    const read = readProblem(problem());
    const pairs = read.ok ? planAssignment(read.value).pairs : [];
    // The text 7 has no category, so only __proto__ may take it, whose one review goes where two can be given.
    expect(pairs.map(({ judge, entry }) => [idOf(judge), idOf(entry)]).slice(1)).toEqual([["", 7]]);
    expect(pairs.slice(0, 1).map(({ judge }) => idOf(judge))).toEqual(["__proto__"]);
  });

  it.each([
    ["something else than JSON", "{", /^This is not JSON/],
    ["another format", problem({ format: "assign-problem/2" }), /^format: is to be/],
    ["a list that is none", problem({ judges: {} }), /^judges: is to be a list$/],
    ["half a review", problem({ reviewsPerEntry: 0.5 }), /^reviewsPerEntry: is to be a whole number$/],
    [
      "a negative capacity",
      problem({ judges: [{ id: "a", capacity: -1 }] }),
      /^judges\[0\]\.capacity: is to be 0 or more$/,
    ],
    [
      "too great a preference",
      problem({ preferences: [{ judge: "", entry: 7, value: 11 }] }),
      /value: is to be from -5 to 10\.$/,
    ],
    ["an id twice", problem({ entries: [{ id: "x" }, { id: "x" }] }), /^entries\[1\]\.id: "x" is there twice\.$/],
    ["a stranger", problem({ conflicts: [{ judge: "z", entry: "x" }] }), /^conflicts\[0\]\.judge: "z" is not among/],
    [
      "two values of one pair",
      problem({ preferences: [1, 2].map((value) => ({ judge: "", entry: 7, value })) }),
      /^preferences\[1\]: the same pair has another value before\.$/,
    ],
  ])("is refused with its place when it has %s", (_, text, place) => {
    expect(wrong(text)).toMatch(place);
  });
});
