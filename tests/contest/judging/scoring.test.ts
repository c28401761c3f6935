import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf, scoreOf, weightsOf } from "#app/contest/judging/scoring.ts";
import { aCriterion } from "#tests/support/reviews.ts";

const shared = aCriterion("shared", { weight: 3 });
const second = aCriterion("second", { weight: 1 });
const own = aCriterion("own", { weight: 4, categoryId: "tools" });
const foreign = aCriterion("foreign", { weight: 9, categoryId: "ports" });
const gate = aCriterion("gate", { kind: "gate", weight: 0, min: 0, max: 1 });
const shown = aCriterion("shown", { kind: "shown", weight: 0 });
const rubric = [shared, second, own, foreign, gate, shown];

describe("a candidacy's score", () => {
  it("is the weighted sum of the shared criteria and the category's own", () => {
    const marks = new Map([
      ["shared", 4],
      ["second", 2],
      ["own", 5],
      ["foreign", 1],
      ["gate", 0],
      ["shown", 1],
    ]);
    expect(scoreOf(rubric, marks, "tools")).toBeCloseTo((3 * 4 + 1 * 2 + 4 * 5) / 8);
    expect(scoreOf(rubric, marks, null)).toBeCloseTo((3 * 4 + 1 * 2) / 4);
  });

  it("raises the other weights where a mark does not apply or is missing", () => {
    expect(
      scoreOf(
        rubric,
        new Map([
          ["shared", null],
          ["second", 2],
          ["own", 5],
        ]),
        "tools",
      ),
    ).toBeCloseTo((2 + 4 * 5) / 5);
    expect(scoreOf(rubric, new Map([["own", 5]]), "tools")).toBe(5);
  });

  it("is none when no mark counts", () => {
    expect(
      scoreOf(
        rubric,
        new Map([
          ["shared", null],
          ["gate", 1],
        ]),
        "tools",
      ),
    ).toBeNull();
    expect(scoreOf([gate, shown], new Map([["gate", 1]]), null)).toBeNull();
  });

  it("stands on 0 to 100 where the criteria have different scales", () => {
    const wide = aCriterion("wide", { min: 0, max: 10 });
    expect(scaleOf([shared, wide, gate])).toEqual({ min: 0, max: 100 });
    expect(
      scoreOf(
        [aCriterion("even"), wide],
        new Map([
          ["even", 3],
          ["wide", 10],
        ]),
        null,
      ),
    ).toBeCloseTo(75);
    expect(scaleOf(rubric)).toEqual({ min: 1, max: 5 });
  });

  it("has weights that sum to 1 in every category", () => {
    for (const categoryId of [null, "tools", "ports"]) {
      const sum = weightsOf(rubric, categoryId).reduce((total, [, weight]) => total + weight, 0);
      expect(sum).toBeCloseTo(1);
    }
  });

  it("lies on the scale, and does not change when all weights are multiplied", () => {
    const marks = fc.record({ shared: fc.integer({ min: 1, max: 5 }), second: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(marks, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, factor) => {
        const score = scoreOf(rubric, new Map(Object.entries(given)), null) ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(5);
        const scaled = rubric.map((each) => ({ ...each, weight: each.weight * factor }));
        expect(scoreOf(scaled, new Map(Object.entries(given)), null)).toBeCloseTo(score);
      }),
    );
  });
});
