import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { panelProblemOf, readProblem } from "#scripts/rank/format.ts";

const problem = {
  format: "judging-problem/1",
  criteria: [
    { id: "idea", weight: 2, min: 0, max: 10, step: 1 },
    { id: "port", weight: 1, min: 0, max: 10, step: 1, category: "ports" },
  ],
  entries: [
    { id: "b", category: "ports" },
    { id: "a", category: "tools" },
    { id: "c", category: "ports" },
  ],
  judges: [{ id: "ann" }, { id: "bob" }],
  conflicts: [],
  scores: [
    { judge: "ann", entry: "b", criterion: "idea", value: 3, t: 1 },
    { judge: "ann", entry: "a", criterion: "port", value: 9, t: 2 },
    { judge: "bob", entry: "b", criterion: "idea", value: 4 },
  ],
};

const faultsOf = (change: object): string[] => {
  const read = readProblem(JSON.stringify({ ...problem, ...change }));
  return read.ok ? [] : read.problems;
};

function rank(input: string) {
  const script = join(import.meta.dirname, "../../scripts/rank.ts");
  const run = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", script], {
    input,
    encoding: "utf8",
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe("npm run rank", () => {
  it("answers with every entry, by category, and what it took", () => {
    const { status, stdout, stderr } = rank(JSON.stringify(problem));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { ranking, ms } = JSON.parse(stdout);
    expect(ms).toBeGreaterThan(0);
    expect(ranking.map(({ entry, rank: own }: { entry: string; rank: number | null }) => [entry, own])).toEqual([
      ["b", 1],
      ["c", null],
      // The only mark of the other category's entry is for a criterion that does not apply to it.
      ["a", null],
    ]);
    expect(Object.keys(ranking[0])).toEqual(["entry", "score", "lower", "upper", "rank", "pBest"]);
    expect(ranking[1]).toEqual({ entry: "c", score: null, lower: null, upper: null, rank: null, pBest: 0 });
  });

  it("refuses what it cannot read, with the path of each fault", () => {
    const bad = rank(
      JSON.stringify({ ...problem, scores: [{ judge: "eve", entry: "b", criterion: "idea", value: 11 }] }),
    );
    expect({ status: bad.status, stdout: bad.stdout }).toEqual({ status: 2, stdout: "" });
    expect(bad.stderr).toContain('scores.0.judge: there is no judge "eve"');
    expect(bad.stderr).toContain("scores.0.value: 11 is not on the scale from 0 to 10");
  });
});

describe("a judging problem", () => {
  it("is refused when it is no JSON, another format, or names something twice", () => {
    expect(readProblem("{")).toMatchObject({ ok: false });
    expect(faultsOf({ format: "judging-problem/2" })).toEqual([expect.stringMatching(/^format: /)]);
    expect(faultsOf({ entries: [...problem.entries, problem.entries[0]] })).toEqual([
      'entries.3.id: "b" is listed twice',
    ]);
    expect(faultsOf({ conflicts: [{ judge: "ann", entry: "z" }] })).toEqual([
      'conflicts.0.entry: there is no entry "z"',
    ]);
  });

  it("counts the later of two marks for one criterion, wherever it stands", () => {
    const mark = { judge: "ann", entry: "b", criterion: "idea" };
    const scores = [
      { ...mark, value: 8, t: 5 },
      { ...mark, value: 2, t: 3 },
    ];
    const read = readProblem(JSON.stringify({ ...problem, scores }));
    expect(read.ok && panelProblemOf(read.problem).reviews).toEqual([
      { judgeId: "ann", entryId: "b", marks: [{ criterionId: "idea", value: 8 }] },
    ]);
  });
});
