import { describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { smallFile, smallFileWith } from "./small-file.ts";

function firstProblem(text: string) {
  const read = readContestFile(text);
  return read.ok ? undefined : read.problems[0];
}

describe("text that is no contest file at all", () => {
  it.each([
    ["an empty file", "", 1, 1, "The file is empty."],
    ["a file of comments", "# nothing\n", 1, 1, "The file is empty."],
    ["a list", "- a\n- b\n", 1, 1, "The file is a list."],
    ["a text", "hello", 1, 1, 'The file is the text "hello".'],
    ["more than 1 MB", `${smallFile}# ${"é".repeat(530_000)}`, 1, 1, "The file is larger than 1 MB."],
    ["brackets in brackets", `name: ${"[".repeat(500_000)}`, 1, 1, "The file is nested more than 12 levels deep."],
    ["dashes behind dashes", "- ".repeat(400_000), 1, 1, "The file is nested more than 12 levels deep."],
    [
      "ever deeper lines",
      Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      1,
      1,
      "The file is nested more than 12 levels deep.",
    ],
    ["a second document", `${smallFile}---\nname: Other\n`, 48, 1, "A second document begins here."],
    ["a tab", smallFileWith("  version: 1", "\tversion: 1"), 14, 1, "A tab is used to indent."],
    ["an open quote", smallFileWith("name: Small Prize", 'name: "Small Prize'), 3, 7, /^This is not valid YAML: /],
    [
      "an anchor",
      smallFileWith("Small Prize", "&n Small Prize"),
      3,
      10,
      "An anchor (&…) stands here; each place must say its own value.",
    ],
    ["a tag", smallFileWith("Small Prize", "!!str Small Prize"), 3, 13, "A tag (!…) stands here."],
    [
      "a tag of its own",
      smallFileWith("Small Prize", "!name Small Prize"),
      3,
      7,
      "This value has a tag of its own (!…).",
    ],
    ["a key twice", smallFileWith("zone:", "name: Again\nzone:"), 7, 1, "The key name stands twice in the same place."],
    ["a list as a key", smallFileWith("zone:", "? [a]\n: b\nzone:"), 7, 3, "This key is not a plain word."],
    ["a text with a colon", smallFileWith("Be fair.", "Be: fair: always"), 16, 9, /^A text with a colon in it/],
  ] as const)("%s is refused at its place", (_, text, line, column, wrong) => {
    expect(firstProblem(text)).toMatchObject({
      line,
      column,
      wrong: typeof wrong === "string" ? wrong : expect.stringMatching(wrong),
    });
  });

  it("refuses aliases before they are expanded", () => {
    const bomb = Array.from({ length: 10 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : "x"}]`).join(
      "\n",
    );
    const read = readContestFile(bomb);
    expect(read.ok ? [] : read.problems.map(({ wrong }) => wrong.slice(0, 9))).toContain("An alias ");
  });

  it("does not merge what stands under <<", () => {
    expect(firstProblem(smallFileWith("zone:", "<<: { name: Other }\nzone:"))).toMatchObject({
      line: 7,
      wrong: "The key << is not a key of the contest file.",
    });
  });

  it("keeps YAML 1.2 when the file asks for 1.1", () => {
    const read = readContestFile(`%YAML 1.1\n---\n${smallFileWith("I accept the rules.", "yes")}`);
    expect(read.ok && read.contest.rules.affirmations[0]?.text).toBe("yes");
  });

  it("takes __proto__ for one more unknown key", () => {
    expect(firstProblem(smallFileWith("zone:", "__proto__: { slug: other }\nzone:"))).toMatchObject({
      line: 7,
      wrong: "The key __proto__ is not a key of the contest file.",
    });
  });

  it("names fifty of twenty thousand unknown keys long before the test gives up", () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key-${i}: 1`).join("\n");
    const read = readContestFile(keys);
    expect(read.ok ? 0 : read.problems.length).toBe(50);
  });
});
