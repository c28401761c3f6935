import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankingByBallots, rankingIn } from "#app/contest/awards/ranking.ts";

describe("the order by ballots", () => {
  it("shares a rank where numbers are equal", () => {
    expect(rankingByBallots(["a", "b", "c"], ["c", "a", "c", "a"])).toEqual([
      { entryId: "a", rank: 1, score: 2 },
      { entryId: "c", rank: 1, score: 2 },
      { entryId: "b", rank: 3, score: 0 },
    ]);
  });

  it("names every candidate once and loses no ballot", () => {
    const candidates = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
    const cast = candidates.chain((names) => fc.tuple(fc.constant(names), fc.array(fc.constantFrom(...names))));
    fc.assert(
      fc.property(cast, ([names, ballots]) => {
        const ranked = rankingByBallots(names, ballots);
        expect(ranked.map(({ entryId }) => entryId).sort()).toEqual([...names].sort());
        expect(ranked.reduce((sum, { score }) => sum + (score ?? 0), 0)).toBe(ballots.length);
        expect(ranked.every((each, place) => place === 0 || (ranked[place - 1]?.score ?? 0) >= (each.score ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});

describe("a stored tally", () => {
  it("is read in order of rank, the unscored last", () => {
    const ranking = [
      { entryId: "none", rank: null, score: null },
      { entryId: "second", rank: 2, score: 6.5 },
      { entryId: "first", rank: 1, score: 7 },
    ];
    expect(rankingIn({ ranking }).map(({ entryId }) => entryId)).toEqual(["first", "second", "none"]);
  });

  it("that is none is an error, not an empty order", () => {
    expect(() => rankingIn({ order: [] })).toThrow();
  });
});
