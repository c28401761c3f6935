import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ContestFile, readContestFile } from "#app/contest/setup/contest-file.ts";
import { RESERVED_SLUGS } from "#app/contest/setup/reserved-slugs.ts";
import { smallFile, smallFileWith } from "./small-file.ts";

function contestFrom(text: string): ContestFile {
  const read = readContestFile(text);
  if (!read.ok) throw new Error(read.problems.map(({ line, wrong }) => `${line}: ${wrong}`).join("\n"));
  return read.contest;
}

const sample = (name: string) =>
  contestFrom(readFileSync(new URL(`../../../samples/${name}.yaml`, import.meta.url), "utf8"));

describe("the smallest contest file", () => {
  it("is complete once its defaults are filled in", () => {
    expect(contestFrom(smallFile)).toMatchObject({
      slug: "small-prize",
      calendar: { graceMinutes: 0, dates: [] },
      team: { maximum: 5 },
      finalists: { cap: 50, answerHours: 48 },
      winners: { answerHours: 48, documents: [] },
      panel: { maximum: 6, sponsor: 1, independent: 5 },
      reviewsPerEntry: { nomination: 3, judging: 3 },
      visibility: {
        nomination: { others: "after-mine", names: false, entrantsHidden: false },
        judging: { others: "after-mine", names: false, entrantsHidden: false },
        organizersSeeScores: false,
      },
      tie: { precision: 2 },
      fork: { required: "off" },
      platformProjects: [],
      people: { organizers: [], nominators: [], judges: [], auditors: [] },
    });
  });

  it("closes at the end of the minute it names, by the clocks of its zone", () => {
    const { submission } = contestFrom(smallFile).calendar;
    expect(new Date(submission.opensAt).toISOString()).toBe("2026-03-01T08:00:00.000Z");
    expect(new Date(submission.closesAt).toISOString()).toBe("2026-05-31T22:00:00.000Z");
  });

  it.each([
    ["2026-06-30 18:00:00", "2026-06-30T16:00:00.000Z"],
    ["2026-06-30 18:00:30.250", "2026-06-30T16:00:30.250Z"],
    ["2026-06-30 18:00-07:00", "2026-07-01T01:01:00.000Z"],
    ["2026-06-30T18:00Z", "2026-06-30T18:01:00.000Z"],
  ])("takes %s as a close", (text, instant) => {
    const { judging } = contestFrom(smallFileWith("2026-06-30 18:00", text)).calendar;
    expect(new Date(judging.closesAt).toISOString()).toBe(instant);
  });

  it("means the same with Windows line ends and a byte order mark", () => {
    expect(contestFrom(`\ufeff${smallFile.replaceAll("\n", "\r\n")}`)).toEqual(contestFrom(smallFile));
  });

  it("gives what is not marked a weight of 0", () => {
    const file = smallFileWith(
      "licences:",
      "    - { id: used, name: Used, question: Is it used?, kind: shown, facts: [popularity] }\nlicences:",
    );
    expect(contestFrom(file).criteria.judging[1]).toMatchObject({
      id: "used",
      kind: "shown",
      weight: 0,
      facts: ["popularity"],
    });
  });

  it("may have a category decided by vote for which no criterion exists", () => {
    const file = smallFileWith(
      "criteria:",
      "  - { slug: choice, name: Choice, rewards: Surprise., decided: vote, prizes: [{ kind: trophy, text: A cup }] }\ncriteria:",
    ).replaceAll("weight: 1\n", "weight: 1\n      categories: [best-idea]\n");
    expect(contestFrom(file).categories[1]?.decided).toBe("vote");
  });

  it("cannot take the name of any page of the portal", () => {
    expect(RESERVED_SLUGS).toContain("sign-in");
    for (const slug of RESERVED_SLUGS) expect(readContestFile(smallFileWith("small-prize", slug)).ok, slug).toBe(false);
  });
});

describe("the sample of 2013", () => {
  const cloud = sample("cloud-prize");

  it("takes the last second of 15 September in Los Angeles", () => {
    expect(cloud.calendar.submission).toEqual({
      opensAt: Date.parse("2013-03-13T20:00:00-07:00"),
      closesAt: Date.parse("2013-09-16T00:00:00-07:00"),
    });
  });

  it("has ten categories of five prizes each, the last decided by vote", () => {
    expect(cloud.categories.map(({ slug }) => slug)).toEqual([
      "best-example-mash-up",
      "best-new-monkey",
      "best-code-quality",
      "best-new-feature",
      "best-operational-tools",
      "best-portability",
      "best-performance",
      "best-datastore-integration",
      "best-usability",
      "judges-choice",
    ]);
    expect(cloud.categories.map(({ decided }) => decided)).toEqual([...Array(9).fill("marks"), "vote"]);
    for (const { prizes } of cloud.categories)
      expect(prizes.map(({ kind, amount }) => [kind, amount])).toEqual([
        ["cash", 10_000],
        ["credits", 5000],
        ["trip", undefined],
        ["cash", 500],
        ["trophy", undefined],
      ]);
  });

  it("weighs three of eight criteria in both stages", () => {
    for (const criteria of [cloud.criteria.nomination, cloud.criteria.judging]) {
      expect(criteria).toHaveLength(8);
      expect(criteria.filter(({ kind }) => kind === "mark").map(({ id }) => id)).toEqual([
        "originality",
        "code-quality",
        "documentation",
      ]);
    }
  });

  it("names 22 projects, 12 nominators, 6 judges of whom one is the sponsor's, and all six documents", () => {
    expect(cloud.platformProjects).toHaveLength(22);
    expect(cloud.people.nominators).toHaveLength(12);
    expect(cloud.people.judges.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill("independent"), "sponsor"]);
    expect(cloud.winners.documents).toHaveLength(6);
  });

  it("has rules of fifteen clauses with an affirmation for each thing a participant states", () => {
    expect(cloud.rules.text.match(/^## \d+\./gm)).toHaveLength(15);
    const words = cloud.rules.text.split(/\s+/).length;
    expect(words).toBeGreaterThan(800);
    expect(words).toBeLessThan(1500);
    expect(cloud.rules.affirmations).toHaveLength(11);
  });
});

describe("the partner contests", () => {
  it.each(["citrix-prize", "ubuntu-prize"])(
    "%s has its own categories, judges and a prize of 10,000 dollars",
    (name) => {
      const partner = sample(name);
      expect(partner.slug).toBe(name);
      expect(partner.partnerOf).toBe("cloud-prize");
      expect(partner.categories).toHaveLength(3);
      expect(partner.people.judges).toHaveLength(3);
      expect(partner.categories[0]?.prizes[0]).toMatchObject({ kind: "cash", amount: 10_000, currency: "USD" });
    },
  );
});
