import { describe, expect, it } from "vitest";
import { diceOf } from "#app/contest/judging/tally/model/dice.ts";
import type { PanelComparison, PanelProblem } from "#app/contest/judging/tally/model/panel-problem.ts";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { kendallTau } from "#tests/support/judging/measures.ts";
import { type Mark, problemOf } from "#tests/support/judging/problems.ts";

const ENTRIES = 24;

/** Entries e0 (worst) to e23 (best), each marked by two noisy judges, and votes that mostly go to the better one. */
function contest(votes: number, seed: number): { marks: Mark[]; comparisons: PanelComparison[] } {
  const dice = diceOf(seed);
  const marks = Array.from({ length: ENTRIES * 2 }, (_, place): Mark => {
    const entry = Math.floor(place / 2);
    const value = Math.round(2 + entry / 4 + 1.5 * dice.normal());
    return [`e${entry}`, `j${(entry + (place % 2) * (1 + (entry % 5))) % 6}`, Math.min(10, Math.max(0, value))];
  });
  const comparisons = Array.from({ length: votes }, (_, vote) => {
    const one = Math.floor(dice.uniform() * ENTRIES);
    const other = (one + 1 + Math.floor(dice.uniform() * (ENTRIES - 1))) % ENTRIES;
    const first = dice.uniform() < 1 / (1 + Math.exp((other - one) / 4));
    const [winner, loser] = first ? [one, other] : [other, one];
    return { judgeId: `j${vote % 6}`, winnerId: `e${winner}`, loserId: `e${loser}` };
  });
  return { marks, comparisons };
}

function tauOf(problem: PanelProblem): number {
  const ranked = wholePanel(problem).categories.flatMap(({ ranking }) => ranking.filter(({ score }) => score !== null));
  return kendallTau(
    ranked.map(({ score }) => score ?? 0),
    ranked.map(({ candidacyId }) => Number(candidacyId.slice(1))),
  );
}

describe("comparisons", () => {
  it("alone rank the entries, whatever the order of the votes", () => {
    const { marks, comparisons } = contest(160, 5);
    const alone = problemOf(marks, { reviews: [], comparisons });
    expect(tauOf(alone)).toBeGreaterThan(0.6);
    expect(wholePanel({ ...alone, comparisons: [...comparisons].reverse() })).toEqual(wholePanel(alone));
  });

  it("with marks say more than either alone", () => {
    const { marks, comparisons } = contest(120, 6);
    const both = tauOf(problemOf(marks, { comparisons }));
    expect(both).toBeGreaterThan(tauOf(problemOf(marks)));
    expect(both).toBeGreaterThan(tauOf(problemOf(marks, { reviews: [], comparisons })));
  });

  it("of a conflicted judge do not count", () => {
    const { marks, comparisons } = contest(60, 7);
    const [{ judgeId, winnerId: entryId }] = comparisons as [PanelComparison];
    const isBarred = (one: PanelComparison) => one.judgeId === judgeId && [one.winnerId, one.loserId].includes(entryId);
    const kept = comparisons.filter((one) => !isBarred(one));
    const reviews = problemOf(marks).reviews.filter((one) => !(one.judgeId === judgeId && one.entryId === entryId));
    const conflicts = [{ judgeId, entryId }];
    const excluded = wholePanel(problemOf(marks, { comparisons, conflicts })).categories;
    expect(excluded).toEqual(wholePanel(problemOf(marks, { comparisons: kept, conflicts, reviews })).categories);
    expect(excluded).not.toEqual(wholePanel(problemOf(marks, { comparisons, reviews })).categories);
  });

  it("leave no number undone when one entry wins them all", () => {
    const comparisons = [1, 2, 3, 4].map((other) => ({ judgeId: "j0", winnerId: "e0", loserId: `e${other}` }));
    const problem = problemOf(contest(0, 8).marks, { reviews: [], comparisons });
    const [category] = wholePanel(problem).categories;
    const scored = category?.ranking.filter(({ score }) => score !== null) ?? [];
    expect(scored).toHaveLength(5);
    expect(scored[0]?.candidacyId).toBe("e0");
    expect(scored.every(({ score, lower, upper }) => [score, lower, upper].every(Number.isFinite))).toBe(true);
  });
});
