import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { CRITERION_FACTS, contestFileSchema, PRIZE_KINDS } from "#app/contest/setup/contest-file-schema.ts";
import { keysAt } from "#app/contest/setup/contest-file-shape.ts";
import { smallFile } from "./small-file.ts";

const guide = readFileSync(new URL("../../../docs/contest-file.md", import.meta.url), "utf8");
const LISTS = [
  [],
  ["calendar"],
  ["rules"],
  ["categories", 0],
  ["criteria", "judging", 0],
  ["panel"],
  ["visibility", "judging"],
  ["people"],
  ["tie"],
];

describe("the guide to the contest file", () => {
  it.each([...LISTS.flatMap((path) => keysAt(contestFileSchema, path)), ...CRITERION_FACTS, ...PRIZE_KINDS])(
    "names %s",
    (word) => {
      expect(guide).toMatch(new RegExp(`\`${word}\`|^ *${word}:`, "m"));
    },
  );

  it("shows a calendar and people that can be read", () => {
    const shown = [...guide.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? "");
    const file = smallFile
      .replace(/calendar:\n( .*\n)+/, shown[0] ?? "")
      .replace("best-idea", "best-new-monkey")
      .concat(shown[1] ?? "");
    expect(shown).toHaveLength(2);
    expect(readContestFile(file)).toMatchObject({
      ok: true,
      contest: { people: { judges: [{ kind: "independent" }, { kind: "sponsor" }] } },
    });
  });
});
