import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { contestDifferences } from "#app/contest/setup/contest-file-differences.ts";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { someContest } from "./some-contest.ts";

const samples = new URL("../../../samples/", import.meta.url);

describe("a contest written as a file", () => {
  it("is the same contest when it is read again", () => {
    fc.assert(
      fc.property(someContest, (contest) => {
        expect(readContestFile(writeContestFile(contest))).toEqual({ ok: true, contest });
      }),
      { numRuns: 80 },
    );
  });

  it("is the same text when it is read and written again", () => {
    fc.assert(
      fc.property(someContest, (contest) => {
        const text = writeContestFile(contest);
        const read = readContestFile(text);
        expect(read.ok && writeContestFile(read.contest)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it.each(readdirSync(samples).filter((name) => name.endsWith("-prize.yaml")))("keeps all of %s", (name) => {
    const read = readContestFile(readFileSync(new URL(name, samples), "utf8"));
    if (!read.ok) throw new Error(read.problems[0]?.wrong);
    const written = writeContestFile(read.contest);
    expect(readContestFile(written)).toEqual(read);
    expect(written).not.toMatch(/[&*]a\d/);
    expect(contestDifferences(read.contest, read.contest)).toEqual([]);
  });
});
