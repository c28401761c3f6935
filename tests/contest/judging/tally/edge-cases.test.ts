import { describe, expect, it } from "vitest";
import type { PanelProblem } from "#app/contest/judging/tally/model/panel-problem.ts";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { type Mark, problemOf } from "#tests/support/judging/problems.ts";

const firstOf = (problem: PanelProblem) => {
  const [category] = wholePanel(problem).categories;
  if (!category) throw new Error("The problem has no category.");
  return category;
};

/** Fails on every number that is none, at any depth. */
function expectNumbers(value: unknown): void {
  if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
  else if (value && typeof value === "object") Object.values(value).forEach(expectNumbers);
}

/** Every judge marks every entry; the mark is told by their numbers. */
const grid = (entries: number, judges: number, mark: (entry: number, judge: number) => number): Mark[] =>
  Array.from({ length: entries * judges }, (_, place): Mark => {
    const [entry, judge] = [Math.floor(place / judges), place % judges];
    return [`e${entry}`, `j${judge}`, mark(entry, judge)];
  });

describe("a tally at the edges", () => {
  it("answers nothing with nothing", () => {
    expect(wholePanel(problemOf([]))).toMatchObject({ categories: [], judges: [], variation: null });
  });

  it("has only finite numbers whatever the marks", () => {
    const problems = [
      grid(1, 1, () => 7),
      grid(2, 1, () => 7),
      grid(1, 5, () => 10),
      grid(6, 6, () => 10),
      grid(6, 6, () => 0),
      grid(6, 6, () => 5),
      grid(12, 6, (entry) => (entry === 0 ? 10 : 5)),
      grid(12, 6, (_, judge) => judge),
      grid(12, 6, (entry) => Math.min(10, entry)),
      grid(40, 2, (entry, judge) => (entry + 3 * judge) % 11),
    ];
    for (const marks of problems) expectNumbers(wholePanel(problemOf(marks)));
  });

  it("gives equal entries one rank, and equal chances", () => {
    const { ranking, winnerSet } = firstOf(problemOf(grid(6, 6, () => 5)));
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(ranking.map(({ pBest }) => pBest)).size).toBe(1);
    expect(winnerSet).toHaveLength(6);
  });

  it("keeps a lone judge's order", () => {
    const { ranking } = firstOf(problemOf(grid(7, 1, (entry) => [3, 9, 4, 8, 1, 6, 7][entry] ?? 0)));
    expect(ranking.map(({ candidacyId }) => candidacyId)).toEqual(["e1", "e3", "e6", "e5", "e2", "e0", "e4"]);
  });

  it("leaves an entry without a mark unranked, at the end", () => {
    const marks = grid(4, 3, (entry, judge) => 3 + entry + (judge % 2));
    const problem = problemOf(marks);
    const candidacies = [{ id: "a", entryId: "a", categoryId: "all" }, ...problem.candidacies];
    const { ranking } = firstOf({ ...problem, candidacies });
    expect(ranking).toHaveLength(5);
    expect(ranking.at(-1)).toMatchObject({ candidacyId: "a", score: null, lower: null, upper: null, rank: null });
  });

  it("leaves out what a conflict forbids, and lists it", () => {
    const marks = grid(8, 5, (entry, judge) => (entry + judge) % 7);
    const without = marks.filter(([entry, judge]) => !(entry === "e2" && judge === "j1"));
    const conflicts = [{ judgeId: "j1", entryId: "e2" }];
    const tally = wholePanel(problemOf(marks, { conflicts }));
    expect(tally.excluded).toEqual([{ judgeId: "j1", entryId: "e2" }]);
    expect(tally.categories[0]?.ranking).toEqual(firstOf(problemOf(without)).ranking);
  });

  it("does not hold a missing criterion for a low or a high one", () => {
    // The second criterion is marked 4 points below the first by everybody; leaving it out must not lift an entry (to the middle, by plain means).
    const quality = [8, 5, 6, 4, 7, 3, 6, 5, 7, 4];
    const problem: PanelProblem = {
      ...problemOf(grid(10, 4, () => 0)),
      criteria: ["first", "second"].map((id) => ({ id, categoryId: null, weight: 1, min: 0, max: 10, step: 1 })),
      reviews: grid(10, 4, (entry, judge) => (quality[entry] ?? 0) + (judge % 2)).map(([entryId, judgeId, value]) => ({
        entryId,
        judgeId,
        marks: [
          { criterionId: "first", value },
          ...(entryId === "e3" ? [] : [{ criterionId: "second", value: value - 4 }]),
        ],
      })),
    };
    const ranks = new Map(firstOf(problem).ranking.map(({ candidacyId, rank }) => [candidacyId, rank]));
    expect(ranks.get("e3")).toBeGreaterThan(7);
  });

  it("lets the marks of an entry in two categories say of its judges what they would say in one", () => {
    const marks = grid(12, 6, (entry, judge) =>
      Math.min(10, ((entry * 5) % 9) + ((judge * entry) % 3) + (judge === 0 ? 2 : 0)),
    );
    const one = problemOf(marks);
    const candidacies = ["x", "y"].flatMap((categoryId) =>
      one.candidacies.map(({ entryId }) => ({ id: `${entryId} in ${categoryId}`, entryId, categoryId })),
    );
    const two = wholePanel({ ...one, candidacies });
    const single = wholePanel(one);
    single.judges.forEach(({ harshness, spread, noise }, place) => {
      expect(two.judges[place]?.harshness).toBeCloseTo(harshness ?? Number.NaN, 1);
      expect(two.judges[place]?.spread).toBeCloseTo(spread ?? Number.NaN, 1);
      expect(two.judges[place]?.noise).toBeCloseTo(noise ?? Number.NaN, 1);
    });
  });

  it("names islands, and a review that would join them", () => {
    const left = grid(8, 4, (entry, judge) => 3 + ((entry * 3 + judge) % 6));
    const right = left.slice(0, 20).map(([entry, judge, value]): Mark => [`r${entry}`, `r${judge}`, value]);
    const { islands, joiningReviews, ranking } = firstOf(problemOf([...left, ...right]));
    expect(islands).toBe(2);
    expect(joiningReviews).toEqual([
      { judgeId: expect.stringMatching(/^j/), candidacyId: expect.stringMatching(/^re/) },
    ]);
    expect(new Set(ranking.map(({ candidacyId, island }) => `${candidacyId[0]}${island}`)).size).toBe(2);
  });

  it("takes a judge who gives one mark to all for no help, and says so", () => {
    const marks = grid(20, 6, (entry, judge) => (judge === 0 ? 7 : 2 + (entry % 7) + ((entry + judge) % 2)));
    const tally = wholePanel(problemOf(marks));
    const flat = tally.judges.find(({ judgeId }) => judgeId === "j0");
    expect(flat?.flags).toContain("does not discriminate");
    const shares = tally.categories[0]?.ranking.map(({ explanation }) => {
      return explanation?.contributions.find(({ judgeId }) => judgeId === "j0")?.share ?? 1;
    });
    expect(Math.max(...(shares ?? [1]))).toBeLessThan(0.02);
  });
});
