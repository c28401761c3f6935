import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Dice, diceOf } from "#app/contest/judging/tally/model/dice.ts";
import type { JudgingProblem } from "#scripts/rank/format.ts";

/** One complete panel: every judge marked every performance. */
type Panel = {
  criteria: { id: string; min: number; max: number; step: number }[];
  performances: Map<string, Map<string, number[]>>;
};

/** A problem made from a panel by hiding marks, and what the hidden judges gave on the average. */
export type HiddenPanel = { problem: JudgingProblem; truth: Map<string, number> };

function linesOf(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, "../data", file), "utf8");
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(
      (line) =>
        line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")) ?? [],
    );
}

function panelsOf(
  rows: { panel: string; performance: string; judge: string; marks: number[] }[],
  criteria: Panel["criteria"],
) {
  const panels = new Map<string, Panel>();
  for (const { panel, performance, judge, marks } of rows) {
    if (marks.some((mark) => !(mark > 0))) continue;
    const own = panels.get(panel) ?? { criteria, performances: new Map() };
    const judges = own.performances.get(performance) ?? new Map<string, number[]>();
    own.performances.set(performance, judges.set(judge, marks));
    panels.set(panel, own);
  }
  return [...panels.values()];
}

/** The programmes of the skating contests with all nine judges and at least six performances. */
export function skatingPanels(): Panel[] {
  const rows = linesOf("skating-components.csv").map((cells) => ({
    panel: `${cells[0]} ${cells[1]}`,
    performance: cells[2] ?? "",
    judge: cells[6] ?? "",
    marks: cells.slice(7, 12).map(Number),
  }));
  const criteria = ["skills", "transitions", "performance", "composition", "interpretation"].map((id) => ({
    id,
    min: 0.25,
    max: 10,
    step: 0.25,
  }));
  return panelsOf(rows, criteria)
    .map(({ performances }) => ({
      criteria,
      performances: new Map([...performances].filter(([, judges]) => judges.size === 9)),
    }))
    .filter(({ performances }) => performances.size >= 6);
}

/** The series of the dancing contest, with the dances that four judges marked. */
export function dancingPanels(): Panel[] {
  const rows = linesOf("strictly-judge-scores.csv").map((cells) => ({
    panel: cells[0] ?? "",
    performance: cells[2] ?? "",
    judge: cells[6] ?? "",
    marks: [Number(cells[7])],
  }));
  const criteria = [{ id: "mark", min: 1, max: 10, step: 1 }];
  return panelsOf(rows, criteria)
    .map(({ performances }) => ({
      criteria,
      performances: new Map([...performances].filter(([, judges]) => judges.size >= 4)),
    }))
    .filter(({ performances }) => performances.size >= 6);
}

function chosen(judges: readonly string[], count: number, dice: Dice): string[] {
  const left = [...judges];
  return Array.from({ length: count }, () => left.splice(Math.floor(dice.uniform() * left.length), 1)[0] ?? "");
}

/** Keeps this many judges of each performance, each time others, and hides the rest. */
export function hideJudges({ criteria, performances }: Panel, keep: number, seed: number): HiddenPanel {
  const dice = diceOf(seed);
  const scores: NonNullable<JudgingProblem["scores"]> = [];
  const truth = new Map<string, number>();
  const judges = new Set<string>();
  for (const [entry, marks] of performances) {
    const kept = chosen([...marks.keys()], keep, dice);
    const hidden = [...marks].filter(([judge]) => !kept.includes(judge)).flatMap(([, own]) => own);
    truth.set(entry, hidden.reduce((sum, mark) => sum + mark, 0) / hidden.length);
    for (const judge of kept) {
      judges.add(judge);
      marks.get(judge)?.forEach((value, index) => {
        scores.push({ judge, entry, criterion: criteria[index]?.id ?? "", value, t: scores.length });
      });
    }
  }
  return {
    problem: {
      format: "judging-problem/1",
      criteria: criteria.map((one) => ({ ...one, weight: 1 })),
      entries: [...performances.keys()].map((id) => ({ id, category: "all" })),
      judges: [...judges].map((id) => ({ id })),
      conflicts: [],
      scores,
    },
    truth,
  };
}
