import { describe, expect, it } from "vitest";
import { findLinks, type PublicRecord, type RepositoryRecord } from "#app/contest/judging/conflict/links.ts";
import { freshLinks, linkInWords } from "#app/contest/judging/conflict/search.ts";

const judge = { accountId: "judy", githubId: "1", login: "judy" };
const member = { githubId: "2", login: "noor" };

const aRepository = (id: string, change: Partial<RepositoryRecord> = {}): RepositoryRecord => {
  const names = { fullName: `acme/${id}`, url: `https://github.example/acme/${id}` };
  return { id, ...names, ownerId: "900", contributors: [], parentId: null, ...change };
};

const pull = {
  targetId: "target",
  name: "acme/target#3",
  url: "https://github.example/3",
  mergedBy: null,
  reviews: [],
};

/** One entry with its own repository and one pull request; nothing in it ties the judge to it. */
function record(
  change: Partial<PublicRecord> = {},
  entry: Partial<PublicRecord["entries"][number]> = {},
): PublicRecord {
  const own = aRepository("own", { contributors: [{ id: "2", commits: 9 }] });
  const target = aRepository("target", { contributors: [{ id: "2", commits: 1 }] });
  return {
    repositories: new Map([own, target].map((each) => [each.id, each])),
    platformIds: [],
    organizations: new Map(),
    entries: [{ entryId: "lantern", members: [member], repositoryIds: ["own"], pullRequests: [pull], ...entry }],
    ...change,
  };
}

const withRepository = (...repositories: RepositoryRecord[]) => {
  const { repositories: known } = record();
  return { repositories: new Map([...known, ...repositories.map((each) => [each.id, each] as const)]) };
};

const labels = (of: PublicRecord) =>
  findLinks(of, [judge]).flatMap(({ evidence }) => evidence.map(({ label }) => label));
const both = [
  { id: "1", commits: 4 },
  { id: "2", commits: 4 },
];

describe("public links", () => {
  it.each<[string, PublicRecord, string[]]>([
    ["nothing in common", record(), []],
    [
      "commits in the entry's repository",
      record(withRepository(aRepository("own", { contributors: both }))),
      ["judy has commits in the entry's repository acme/own"],
    ],
    [
      "commits that a fork inherited from its parent",
      record(
        withRepository(
          aRepository("own", { contributors: both, parentId: "parent" }),
          aRepository("parent", { contributors: [{ id: "1", commits: 4 }] }),
        ),
      ),
      [],
    ],
    [
      "commits in a fork whose parent nobody can read",
      record(withRepository(aRepository("own", { contributors: both, parentId: "gone" }))),
      [],
    ],
    [
      "commits side by side in the target of a pull request",
      record(withRepository(aRepository("target", { contributors: both }))),
      ["judy and noor both have commits in acme/target"],
    ],
    [
      "commits side by side in a repository that is neither platform project nor target",
      record(withRepository(aRepository("elsewhere", { contributors: both }))),
      [],
    ],
    [
      "commits side by side in a platform project",
      record({ ...withRepository(aRepository("hystrix", { contributors: both })), platformIds: ["hystrix"] }),
      ["judy and noor both have commits in acme/hystrix"],
    ],
    [
      "a merged pull request, which is not told again as maintaining its target",
      record({}, { pullRequests: [{ ...pull, mergedBy: "1" }] }),
      ["judy merged the entry's pull request acme/target#3"],
    ],
    [
      "a review",
      record({}, { pullRequests: [{ ...pull, reviews: [{ by: "1", url: "https://github.example/r" }] }] }),
      ["judy reviewed the entry's pull request acme/target#3"],
    ],
    [
      "a target that is the judge's own",
      record(withRepository(aRepository("target", { ownerId: "1" }))),
      ["judy maintains the target of the entry's pull request acme/target#3"],
    ],
    [
      "a shared organization, told apart by id and not by name",
      record({
        organizations: new Map([
          ["1", [{ id: "70", login: "quarry", url: "https://github.example/quarry" }]],
          ["2", [{ id: "70", login: "quarry-street", url: "https://github.example/quarry-street" }]],
        ]),
      }),
      ["judy and noor are public members of quarry"],
    ],
    [
      "two organizations that bore one name",
      record({
        organizations: new Map([
          ["1", [{ id: "70", login: "quarry", url: "https://github.example/quarry" }]],
          ["2", [{ id: "71", login: "quarry", url: "https://github.example/quarry" }]],
        ]),
      }),
      [],
    ],
  ])("are found where they are, and nowhere else: %s", (_, of, expected) => {
    expect(labels(of)).toEqual(expected);
  });

  it("shows a maintainer by what they merged for another entry", () => {
    const other = { entryId: "other", members: [], repositoryIds: [], pullRequests: [{ ...pull, mergedBy: "1" }] };
    const all = record();
    expect(findLinks({ ...all, entries: [...all.entries, other] }, [judge]).map(({ entryId }) => entryId)).toEqual([
      "lantern",
      "other",
    ]);
  });
});

describe("what a search adds", () => {
  const evidence = [{ label: "judy reviewed it", url: "https://github.example/r" }];
  const link = { accountId: "judy", entryId: "lantern", evidence };
  const known = { id: "c", accountId: "judy", entryId: "lantern", evidence };

  it.each([
    ["a link that is new", [], [link]],
    ["nothing of what is known and waits", [{ ...known, decision: null }], []],
    ["nothing of what was dismissed on the same evidence", [{ ...known, decision: "dismissed" as const }], []],
    ["a dismissed link with new evidence", [{ ...known, evidence: [], decision: "dismissed" as const }], [link]],
    ["nothing to what was confirmed", [{ ...known, evidence: [], decision: "confirmed" as const }], []],
  ])("is %s", (_, before, expected) => {
    expect(freshLinks([link], before).map((fresh) => fresh.link)).toEqual(expected);
  });

  it("is told in one sentence, however much there is", () => {
    expect(linkInWords(link)).toBe("judy reviewed it.");
    expect(linkInWords({ evidence: Array.from({ length: 90 }, () => evidence).flat() })).toHaveLength(600);
  });
});
