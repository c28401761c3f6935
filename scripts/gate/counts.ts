/** What a group of tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Lines to print before the closing line. */
  notes: string[];
  /** The groups that could not run at all, for want of a program. */
  absent: string[];
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0, notes: [], absent: [] };

/** The part of vitest's JSON report that is counted. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/**
 * The counts of one run. A file that broke before its first test, and a run that failed without a failed test, count
 * as one failure each: nothing that went wrong may read as zero failed.
 */
export function countsOf(group: string, report: Report | undefined, exitCode: number): Counts {
  if (!report) {
    return {
      ...nothing,
      failed: 1,
      notes: [`Failed: ${group}: the runner ended without a report (exit code ${exitCode}).`],
    };
  }
  const results = report.testResults;
  const broken = results.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const counted = report.numFailedTests + broken.length;
  const failed = counted === 0 && exitCode !== 0 ? 1 : counted;
  const notes = results.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => !["passed", "failed"].includes(status))
      .map(({ fullName }) => `Skipped: ${group}: ${fullName} (its file says so)`),
  );
  if (failed > counted) notes.push(`Failed: ${group}: an error outside any test; it stands above.`);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { ...nothing, passed: report.numPassedTests, failed, skipped, notes };
}

/** The counts of several groups as one. */
export function sum(groups: Counts[]): Counts {
  return {
    passed: groups.reduce((total, { passed }) => total + passed, 0),
    failed: groups.reduce((total, { failed }) => total + failed, 0),
    skipped: groups.reduce((total, { skipped }) => total + skipped, 0),
    notes: groups.flatMap(({ notes }) => notes),
    absent: groups.flatMap(({ absent }) => absent),
  };
}

/**
 * The last lines to print and the exit code. The very last line has one form, because scripts read it. On a build
 * server (CI=true) a group that cannot run is a failure: there everything must be at hand.
 */
export function conclusion(counts: Counts, ci: boolean): { lines: string[]; exitCode: 0 | 1 } {
  const { passed, failed, skipped, notes, absent } = counts;
  const lines = [...notes];
  const incomplete = ci && absent.length > 0;
  if (incomplete) lines.push(`With CI=true it is a failure that these could not run: ${absent.join(", ")}.`);
  if (passed === 0) lines.push("No test was run.");
  lines.push(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return { lines, exitCode: failed > 0 || passed === 0 || incomplete ? 1 : 0 };
}
