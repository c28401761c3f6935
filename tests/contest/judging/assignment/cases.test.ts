import { describe, expect, it } from "vitest";
import { planAssignment } from "#app/contest/judging/assignment/flow/plan.ts";
import type { AssignmentProblem } from "#app/contest/judging/assignment/flow/problem.ts";
import { topicIslands } from "#tests/support/assignment-problems.ts";

type Judge = Partial<Omit<AssignmentProblem["judges"][number], "id">>;

/** A problem whose judges and entries are named by single letters, as "a b c". */
function problemOf(
  entries: Record<string, { categories?: string[]; topics?: string[] }>,
  judges: Record<string, Judge>,
  rest: Partial<AssignmentProblem> = {},
): AssignmentProblem {
  return {
    reviewsPerEntry: 1,
    entries: Object.entries(entries).map(([id, entry]) => ({ id, categories: [], topics: [], ...entry })),
    judges: Object.entries(judges).map(([id, judge]) => ({ id, capacity: 10, topics: [], ...judge })),
    conflicts: [],
    preferences: [],
    ...rest,
  };
}

const pairs = (problem: AssignmentProblem) =>
  planAssignment(problem).pairs.map(({ judge, entry }) => `${judge}${entry}`);
const pair = (judge: string, entry: string) => ({ judge, entry });

describe("an assignment", () => {
  it("of nothing is nothing", () => {
    expect(planAssignment(problemOf({}, {})).pairs).toEqual([]);
    expect(planAssignment(problemOf({ x: {} }, {}))).toMatchObject({ pairs: [], short: [] });
    expect(planAssignment(problemOf({}, { a: {} })).pairs).toEqual([]);
    expect(pairs(problemOf({ x: {} }, { a: {} }, { reviewsPerEntry: 0 }))).toEqual([]);
  });

  it("asks no judge twice where more reviews are wanted than there are judges", () => {
    expect(pairs(problemOf({ x: {} }, { a: {}, b: {} }, { reviewsPerEntry: 5 }))).toEqual(["ax", "bx"]);
  });

  it("keeps to categories where a judge names some, and takes an entry in several by any of them", () => {
    const judges = { a: { categories: ["one"] }, b: { categories: [] }, c: {} };
    expect(
      pairs(
        problemOf({ x: { categories: ["two"] }, y: { categories: ["two", "one"] } }, judges, { reviewsPerEntry: 3 }),
      ),
    ).toEqual(["cx", "ay", "cy"]);
  });

  it("lets preferences rule and shared topics decide between pairs liked alike", () => {
    const judges = { a: { topics: ["t"], capacity: 1 }, b: { topics: ["u"], capacity: 1 } };
    const entries = { x: { topics: ["t"] }, y: { topics: ["u"] } };
    expect(pairs(problemOf(entries, judges))).toEqual(["ax", "by"]);
    expect(pairs(problemOf(entries, judges, { preferences: [{ ...pair("a", "y"), value: 1 }] }))).toEqual(["bx", "ay"]);
  });

  it("tells preferences with fractions apart", () => {
    const preferences = [
      { ...pair("a", "x"), value: 0.5 },
      { ...pair("a", "y"), value: 0.6 },
    ];
    expect(pairs(problemOf({ x: {}, y: {} }, { a: { capacity: 1 }, b: { capacity: 1 } }, { preferences }))).toEqual([
      "bx",
      "ay",
    ]);
  });

  it("gives as much as can be where reviews are short, and says what would have to give way", () => {
    const problem = problemOf(
      { x: {}, y: {}, z: {} },
      { a: { capacity: 2 }, b: { capacity: 1 }, c: { capacity: 0 } },
      { reviewsPerEntry: 2, conflicts: [pair("a", "z"), pair("c", "z")] },
    );
    const plan = planAssignment(problem);
    expect([plan.wanted, plan.given]).toEqual([6, 3]);
    expect(plan.short.reduce((sum, { missing }) => sum + missing, 0)).toBe(3);
    // Room for two more of b's, and nobody but b can take z.
    expect(plan.relaxations).toEqual({ capacity: [{ judge: "b", more: 2 }], judges: [{ entry: "z", more: 1 }] });
  });

  it("asks for no more judges where room is all that is short", () => {
    const plan = planAssignment(
      problemOf({ x: {}, y: {} }, { a: { capacity: 1 }, b: { capacity: 1 } }, { reviewsPerEntry: 2 }),
    );
    const { capacity, judges } = plan.relaxations;
    expect([capacity.reduce((sum, { more }) => sum + more, 0), judges]).toEqual([2, []]);
  });

  it("shares a shortage evenly when asked to", () => {
    const entries = { x: {}, y: {}, z: {} };
    const preferences = ["a", "b"].flatMap((judge) => [
      { ...pair(judge, "x"), value: 10 },
      { ...pair(judge, "y"), value: 5 },
    ]);
    const problem = problemOf(entries, { a: { capacity: 2 }, b: { capacity: 1 } }, { reviewsPerEntry: 2, preferences });
    expect(planAssignment(problem).short.map(({ entry }) => entry)).toEqual(["y", "z"]);
    const even = planAssignment({ ...problem, options: { even: true } });
    expect(even.short).toEqual(["x", "y", "z"].map((entry) => ({ entry, missing: 1 })));
  });

  it("raises the least preference before the sum of all when asked to be fair", () => {
    const preferences = [
      { ...pair("a", "x"), value: 10 },
      { ...pair("b", "y"), value: -5 },
      { ...pair("a", "y"), value: 1 },
      { ...pair("b", "x"), value: 1 },
    ];
    const problem = problemOf({ x: {}, y: {} }, { a: { capacity: 1 }, b: { capacity: 1 } }, { preferences });
    expect(planAssignment(problem).preference).toBe(5);
    const fair = planAssignment({ ...problem, options: { fair: true } });
    expect([fair.preference, fair.pairs]).toEqual([2, [pair("b", "x"), pair("a", "y")]]);
  });

  it("gives each judge one review in eight outside their block when asked to mix", () => {
    const problem = topicIslands(3, 4, { entries: 64, judges: 12, reviews: 3 });
    const named = {
      ...problem,
      entries: problem.entries.map((entry, place) => ({ ...entry, topics: [`${place % 4}`] })),
    };
    const outside = ({ pairs: made }: ReturnType<typeof planAssignment>, judge: string) => {
      const topics = made.filter((each) => each.judge === judge).map(({ entry }) => Number(entry.slice(1)) % 4);
      const most = Math.max(...[0, 1, 2, 3].map((topic) => topics.filter((each) => each === topic).length));
      return topics.length - most;
    };
    const mixed = planAssignment({ ...named, options: { mixed: true } });
    expect(problem.judges.filter(({ id }) => outside(mixed, id) < 2)).toEqual([]);
    const plain = planAssignment(named);
    expect(problem.judges.some(({ id }) => outside(plain, id) < 2)).toBe(true);
    expect([mixed.given, mixed.most, mixed.pieces]).toEqual([plain.given, plain.most, 1]);
  });
});

describe("an assignment that is made again", () => {
  const entries = { w: {}, x: {}, y: {}, z: {} };

  it("leaves what was begun where it is, even beyond a judge's room, and counts it", () => {
    const problem = problemOf(entries, { a: { capacity: 1 }, b: {} }, { begun: [pair("a", "x"), pair("a", "y")] });
    const plan = planAssignment(problem);
    expect(plan.pairs.map(({ judge, entry }) => judge + entry)).toEqual(["bw", "ax", "ay", "bz"]);
    expect([plan.wanted, plan.given, plan.most, plan.least]).toEqual([4, 4, 2, 2]);
  });

  it("keeps what was sent out rather than what is liked better, unless the loads would suffer", () => {
    const preferences = [
      { ...pair("a", "w"), value: 10 },
      { ...pair("b", "x"), value: 10 },
    ];
    const sentOut = [pair("a", "x"), pair("b", "w"), pair("a", "y"), pair("b", "z")];
    const again = problemOf(entries, { a: {}, b: {} }, { sentOut, preferences });
    expect(pairs(again)).toEqual(["bw", "ax", "ay", "bz"]);
    const lopsided = problemOf(
      entries,
      { a: {}, b: {} },
      { sentOut: ["w", "x", "y", "z"].map((entry) => pair("a", entry)) },
    );
    expect(planAssignment(lopsided)).toMatchObject({ most: 2, least: 2 });
  });
});

describe("judges and entries", () => {
  it("are joined by swaps where a few cost nothing", () => {
    const preferences = ["ax", "ay", "bx", "by", "cz", "cw", "dz", "dw"].map((name) => ({
      ...pair(name.charAt(0), name.charAt(1)),
      value: 3,
    }));
    const judges = { a: { capacity: 2 }, b: { capacity: 2 }, c: { capacity: 2 }, d: { capacity: 2 } };
    const plan = planAssignment(problemOf({ w: {}, x: {}, y: {}, z: {} }, judges, { reviewsPerEntry: 2, preferences }));
    expect([plan.pieces, plan.splitting, plan.preference]).toEqual([1, [], 18]);
  });

  it("stay apart where conflicts leave no other way", () => {
    const conflicts = [pair("a", "y"), pair("b", "y"), pair("c", "x"), pair("d", "x")];
    const plan = planAssignment(
      problemOf({ x: {}, y: {} }, { a: {}, b: {}, c: {}, d: {} }, { reviewsPerEntry: 2, conflicts }),
    );
    expect([plan.given, plan.pieces]).toEqual([4, 2]);
  });

  it("name the judge on whom the connection hangs where nothing else can join them", () => {
    const conflicts = [pair("a", "y"), pair("c", "x")];
    const plan = planAssignment(
      problemOf({ x: {}, y: {} }, { a: {}, b: {}, c: {} }, { reviewsPerEntry: 2, conflicts }),
    );
    expect([plan.pieces, plan.splitting]).toEqual([1, ["b"]]);
  });
});
