import { describe, expect, it } from "vitest";
import { failingChecks, type KeptCheck, shownChecks } from "#app/contest/repository/checks/shown.ts";

const kept = (changes: Partial<KeptCheck>): KeptCheck => ({
  kind: "licence",
  subject: "",
  outcome: "fail",
  seen: "There is none.",
  fix: "Add one.",
  evidence: [],
  checkedAt: 7,
  retryAt: null,
  ...changes,
});
const overruling = { id: "o", kind: "licence", subject: "", reason: "It is in the README.", overruledAt: 9 };
const outcomes = (...given: Parameters<typeof shownChecks>) =>
  shownChecks(...given).map(({ title, outcome }) => `${title}: ${outcome}`);

describe("the checks on a page", () => {
  it("stand in their order, those not tested yet as pending", () => {
    const found = [
      kept({ kind: "pull request", subject: "a/b#2", outcome: "pass" }),
      kept({ kind: "readme", outcome: "pass" }),
      kept({}),
    ];
    expect(outcomes(["public", "licence", "readme"], found, [])).toEqual([
      "Exists and is public: pending",
      "Licence: fail",
      "README: pass",
      "Pull request a/b#2: pass",
    ]);
  });

  it("leave out what the contest does not ask", () => {
    expect(outcomes(["licence"], [], [])).toEqual(["Licence: pending"]);
  });

  it("say who was overruled and why, and keep what was seen", () => {
    const [check] = shownChecks(["licence"], [kept({})], [overruling]);
    expect(check).toMatchObject({
      outcome: "overruled",
      seen: "There is none.",
      overruling: { reason: overruling.reason },
    });
  });

  it("keep passing when they pass by themselves", () => {
    expect(outcomes(["licence"], [kept({ outcome: "pass" })], [overruling])).toEqual(["Licence: pass"]);
  });

  it("overrule one pull request and not the other", () => {
    const two = ["a/b#1", "a/b#2"].map((subject) => kept({ kind: "pull request", subject }));
    const word = { ...overruling, kind: "pull request", subject: "a/b#2" };
    expect(outcomes([], two, [word])).toEqual(["Pull request a/b#1: fail", "Pull request a/b#2: overruled"]);
    expect(failingChecks([{ checks: shownChecks([], two, [word]) }])).toBe(1);
  });
});
