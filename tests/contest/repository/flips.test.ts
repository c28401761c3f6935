import { describe, expect, it } from "vitest";
import { type DefiniteOutcome, definiteAfter, flipsBetween } from "#app/contest/repository/checks/flips.ts";
import type { CheckOutcome } from "#app/contest/vocabulary.ts";

const found = (outcome: CheckOutcome, subject = "") => ({ kind: "licence", subject, outcome });
const kept = (outcome: CheckOutcome, definiteOutcome: DefiniteOutcome | null) => ({
  ...found(outcome),
  definiteOutcome,
});

describe("a check flips", () => {
  it.each<[string, ReturnType<typeof kept>, CheckOutcome, DefiniteOutcome]>([
    ["when it passed and fails", kept("pass", "pass"), "fail", "pass"],
    ["when it failed and passes", kept("fail", "fail"), "pass", "fail"],
    ["when a person has to look at what passed", kept("pass", "pass"), "warn", "pass"],
    ["across an outage", kept("unknown", "pass"), "fail", "pass"],
  ])("%s", (_, former, now, was) => {
    expect(flipsBetween([former], [found(now)])).toEqual([{ kind: "licence", subject: "", was }]);
  });

  it.each<[string, ReturnType<typeof kept>[], CheckOutcome]>([
    ["when it is first found", [], "fail"],
    ["when it is first found after an outage", [kept("unknown", null)], "fail"],
    ["when GitHub does not answer", [kept("pass", "pass")], "unknown"],
    ["when it is again what it was before an outage", [kept("unknown", "fail")], "fail"],
    ["when it is what it was", [kept("warn", "warn")], "warn"],
  ])("not %s", (_, former, now) => {
    expect(flipsBetween(former, [found(now)])).toEqual([]);
  });

  it("not where it is no matter of the team's", () => {
    const ofIdentity = { kind: "identity", subject: "" };
    const former = [{ ...ofIdentity, outcome: "warn" as const, definiteOutcome: "warn" as const }];
    expect(flipsBetween(former, [{ ...ofIdentity, outcome: "pass" }])).toEqual([]);
  });

  it("for each pull request by itself", () => {
    const former = [kept("pass", "pass"), { ...kept("pass", "pass"), subject: "Netflix/Hystrix#7" }];
    expect(flipsBetween(former, [found("pass"), found("fail", "Netflix/Hystrix#7")])).toEqual([
      { kind: "licence", subject: "Netflix/Hystrix#7", was: "pass" },
    ]);
  });
});

describe("what is definite of a check", () => {
  it("is what was found, or what was found before GitHub fell silent", () => {
    const former = [kept("unknown", "warn")];
    expect(definiteAfter(former, found("fail"))).toBe("fail");
    expect(definiteAfter(former, found("unknown"))).toBe("warn");
    expect(definiteAfter([], found("unknown"))).toBeNull();
  });
});
