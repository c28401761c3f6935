import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AcceptanceFacts,
  inviteeInWords,
  isInvited,
  mayAcceptInvitation,
  stateOfInvitation,
} from "#app/contest/account/roles/invitation.ts";
import { mayJoinPanel } from "#app/contest/account/roles/panel.ts";
import { mayEndRole } from "#app/contest/account/roles/role-end.ts";
import { mayGrantWaiver, maySeeEntries } from "#app/contest/account/roles/sight.ts";

const now = 1_000_000;
const open = { acceptedAt: null, declinedAt: null, withdrawnAt: null, expiresAt: now + 1 };
const bound = { address: null, githubId: null, login: null };
const stranger = { githubId: null, login: null, addresses: [] };

describe("whose an invitation is", () => {
  it.each([
    ["a confirmed address", { address: "a@b.example" }, { addresses: ["a@b.example"] }, true],
    ["another address", { address: "a@b.example" }, { addresses: ["c@b.example"] }, false],
    ["GitHub's numeric id", { githubId: "7", login: "old" }, { githubId: "7", login: "new" }, true],
    ["a recycled login of another id", { githubId: "7", login: "ada" }, { githubId: "8", login: "ada" }, false],
    ["a login alone, in any case", { login: "Ada" }, { githubId: "8", login: "aDA" }, true],
    ["a login alone, without GitHub", { login: "ada" }, { login: "ada" }, false],
    [
      "an address, where a GitHub account is named too",
      { githubId: "7", address: "a@b.example" },
      { addresses: ["a@b.example"] },
      true,
    ],
    ["nothing in common", { login: "ada" }, { githubId: "8", login: null }, false],
  ])("is told by %s", (_what, invitation, person, expected) => {
    expect(isInvited({ ...bound, ...invitation }, { ...stranger, ...person })).toBe(expected);
  });

  it("is never a stranger's, whatever the invitation says", () => {
    const maybe = fc.option(fc.string({ minLength: 1 }), { nil: null });
    fc.assert(
      fc.property(fc.record({ address: maybe, githubId: maybe, login: maybe }), (invitation) => {
        expect(isInvited(invitation, stranger)).toBe(false);
      }),
    );
  });

  it("is told in words without the address", () => {
    expect(inviteeInWords({ ...bound, login: "ada", address: "ada@b.example" })).toBe(
      "the GitHub account ada or the address a…@b.example",
    );
  });
});

describe("the state of an invitation", () => {
  it.each([
    [{}, "open"],
    [{ expiresAt: now }, "expired"],
    [{ acceptedAt: 1, expiresAt: now }, "accepted"],
    [{ declinedAt: 1 }, "declined"],
    [{ withdrawnAt: 1 }, "withdrawn"],
  ])("of %o is %s", (facts, state) => {
    expect(stateOfInvitation({ ...open, ...facts }, now)).toBe(state);
  });
});

const allowed = { maximum: 6, sponsor: 1, independent: 5 };
const facts: AcceptanceFacts = {
  invitation: { ...open, ...bound, githubId: "7", role: "judge", kind: "independent" },
  person: { ...stranger, githubId: "7" },
  enters: false,
  serves: false,
  categoriesStand: true,
  panel: { allowed, sitting: { sponsor: 1, independent: 4 } },
};

describe("accepting an invitation", () => {
  it("is open to the person it is for", () => {
    expect(mayAcceptInvitation(facts, now)).toBeUndefined();
  });

  it.each<[string, Partial<AcceptanceFacts>, string]>([
    ["to anybody else", { person: stranger }, "invitation for another person"],
    ["when it has ended this instant", { invitation: { ...facts.invitation, expiresAt: now } }, "invitation expired"],
    ["when it was accepted", { invitation: { ...facts.invitation, acceptedAt: 1 } }, "invitation used"],
    ["when it was declined", { invitation: { ...facts.invitation, declinedAt: 1 } }, "invitation declined"],
    ["when it was withdrawn", { invitation: { ...facts.invitation, withdrawnAt: 1 } }, "invitation withdrawn"],
    ["to a contestant", { enters: true }, "contestant of this contest"],
    ["to whoever has the role", { serves: true }, "serves already"],
    ["when its categories are gone", { categoriesStand: false }, "invitation out of date"],
    ["on a full panel", { panel: { allowed, sitting: { sponsor: 1, independent: 5 } } }, "panel is full"],
  ])("is refused %s", (_when, change, code) => {
    expect(mayAcceptInvitation({ ...facts, ...change }, now)?.refusal.code).toBe(code);
  });

  it("asks about the panel for judges alone", () => {
    const full = { allowed, sitting: { sponsor: 1, independent: 5 } };
    const nominator = { ...facts.invitation, role: "nominator" as const, kind: null };
    expect(mayAcceptInvitation({ ...facts, invitation: nominator, panel: full }, now)).toBeUndefined();
  });

  it("tells a stranger nothing of how the invitation ended", () => {
    const ended = { ...facts.invitation, withdrawnAt: 1 };
    expect(mayAcceptInvitation({ ...facts, invitation: ended, person: stranger }, now)?.refusal.code).toBe(
      "invitation for another person",
    );
  });
});

describe("the panel", () => {
  it("never grows beyond any of its caps, in whatever order judges come", () => {
    fc.assert(
      fc.property(
        fc.record({ maximum: fc.nat(8), sponsor: fc.nat(4), independent: fc.nat(8) }),
        fc.array(fc.constantFrom("sponsor" as const, "independent" as const), { maxLength: 20 }),
        (caps, comers) => {
          const sitting = { sponsor: 0, independent: 0 };
          for (const kind of comers) if (!mayJoinPanel({ allowed: caps, sitting }, kind)) sitting[kind] += 1;
          expect(sitting.sponsor).toBeLessThanOrEqual(caps.sponsor);
          expect(sitting.independent).toBeLessThanOrEqual(caps.independent);
          expect(sitting.sponsor + sitting.independent).toBeLessThanOrEqual(caps.maximum);
        },
      ),
    );
  });

  it("says which cap is reached", () => {
    const sitting = { sponsor: 1, independent: 2 };
    expect(mayJoinPanel({ allowed, sitting }, "sponsor")?.refusal).toEqual({
      code: "panel has enough of this kind",
      facts: { kind: "sponsor", maximum: 1 },
    });
    expect(mayJoinPanel({ allowed, sitting }, "independent")).toBeUndefined();
  });
});

describe("ending a role", () => {
  it.each([
    ["the last organizer", { role: "organizer", endedAt: null, serving: 1 }, "last organizer"],
    ["one of two organizers", { role: "organizer", endedAt: null, serving: 2 }, undefined],
    ["the last judge", { role: "judge", endedAt: null, serving: 1 }, undefined],
    ["a role that has ended", { role: "judge", endedAt: 5, serving: 3 }, "role has ended"],
  ] as const)("answers %s", (_what, given, code) => {
    expect(mayEndRole(given)?.refusal.code).toBe(code);
  });
});

describe("seeing entries", () => {
  it.each([
    [{ hasGitHub: true, hasWaiver: false }, undefined],
    [{ hasGitHub: false, hasWaiver: true }, undefined],
    [{ hasGitHub: false, hasWaiver: false }, "github needed first"],
  ])("with %o", (sight, code) => {
    expect(maySeeEntries(sight)?.refusal.code).toBe(code);
  });

  it.each([
    ["somebody who decides nothing", { decides: false }, "waiver is for those who decide"],
    ["oneself", { isOneself: true }, "waiver for oneself"],
    ["whoever has GitHub", { hasGitHub: true }, "waiver not needed"],
    ["whoever has a waiver", { hasWaiver: true }, "waiver not needed"],
    ["a judge without either", {}, undefined],
  ])("is not waived for %s without need", (_whom, change, code) => {
    const judge = { hasGitHub: false, hasWaiver: false, decides: true, isOneself: false };
    expect(mayGrantWaiver({ ...judge, ...change })?.refusal.code).toBe(code);
  });
});
