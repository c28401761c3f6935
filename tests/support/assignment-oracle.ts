import startHighs from "highs";
import type { AssignmentProblem } from "#app/contest/judging/assignment/flow/problem.ts";

/** What an independent solver of linear programs says of an assignment problem. */
export type Oracle = { coverage: number; most: number; least: number; preference: number };

type Pair = { name: string; judge: string; entry: string; value: number };

function pairsOf(problem: AssignmentProblem): Pair[] {
  const key = (pair: { judge: string; entry: string }) => JSON.stringify([pair.judge, pair.entry]);
  const apart = new Set(problem.conflicts.map(key));
  const liked = new Map(problem.preferences.map((each) => [key(each), each.value]));
  return problem.judges.flatMap(({ id: judge, categories }, row) =>
    problem.entries.flatMap(({ id: entry, categories: own }, column) => {
      const pair = { judge, entry };
      const may = categories === undefined || own.some((each) => categories.includes(each));
      return apart.has(key(pair)) || !may
        ? []
        : [{ ...pair, name: `x${row}_${column}`, value: liked.get(key(pair)) ?? 0 }];
    }),
  );
}

const sum = (terms: string[]) => (terms.length > 0 ? terms.join(" + ") : "0 zero");

type Asked = { goal: string; coverage?: number; most?: number; floors?: (reach: number) => number };

function program(problem: AssignmentProblem, pairs: Pair[], { goal, coverage, most, floors }: Asked): string {
  const rows: string[] = [];
  for (const { id } of problem.entries)
    rows.push(
      `${sum(pairs.filter(({ entry }) => entry === id).map(({ name }) => name))} <= ${problem.reviewsPerEntry}`,
    );
  for (const { id, capacity } of problem.judges) {
    const own = pairs.filter(({ judge }) => judge === id).map(({ name }) => name);
    rows.push(`${sum(own)} <= ${Math.min(capacity, most ?? capacity)}`);
    if (floors) rows.push(`${sum(own)} >= ${floors(Math.min(capacity, own.length))}`);
  }
  if (coverage !== undefined) rows.push(`${sum(pairs.map(({ name }) => name))} >= ${coverage}`);
  const bounds = [...pairs.map(({ name }) => `0 <= ${name} <= 1`), "0 <= zero <= 0"];
  return `Maximize\nobj: ${goal}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`;
}

const solver = startHighs();

/** Best coverage, then the smallest most, then the greatest least that all can reach, then the greatest total preference. */
export async function solveByOracle(problem: AssignmentProblem): Promise<Oracle> {
  const highs = await solver;
  const pairs = pairsOf(problem);
  const solve = (asked: Asked) => {
    const solution = highs.solve(program(problem, pairs, asked));
    return solution.Status === "Optimal" ? Math.round(solution.ObjectiveValue) : undefined;
  };
  const all = sum(pairs.map(({ name }) => name));
  const coverage = solve({ goal: all }) ?? 0;
  let most = 0;
  while ((solve({ goal: all, most }) ?? 0) < coverage) most += 1;
  const floorsAt = (least: number) => (reach: number) => Math.min(least, reach);
  let least = 0;
  while (least < most && solve({ goal: all, coverage, most, floors: floorsAt(least + 1) }) !== undefined) least += 1;
  const goal = pairs.map(({ name, value }) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} ${name}`).join(" ");
  const preference = solve({ goal: goal || "0 zero", coverage, most, floors: floorsAt(least) }) ?? 0;
  return { coverage, most, least, preference };
}
