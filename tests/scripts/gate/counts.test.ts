import { describe, expect, it } from "vitest";
import { conclusion, countsOf, nothing, type Report, sum } from "#scripts/gate/counts.ts";

function report(...files: [status: string, ...tests: string[]][]): Report {
  const all = files.flatMap(([, ...tests]) => tests);
  const count = (status: string) => all.filter((one) => one === status).length;
  return {
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("skipped"),
    numTodoTests: count("todo"),
    testResults: files.map(([status, ...tests], index) => ({
      name: `tests/${index}.test.ts`,
      status,
      assertionResults: tests.map((one) => ({ status: one, fullName: `is ${one}` })),
    })),
  };
}

describe("the counts of a run", () => {
  it("are those of its report, and each skipped test is named", () => {
    const counts = countsOf("sqlite", report(["failed", "passed", "passed", "failed", "skipped"]), 1);
    expect(counts).toEqual({
      ...nothing,
      passed: 2,
      failed: 1,
      skipped: 1,
      notes: ["Skipped: sqlite: is skipped (its file says so)"],
    });
  });

  it("have a failure for each file that broke before its first test", () => {
    expect(countsOf("sqlite", report(["failed"], ["passed", "passed"]), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("have a failure when the run failed though no test did", () => {
    expect(countsOf("sqlite", report(["passed", "passed"]), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it("have a failure when there is no report", () => {
    expect(countsOf("sqlite", undefined, 139)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("the conclusion", () => {
  const good = { ...nothing, passed: 3 };
  const absent = { ...nothing, skipped: 2, notes: ["Skipped: browser, 2 tests: no Chromium."], absent: ["browser"] };

  it("ends with the one line that scripts read", () => {
    expect(conclusion(sum([good, good]), true)).toEqual({ lines: ["6 passed, 0 failed, 0 skipped"], exitCode: 0 });
  });

  it("names what was skipped before that line", () => {
    const { lines, exitCode } = conclusion(sum([good, absent]), false);
    expect(lines).toEqual(["Skipped: browser, 2 tests: no Chromium.", "3 passed, 0 failed, 2 skipped"]);
    expect(exitCode).toBe(0);
  });

  it("is a failure on a build server where a group could not run", () => {
    expect(conclusion(sum([good, absent]), true).exitCode).toBe(1);
  });

  it("is a failure when a test failed or none was run", () => {
    expect(conclusion({ ...good, failed: 1 }, false).exitCode).toBe(1);
    expect(conclusion(nothing, false).exitCode).toBe(1);
  });
});
