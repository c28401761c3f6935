import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarks, refuseIncomplete } from "#app/contest/judging/marks.ts";
import { agreed, refusedWith } from "#tests/support/contest.ts";
import { aCriterion } from "#tests/support/reviews.ts";

const quality = aCriterion("quality");
const halves = aCriterion("halves", { min: 0, max: 2, step: 0.1 });
const below = aCriterion("below", { min: -2, max: 2 });
const gate = aCriterion("gate", { kind: "gate", weight: 0, min: 0, max: 1 });
const shown = aCriterion("shown", { kind: "shown", weight: 0, min: 0, max: 1 });

const reading = (criterion: typeof quality, mark: unknown, comments: Record<string, unknown> = {}) =>
  readMarks([criterion], { marks: { [criterion.id]: mark }, comments });

describe("reading marks", () => {
  it.each([
    [quality, "1", 1],
    [quality, "5", 5],
    [halves, "0.3", 0.3],
    [halves, "2", 2],
    [below, "-2", -2],
    [below, "0", 0],
    [gate, "0", 0],
    [quality, "na", null],
  ])("takes a value of the scale", (criterion, written, value) => {
    expect(agreed(reading(criterion, written))).toEqual([{ criterionId: criterion.id, value, comment: "" }]);
  });

  it.each([
    ["NaN", "NaN"],
    ["infinity", "Infinity"],
    ["a number too large to be one", "1e309"],
    ["an exponent", "1e0"],
    ["a hexadecimal number", "0x3"],
    ["Arabic digits", "٣"],
    ["full-width digits", "３"],
    ["a blank before the number", " 3"],
    ["a sign", "+3"],
    ["a list", ["3", "4"]],
    ["an object", { value: "3" }],
    ["a number that is not a text", 3],
    ["a value off the steps", "2.5"],
    ["a value below the scale", "0"],
    ["a value above the scale", "6"],
  ])("refuses %s", (_, written) => {
    expect(refusedWith(reading(quality, written))).toBe("mark is not on the scale");
  });

  it("refuses minus zero where zero is on the scale", () => {
    expect(refusedWith(reading(below, "-0"))).toBe("mark is not on the scale");
    expect(refusedWith(reading(below, "-0.0"))).toBe("mark is not on the scale");
  });

  it("refuses that a gate does not apply", () => {
    expect(refusedWith(reading(gate, "na"))).toBe("mark is not on the scale");
  });

  it("leaves out what has not been marked, and what is only shown", () => {
    expect(agreed(reading(quality, undefined))).toEqual([]);
    expect(agreed(reading(quality, ""))).toEqual([]);
    expect(agreed(reading(shown, "1"))).toEqual([]);
  });

  it("ignores marks for criteria that are not asked", () => {
    expect(agreed(readMarks([quality], { marks: { another: "3" }, comments: {} }))).toEqual([]);
  });

  it("takes no mark from what an object inherits", () => {
    const odd = aCriterion("constructor");
    expect(agreed(readMarks([odd], { marks: {}, comments: {} }))).toEqual([]);
  });

  it("keeps a comment, and refuses one that is too long or no text", () => {
    expect(agreed(reading(quality, "3", { quality: " Sound. " }))[0]?.comment).toBe("Sound.");
    expect(refusedWith(reading(quality, "3", { quality: "x".repeat(5_001) }))).toBe("comment is too long");
    expect(refusedWith(reading(quality, "3", { quality: ["a", "b"] }))).toBe("comment is too long");
  });

  it("never answers a number off the scale, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (written) => {
        const outcome = reading(quality, written);
        if (outcome.ok) for (const { value } of outcome.value) expect([1, 2, 3, 4, 5, null]).toContain(value);
      }),
    );
  });
});

describe("a complete review", () => {
  const mark = (criterionId: string, value: number | null, comment = "") => ({ criterionId, value, comment });

  it("answers every mark and gate; what is only shown needs no answer", () => {
    expect(refuseIncomplete([quality, gate, shown], [mark("quality", null), mark("gate", 1)])).toBeUndefined();
  });

  it("is refused with the names of what is missing", () => {
    expect(refuseIncomplete([quality, gate, shown], [mark("gate", 1)])?.refusal).toEqual({
      code: "marks are missing",
      facts: { missing: ["Criterion quality"] },
    });
  });

  it("says why a gate is closed", () => {
    expect(refuseIncomplete([gate], [mark("gate", 0)])?.refusal.code).toBe("say why the gate is closed");
    expect(refuseIncomplete([gate], [mark("gate", 0, "The licence is missing.")])).toBeUndefined();
  });
});
