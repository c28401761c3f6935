import { describe, expect, it } from "vitest";
import { mayCloseRound } from "#app/contest/account/github-round.ts";

const now = 1_000_000;

describe("completing a round to GitHub", () => {
  it.each([
    ["a round that nobody began", undefined, "sign-in round not known"],
    ["one that was completed", { usedAt: now - 1, expiresAt: now + 1 }, "sign-in round used"],
    ["one whose ten minutes are over this instant", { usedAt: null, expiresAt: now }, "sign-in round expired"],
    ["one with a millisecond left", { usedAt: null, expiresAt: now + 1 }, undefined],
  ])("answers %s", (_what, round, code) => {
    expect(mayCloseRound(round, now)?.refusal.code).toBe(code);
  });
});
