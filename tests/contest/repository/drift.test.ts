import { describe, expect, it } from "vitest";
import { driftSince } from "#app/contest/repository/drift.ts";

const HANDED_IN = { fullName: "ada/painter", commit: "a".repeat(40) };
const check = (kind: string, outcome: "pass" | "warn" | "fail" | "unknown", seen: string) => ({ kind, outcome, seen });
const visible = check("public", "pass", "ada/painter is public.");

describe("what became of a repository since it was handed in", () => {
  it("is nothing where its commit is still the tip, or where nobody could look", () => {
    const tip = check("pin", "pass", "Commit aaaaaaaaaaaa is the tip of main; nothing was pushed since.");
    expect(driftSince(HANDED_IN, { fullName: "Ada/Painter", checks: [visible, tip] })).toEqual([]);
    const unknown = check(
      "pin",
      "unknown",
      "GitHub did not tell whether the commit handed in is still there this time.",
    );
    expect(driftSince(HANDED_IN, { fullName: "ada/painter", checks: [visible, unknown] })).toEqual([]);
    expect(driftSince(HANDED_IN, { fullName: "ada/painter", checks: [] })).toEqual([]);
    expect(driftSince(HANDED_IN, undefined)).toEqual([]);
  });

  it("is what was pushed, rewritten, renamed or taken away", () => {
    const ahead = check("pin", "pass", "Commit aaaaaaaaaaaa is in the history of main; 2 commits came after it.");
    expect(driftSince(HANDED_IN, { fullName: "ada/brush", checks: [visible, ahead] })).toEqual([
      "It is called ada/brush now.",
      ahead.seen,
    ]);
    const gone = check("public", "fail", "GitHub shows no repository ada/painter: it is missing or private.");
    expect(driftSince(HANDED_IN, { fullName: "ada/painter", checks: [gone] })).toEqual([gone.seen]);
  });
});
