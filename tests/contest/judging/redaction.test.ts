import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOfEntrants, REDACTED, redact } from "#app/contest/judging/redaction.ts";

const names = ["Polder Works", "Noor van Tongeren", "noor-vantongeren", "noor-vantongeren/lantern"];

describe("a text without the names of those who entered", () => {
  it.each([
    ["By Polder Works, for you", `By ${REDACTED}, for you`],
    ["noor-VANTONGEREN owns it", `${REDACTED} owns it`],
    ["https://github.com/noor-vantongeren/lantern", `https://github.com/${REDACTED}`],
    ["A polder works like this", `A ${REDACTED} like this`],
    ["Nothing to hide", "Nothing to hide"],
  ])("%s becomes %s", (text, hidden) => {
    expect(redact(text, names)).toBe(hidden);
  });

  it("keeps words that only begin like a name", () => {
    expect(redact("an adapter by Ada", ["ada"])).toBe(`an adapter by ${REDACTED}`);
  });

  it("reads a name as letters, not as a pattern", () => {
    expect(redact("a.b and axb (c", ["a.b", "(c"])).toBe(`${REDACTED} and axb (c`);
  });

  it("holds no name of three letters or more, wherever it stood", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{2,12}$/);
    fc.assert(
      fc.property(name, fc.string(), fc.string(), (own, before, after) => {
        const words = redact(`${before} ${own} ${after}`, [own]).toLowerCase().split(" ");
        expect(words).not.toContain(own);
      }),
    );
  });
});

it("counts the team, its members, its repositories and their owners among the names", () => {
  const entrants = {
    teamName: "Polder Works",
    members: [
      { name: "Noor van Tongeren", login: "noor-vantongeren" },
      { name: "Ada", login: null },
    ],
    repositories: [{ fullName: "polder/lantern" }],
  };
  expect(namesOfEntrants(entrants)).toEqual([
    ...["Polder Works", "Noor van Tongeren", "noor-vantongeren", "Ada", "polder/lantern", "polder"],
  ]);
});
