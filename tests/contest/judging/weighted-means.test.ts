import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MeansInput, published, type ScoreRow, weightedMeans } from "#app/contest/judging/tally/weighted-means.ts";

function input(entries: string[], scores: [string, number][], precision = 2): MeansInput {
  const rows = scores.map(([entryId, score], index): ScoreRow => ({ entryId, score, reviewId: `review ${index}` }));
  return { entries, scores: rows, precision };
}

describe("the tally by weighted means", () => {
  it("gives mean, count, spread, lowest, highest and rank", () => {
    const ranking = weightedMeans(
      input(
        ["a", "b"],
        [
          ["a", 6],
          ["a", 9],
          ["a", 9],
          ["b", 7],
        ],
      ),
    );
    expect(ranking).toEqual([
      { entryId: "a", score: 8, count: 3, spread: Math.sqrt(3), min: 6, max: 9, rank: 1, panel: null },
      { entryId: "b", score: 7, count: 1, spread: null, min: 7, max: 7, rank: 2, panel: null },
    ]);
  });

  it("leaves what nobody has reviewed unranked, at the end", () => {
    const ranking = weightedMeans(input(["unread", "read"], [["read", 1]]));
    expect(ranking.map(({ entryId, rank, score }) => [entryId, rank, score])).toEqual([
      ["read", 1, 1],
      ["unread", null, null],
    ]);
  });

  it("lets scores that are equal as published share a rank, and the next rank wait", () => {
    const ranking = weightedMeans(
      input(
        ["a", "b", "c"],
        [
          ["a", 7.004],
          ["b", 7.0],
          ["c", 6],
        ],
        2,
      ),
    );
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    const finer = weightedMeans(
      input(
        ["a", "b", "c"],
        [
          ["a", 7.004],
          ["b", 7.0],
          ["c", 6],
        ],
        3,
      ),
    );
    expect(finer.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it("rounds half up, whatever the binary fraction says", () => {
    expect(published(2.675, 2)).toBe(2.68);
    expect(published(-0.004, 2) + 0).toBe(0);
  });

  const score = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);
  const entry = fc.constantFrom("a", "b", "c", "d", "e");
  const scores = fc.array(fc.tuple(entry, score), { maxLength: 40 });

  it("is the same to the last bit for shuffled rows", () => {
    const shuffled = scores.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const all = ["a", "b", "c", "d", "e"];
        expect(weightedMeans(input(all.toReversed(), others))).toEqual(weightedMeans(input(all, rows)));
      }),
    );
  });

  it("loses no candidacy, invents none, and never answers a number that is none", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const ranking = weightedMeans(input(["a", "b", "c", "d", "e"], rows));
        expect(ranking.map(({ entryId }) => entryId).sort()).toEqual(["a", "b", "c", "d", "e"]);
        expect(ranking.flatMap((row) => [row.score, row.spread, row.min, row.max]).some(Number.isNaN)).toBe(false);
        for (const row of ranking) expect(row.count).toBe(rows.filter(([entryId]) => entryId === row.entryId).length);
      }),
    );
  });

  it("never lowers an entry for a better mark", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const before = weightedMeans(
          input(
            ["a", "b", "c"],
            rows.filter(([id]) => ["a", "b", "c"].includes(id)),
          ),
        );
        const raised = rows
          .filter(([id]) => ["a", "b", "c"].includes(id))
          .map(([id, value]): [string, number] => [id, id === "a" ? value + 1 : value]);
        const after = weightedMeans(input(["a", "b", "c"], raised));
        const rankOf = (result: typeof before) => result.find(({ entryId }) => entryId === "a")?.rank ?? 99;
        expect(rankOf(after)).toBeLessThanOrEqual(rankOf(before));
      }),
    );
  });
});
