import { describe, expect, it } from "vitest";
import type { PanelProblem } from "#app/contest/judging/tally/model/panel-problem.ts";
import type { CandidacyTally } from "#app/contest/judging/tally/model/panel-tally.ts";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { judgingProblem, panelProblemOf } from "#scripts/rank/format.ts";
import { simulate } from "#tests/support/judging/contest.ts";
import { KINDS, type Kind } from "#tests/support/judging/kinds.ts";

const kind = (name: string): Kind => KINDS.find((one) => one.name === name) as Kind;
const contest = (name: string, seed: number, change: Partial<Kind> = {}): PanelProblem =>
  panelProblemOf(judgingProblem.parse(simulate({ ...kind(name), ...change }, seed).problem));
const rowsOf = (problem: PanelProblem): Map<string, CandidacyTally> =>
  new Map(wholePanel(problem).categories.flatMap(({ ranking }) => ranking.map((row) => [row.candidacyId, row])));
const scoreOf = (rows: Map<string, CandidacyTally>, id: string): number => rows.get(id)?.score ?? Number.NaN;

describe("the tally of a whole panel", () => {
  it("is the same whatever the order of its lists", () => {
    const problem = contest("malicious", 11, { entries: 40 });
    const turned = {
      ...problem,
      criteria: [...problem.criteria].reverse(),
      candidacies: [...problem.candidacies].reverse(),
      judges: [...problem.judges].reverse(),
      reviews: [...problem.reviews].reverse().map((review) => ({ ...review, marks: [...review.marks].reverse() })),
    };
    expect(wholePanel(turned)).toEqual(wholePanel(problem));
  });

  it("follows the scale when all marks and ends of scales are shifted and stretched", () => {
    const problem = contest("small", 12);
    const change = (value: number) => 3 * value - 50;
    const changed: PanelProblem = {
      ...problem,
      criteria: problem.criteria.map((one) => ({
        ...one,
        min: change(one.min),
        max: change(one.max),
        step: 3 * one.step,
      })),
      reviews: problem.reviews.map((review) => ({
        ...review,
        marks: review.marks.map(({ criterionId, value }) => ({ criterionId, value: change(value) })),
      })),
    };
    const [before, after] = [rowsOf(problem), rowsOf(changed)];
    for (const [id, row] of before) {
      expect(scoreOf(after, id)).toBeCloseTo(change(row.score ?? 0), 6);
      expect(after.get(id)?.rank).toBe(row.rank);
      expect(after.get(id)?.pBest).toBeCloseTo(row.pBest ?? 0, 6);
    }
  });

  it("does not care what judges and entries are called", () => {
    const problem = contest("small", 13);
    const renamed: PanelProblem = {
      ...problem,
      judges: problem.judges.map((id) => `"${id}",\u0000 é`),
      reviews: problem.reviews.map((review) => ({ ...review, judgeId: `"${review.judgeId}",\u0000 é` })),
    };
    expect([...rowsOf(renamed)].map(([id, { score }]) => [id, score])).toEqual(
      [...rowsOf(problem)].map(([id, { score }]) => [id, score]),
    );
  });

  it("never lowers an entry because one of its marks is higher", () => {
    for (const seed of [21, 22, 23]) {
      const problem = contest("typical", seed, { entries: 40, judges: 10 });
      const index = 7 * (seed - 20);
      const raised: PanelProblem = {
        ...problem,
        reviews: problem.reviews.map((review, place) =>
          place === index
            ? { ...review, marks: review.marks.map((mark) => ({ ...mark, value: Math.min(10, mark.value + 1) })) }
            : review,
        ),
      };
      const id = problem.reviews[index]?.entryId ?? "";
      expect(scoreOf(rowsOf(raised), id)).toBeGreaterThan(scoreOf(rowsOf(problem), id));
    }
  });

  it("finds twins among the judges equally harsh", () => {
    const problem = contest("typical", 31, { entries: 40, judges: 10 });
    const twin = problem.reviews.filter(({ judgeId }) => judgeId === "j3").map((one) => ({ ...one, judgeId: "twin" }));
    const { judges } = wholePanel({
      ...problem,
      judges: [...problem.judges, "twin"],
      reviews: [...problem.reviews, ...twin],
    });
    const of = (id: string) => judges.find(({ judgeId }) => judgeId === id);
    expect(of("twin")?.harshness).toBeCloseTo(of("j3")?.harshness ?? Number.NaN, 9);
    expect(of("twin")?.noise).toBeCloseTo(of("j3")?.noise ?? Number.NaN, 9);
  });

  it("sums an explanation up to the score", () => {
    for (const row of rowsOf(contest("ceiling", 41, { entries: 30, judges: 8 })).values()) {
      const { level = 0, pull = 0, contributions = [] } = row.explanation ?? {};
      const shares = contributions.reduce((sum, { share }) => sum + share, pull);
      const sum = contributions.reduce((total, { share, corrected }) => total + share * corrected, pull * level);
      expect(shares).toBeCloseTo(1, 9);
      expect(sum).toBeCloseTo(row.score ?? Number.NaN, 9);
    }
  });

  it("flags the judges who are astray, and says so of hardly anybody else", () => {
    const found = { astray: 0, flagged: 0, honest: 0, suspected: 0 };
    for (const seed of [51, 52, 53, 54]) {
      const { problem, judges } = simulate(kind("malicious"), seed);
      const tallies = wholePanel(panelProblemOf(judgingProblem.parse(problem))).judges;
      for (const { id, manner } of judges) {
        const flags = tallies.find(({ judgeId }) => judgeId === id)?.flags ?? [];
        const serious = flags.some((flag) => flag !== "one review far off");
        if (["random", "reverse", "flat"].includes(manner)) {
          found.astray += 1;
          found.flagged += serious ? 1 : 0;
        } else if (manner === "honest") {
          found.honest += 1;
          found.suspected += serious ? 1 : 0;
        }
      }
    }
    expect(found.astray).toBeGreaterThan(4);
    expect(found.flagged / found.astray).toBeGreaterThan(0.8);
    expect(found.suspected / found.honest).toBeLessThan(0.15);
  });
});
