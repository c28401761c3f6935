import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#app/contest/outcome.ts";
import {
  type AcceptFacts,
  type JoinFacts,
  mayAccept,
  mayFormTeam,
  mayJoin,
  mayLead,
  mayLeave,
  nameKey,
} from "#app/contest/registration/team-rules.ts";

const OPENS = 1_000;
const CLOSES = 2_000;
const windows = (["registration", "submission"] as const).map((stage) => ({ stage, opensAt: OPENS, closesAt: CLOSES }));
const own = { teamId: "t", teamName: "Lanterns", leads: true, leaderName: "Ada", members: 2 };
const codeOf = (refused: Extract<Outcome<never>, { ok: false }> | undefined) => refused?.refusal.code;

const accept: AcceptFacts = {
  windows,
  side: undefined,
  serves: false,
  statements: ["a", "b"],
  ticked: ["a", "b"],
  enteredBefore: false,
};
const invitation = { usedAt: null, withdrawnAt: null, expiresAt: 9_000, githubId: null, login: null };
const join: JoinFacts = {
  windows,
  accepted: true,
  own: undefined,
  invitation,
  githubId: "7",
  members: 1,
  maximum: 5,
};

describe("accepting the rules", () => {
  it.each([
    ["agrees when every statement is ticked", accept, 1_500, undefined],
    ["refuses a millisecond before the opening", accept, OPENS - 1, "window not open yet"],
    ["agrees at the opening", accept, OPENS, undefined],
    ["agrees a millisecond before the close", accept, CLOSES - 1, undefined],
    ["refuses at the close", accept, CLOSES, "window closed"],
    ["agrees after the close for who has entered before", { ...accept, enteredBefore: true }, CLOSES, undefined],
    ["refuses a missing tick", { ...accept, ticked: ["a", "x"] }, 1_500, "tick every affirmation"],
    ["refuses whoever decides", { ...accept, side: "decides" as const }, 1_500, "you decide in this contest"],
    ["refuses organizers and auditors", { ...accept, serves: true }, 1_500, "you decide in this contest"],
  ])("%s", (_, facts, now, code) => {
    expect(codeOf(mayAccept(facts, now))).toBe(code);
  });
});

describe("forming a team", () => {
  it.each([
    ["agrees for who has accepted and has none", { accepted: true, team: undefined }, 1_500, undefined],
    ["refuses a second team", { accepted: true, team: own }, 1_500, "already on a team"],
    ["refuses who has not accepted", { accepted: false, team: undefined }, 1_500, "accept the rules first"],
    ["refuses at the close of registration", { accepted: true, team: undefined }, CLOSES, "window closed"],
  ])("%s", (_, facts, now, code) => {
    expect(codeOf(mayFormTeam({ windows, ...facts }, now))).toBe(code);
  });
});

describe("joining a team", () => {
  it.each([
    ["agrees with a link that is open", join, 1_500, undefined],
    [
      "agrees for the account it is bound to",
      { ...join, invitation: { ...invitation, githubId: "7" } },
      1_500,
      undefined,
    ],
    [
      "refuses every other account",
      { ...join, invitation: { ...invitation, githubId: "8" } },
      1_500,
      "invitation is for another",
    ],
    [
      "refuses an account without GitHub where one is named",
      { ...join, githubId: null, invitation: { ...invitation, githubId: "8" } },
      1_500,
      "invitation is for another",
    ],
    ["refuses a used link", { ...join, invitation: { ...invitation, usedAt: 1 } }, 1_500, "invitation is over"],
    [
      "refuses a withdrawn link",
      { ...join, invitation: { ...invitation, withdrawnAt: 1 } },
      1_500,
      "invitation is over",
    ],
    [
      "refuses an expired link",
      { ...join, invitation: { ...invitation, expiresAt: 1_500 } },
      1_500,
      "invitation is over",
    ],
    ["refuses who is on a team", { ...join, own }, 1_500, "already on a team"],
    ["refuses who has not accepted", { ...join, accepted: false }, 1_500, "accept the rules first"],
    ["refuses when the team is full", { ...join, members: 5 }, 1_500, "team is full"],
    ["agrees a millisecond before the roster freezes", join, CLOSES - 1, undefined],
    ["refuses once the roster is frozen", join, CLOSES, "roster is frozen"],
  ])("%s", (_, facts, now, code) => {
    expect(codeOf(mayJoin(facts, now))).toBe(code);
  });
});

describe("leading and leaving", () => {
  it.each([
    ["agrees for the leader", own, CLOSES - 1, undefined],
    ["refuses a member", { ...own, leads: false }, 1_500, "leader only"],
    ["refuses who has no team", undefined, 1_500, "not on a team"],
    ["refuses once the roster is frozen", own, CLOSES, "roster is frozen"],
  ])("leading %s", (_, team, now, code) => {
    expect(codeOf(mayLead({ windows, team }, now))).toBe(code);
  });

  it.each([
    ["agrees for a member", { ...own, leads: false }, false, CLOSES - 1, undefined],
    ["refuses the leader of others", own, false, 1_500, "hand over the lead first"],
    ["agrees for a leader alone without an entry", { ...own, members: 1 }, false, 1_500, undefined],
    ["refuses a leader alone whose entry is in", { ...own, members: 1 }, true, 1_500, "last member of an entry"],
    ["refuses who has no team", undefined, false, 1_500, "not on a team"],
    ["refuses once the roster is frozen", { ...own, leads: false }, false, CLOSES, "roster is frozen"],
  ])("leaving %s", (_, team, hasSubmitted, now, code) => {
    expect(codeOf(mayLeave({ windows, team, hasSubmitted }, now))).toBe(code);
  });
});

describe("a team's name", () => {
  it("is the same whatever its case and spaces", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "  ", "\t"), (given, gap) => {
        expect(nameKey(`${gap}${given.join(gap).toUpperCase()}${gap}`)).toBe(given.join(" ").toLowerCase());
      }),
    );
  });
});
