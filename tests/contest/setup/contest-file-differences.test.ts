import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { contestDifferences } from "#app/contest/setup/contest-file-differences.ts";
import { smallFile, smallFileWith } from "./small-file.ts";
import { someContest } from "./some-contest.ts";

function contestFrom(text: string) {
  const read = readContestFile(text);
  if (!read.ok) throw new Error(read.problems[0]?.wrong);
  return read.contest;
}

const CHOICE =
  "  - { slug: choice, name: Choice, rewards: Surprise., decided: vote, prizes: [{ kind: trophy, text: A cup }] }\n";

describe("the differences between two contest files", () => {
  const wordsOf = (text: string) =>
    contestDifferences(contestFrom(smallFile), contestFrom(text)).map(({ words }) => words);

  it.each([
    [
      "a date",
      smallFileWith("2026-06-30 18:00", "2026-07-05 12:00"),
      'calendar › judging › closes: "2026-06-30 18:00" becomes "2026-07-05 12:00".',
    ],
    ["a number", smallFileWith("weight: 1", "weight: 3"), "criteria › judging › idea › weight: 1 becomes 3."],
    ["a default", smallFileWith("licences:", "team: { maximum: 3 }\nlicences:"), "team › maximum: 5 becomes 3."],
    ["a name", smallFileWith("Small Prize", "Big Prize"), 'name: "Small Prize" becomes "Big Prize".'],
    [
      "a long text",
      smallFileWith("Be fair.", `|\n    ${"Be fair. ".repeat(40)}\n    And kind.`),
      "rules › text: the text changes (2 words before, 82 after).",
    ],
    ["a new category", smallFileWith("criteria:", `${CHOICE}criteria:`), "categories › choice is added."],
    ["a new licence", smallFileWith("[Apache-2.0]", "[Apache-2.0, MIT]"), "licences › MIT is added."],
    [
      "a new optional key",
      smallFileWith("licences:", "tie: { tooClose: 0.6 }\nlicences:"),
      "tie › tooClose is added: 0.6.",
    ],
    [
      "a person",
      smallFileWith("licences:", "people: { organizers: [{ login: ada }] }\nlicences:"),
      "people › organizers › ada is added.",
    ],
    [
      "a prize",
      smallFileWith("amount: 100,", "amount: 200,"),
      "categories › best-idea › prizes › 1 › amount: 100 becomes 200.",
    ],
  ])("say in words what happens to %s", (_, text, words) => {
    expect(wordsOf(text)).toEqual([words]);
  });

  it("say what is removed, and which section it stood in", () => {
    const before = contestFrom(smallFileWith("criteria:", `${CHOICE}criteria:`));
    expect(contestDifferences(before, contestFrom(smallFile))).toEqual([
      {
        section: "categories",
        where: "categories › choice",
        change: "removed",
        words: "categories › choice is removed.",
      },
    ]);
  });

  it("say when only the order changes", () => {
    const [one, other] = ["[Apache-2.0, MIT]", "[MIT, Apache-2.0]"].map((list) =>
      contestFrom(smallFileWith("[Apache-2.0]", list)),
    );
    expect(one && other && contestDifferences(one, other).map(({ words }) => words)).toEqual([
      "licences: the order changes.",
    ]);
  });

  it("are none between equal contests and some between unequal ones", () => {
    fc.assert(
      fc.property(someContest, someContest, (one, other) => {
        expect(contestDifferences(one, structuredClone(one))).toEqual([]);
        const sameText = JSON.stringify(one) === JSON.stringify(other);
        expect(contestDifferences(one, other).length === 0).toBe(sameText);
      }),
      { numRuns: 40 },
    );
  });
});
