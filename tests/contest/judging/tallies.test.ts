import { describe, expect, it } from "vitest";
import { candidatesIn } from "#app/contest/judging/ballot/ballots.ts";
import { talliesFrom } from "#app/contest/judging/tally/tallies.ts";
import type { TallyInput } from "#app/contest/judging/tally/tally.ts";

const MARKS: [judgeId: string, entryId: string, value: number][] = [
  ["anna", "a", 9],
  ["anna", "b", 4],
  ["ben", "a", 5],
  ["ben", "b", 6],
  ["cleo", "a", 6],
  ["cleo", "b", 7],
];

function input(method: TallyInput["method"], more: Partial<TallyInput> = {}): TallyInput {
  const criteria = [{ id: "merit", categoryId: null, weight: 1, min: 1, max: 10, step: 1 }];
  const candidacies = ["a", "b"].map((entryId) => ({ id: `${entryId} best`, entryId, categoryId: "best" }));
  const reviews = MARKS.map(([judgeId, entryId, value]) => ({
    ...{ judgeId, entryId, marks: [{ criterionId: "merit", value }] },
  }));
  const problem = { criteria, candidacies, judges: ["anna", "ben", "cleo"], conflicts: [], reviews };
  const basis = { format: "laurels-tally/2" as const, stage: "judging" as const, precision: 1, leftOut: [] };
  return { ...basis, method, categories: ["empty", "best"], problem, ...more };
}

describe("the tallies of a stage", () => {
  it("are one for each category, also where nobody competes", () => {
    expect(talliesFrom(input("whole panel")).map(({ categoryId }) => categoryId)).toEqual(["best", "empty"]);
  });

  it("are plain means where the contest asks for them, with nothing else said", () => {
    const [best] = talliesFrom(input("weighted means"));
    expect(best?.result.ranking.map(({ entryId, score, panel }) => [entryId, score?.toFixed(1), panel])).toEqual([
      ["a", "6.7", null],
      ["b", "5.7", null],
    ]);
    expect(best?.result.panel).toBeNull();
  });

  it("hold the plain mean beside the whole panel's score, and say without whom another would lead", () => {
    const [best] = talliesFrom(input("whole panel"));
    const first = best?.result.ranking[0];
    expect([first?.entryId, first?.rank, first?.panel?.rawMean.toFixed(1)]).toEqual(["a", 1, "6.7"]);
    expect(best?.result.panel?.turnedBy).toEqual([{ judgeId: "anna", leaders: ["b"] }]);
  });

  it("keep the list of what was left out with each category", () => {
    const leftOut = [{ judgeId: "dora", entryId: "a", why: "conflict" as const }];
    expect(talliesFrom(input("whole panel", { leftOut })).map(({ result }) => result.leftOut)).toEqual([
      leftOut,
      leftOut,
    ]);
  });

  it("are the same for shuffled lists", () => {
    const given = input("whole panel");
    const { problem } = given;
    const turned = { ...problem, reviews: problem.reviews.toReversed(), candidacies: problem.candidacies.toReversed() };
    expect(talliesFrom({ ...given, problem: turned, categories: given.categories.toReversed() })).toEqual(
      talliesFrom(given),
    );
  });
});

describe("a lead that is too close", () => {
  const among = (method: TallyInput["method"], tooClose?: number) => {
    const [best] = talliesFrom(input(method));
    return best && candidatesIn(best.result, tooClose).map(({ entryId }) => entryId);
  };

  it("puts all who may be the best on a ballot, below the probability that the contest names", () => {
    expect([among("whole panel", 0.99), among("whole panel", 0.5), among("whole panel")]).toEqual([
      ["a", "b"],
      ["a"],
      ["a"],
    ]);
  });

  it("is unknown to plain means", () => {
    expect(among("weighted means", 0.99)).toEqual(["a"]);
  });
});
