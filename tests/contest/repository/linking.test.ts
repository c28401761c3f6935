import { describe, expect, it } from "vitest";
import {
  askableAt,
  isBeingRead,
  MOST_REPOSITORIES,
  mayAskForChecks,
  mayLink,
} from "#app/contest/repository/linking.ts";

const OPENS = 1_000_000;
const CLOSES = 2_000_000;
const windows = [{ stage: "submission" as const, opensAt: OPENS, closesAt: CLOSES }];
const linked = [{ fullNameKey: "ada/engine" }];
const many = Array.from({ length: MOST_REPOSITORIES }, (_, index) => ({ fullNameKey: `ada/engine-${index}` }));

describe("linking a repository", () => {
  it.each([
    ["is agreed to at the opening", linked, "ada/loom", OPENS, undefined],
    ["is refused a millisecond before the opening", linked, "ada/loom", OPENS - 1, "window not open yet"],
    ["is agreed to a millisecond before the close", linked, "ada/loom", CLOSES - 1, undefined],
    ["is refused at the close", linked, "ada/loom", CLOSES, "window closed"],
    ["is refused for what is linked already, in any case", linked, "Ada/ENGINE", OPENS, "repository linked already"],
    ["is agreed to up to the limit", many.slice(1), "ada/loom", OPENS, undefined],
    ["is refused beyond the limit", many, "ada/loom", OPENS, "too many repositories"],
  ])("%s", (_, there, fullName, now, code) => {
    expect(mayLink({ windows, linked: there, fullName }, now)?.refusal.code).toBe(code);
  });
});

describe("asking for checks", () => {
  it.each([
    ["is agreed to when nobody has asked", null, OPENS, undefined],
    ["is refused within the minute", OPENS, OPENS + 59_999, "checks asked for lately"],
    ["is agreed to after a minute", OPENS, OPENS + 60_000, undefined],
    ["is refused at the close", null, CLOSES, "window closed"],
  ])("%s", (_, askedAt, now, code) => {
    expect(mayAskForChecks({ windows, askedAt }, now)?.refusal.code).toBe(code);
    if (code === undefined) expect(askableAt(askedAt)).toBeLessThanOrEqual(now);
  });

  it("says in how many seconds it can be asked again, never in none", () => {
    const waits = [0, 1, 30_000, 59_999].map(
      (later) => mayAskForChecks({ windows, askedAt: OPENS }, OPENS + later)?.refusal.facts,
    );
    expect(waits).toEqual([{ seconds: 60 }, { seconds: 60 }, { seconds: 30 }, { seconds: 1 }]);
  });
});

describe("a repository is being read", () => {
  it.each([
    ["before the first answer", { checksAskedAt: 5, checkedAt: null }, true],
    ["while a newer question waits", { checksAskedAt: 6, checkedAt: 5 }, true],
    ["not after the answer", { checksAskedAt: 5, checkedAt: 5 }, false],
    ["not when nobody asked since", { checksAskedAt: null, checkedAt: 5 }, false],
  ])("%s", (_, facts, expected) => {
    expect(isBeingRead(facts)).toBe(expected);
  });
});
