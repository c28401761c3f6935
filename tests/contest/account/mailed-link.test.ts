import { describe, expect, it } from "vitest";
import { addressKey, maskedAddress, mayFollowLink } from "#app/contest/account/mailed-link.ts";
import { mayRemoveAddress } from "#app/contest/account/own-addresses.ts";

const now = 1_000_000;

describe("following a mailed link", () => {
  it.each([
    ["one that was never sent", undefined, "link not known"],
    ["one that was used, even if it has expired since", { usedAt: 1, expiresAt: 2 }, "link used"],
    ["one that ends this instant", { usedAt: null, expiresAt: now }, "link expired"],
    ["one with a millisecond left", { usedAt: null, expiresAt: now + 1 }, undefined],
  ])("answers %s", (_what, link, code) => {
    expect(mayFollowLink(link, now)?.refusal.code).toBe(code);
  });
});

describe("an address", () => {
  it("is compared without its case and the space around it", () => {
    expect(addressKey("  Ada.Quill@Example.ORG ")).toBe("ada.quill@example.org");
  });

  it("is shown to strangers by its first letter and its domain", () => {
    expect(maskedAddress("ada.quill@example.org")).toBe("a…@example.org");
  });
});

describe("removing an address", () => {
  const confirmed = { id: "a", confirmedAt: 1 };
  const other = { id: "b", confirmedAt: 2 };
  const open = { id: "c", confirmedAt: null };

  it.each([
    [
      "the only confirmed one without GitHub",
      confirmed,
      { own: [confirmed, open], hasGitHub: false },
      "last way to sign in",
    ],
    ["the only confirmed one with GitHub", confirmed, { own: [confirmed], hasGitHub: true }, undefined],
    ["one of two confirmed", confirmed, { own: [confirmed, other], hasGitHub: false }, undefined],
    ["an unconfirmed one", open, { own: [confirmed, open], hasGitHub: false }, undefined],
  ])("answers %s", (_what, removed, facts, code) => {
    expect(mayRemoveAddress(removed, facts)?.refusal.code).toBe(code);
  });
});
