import { describe, expect, it } from "vitest";
import { rulesChanges } from "#app/contest/setup/rules-changes.ts";

describe("what changed between two texts of the rules", () => {
  it("counts what stayed and shows the words that came and went", () => {
    expect(rulesChanges("One.\n\nTwo is here.\n\nThree.", "One.\n\nTwo was here.\n\nThree.\n\nFour.")).toEqual([
      { kind: "unchanged", paragraphs: 1 },
      {
        kind: "changed",
        words: [
          { kind: "same", text: "Two " },
          { kind: "removed", text: "is" },
          { kind: "added", text: "was" },
          { kind: "same", text: " here." },
        ],
      },
      { kind: "unchanged", paragraphs: 1 },
      { kind: "changed", words: [{ kind: "added", text: "Four." }] },
    ]);
  });

  it("is nothing where only blank lines moved", () => {
    expect(rulesChanges("One.\n\n\nTwo.", "One.\n\nTwo.\n")).toEqual([{ kind: "unchanged", paragraphs: 2 }]);
  });
});
