import { describe, expect, it } from "vitest";
import {
  type CheckKind,
  type Known,
  NOTHING_KNOWN,
  type RepositoryRules,
} from "#app/contest/repository/checks/finding.ts";
import { checkPullRequest } from "#app/contest/repository/checks/pull-request.ts";
import { checkRepository } from "#app/contest/repository/checks.ts";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { sampleFacts, samplePullRequest } from "./facts.ts";

const DAY = 86_400_000;
const OPENS = Date.UTC(2013, 2, 13);
const RULES: RepositoryRules = {
  licences: ["Apache-2.0"],
  fork: null,
  window: { opensAt: OPENS, closesAt: OPENS + 180 * DAY },
};
const ADA = { githubId: "11", login: "ada" };
const GRACE = { githubId: "12", login: "grace" };
const COMMIT = "d".repeat(40);

function said(kind: CheckKind, changes: Partial<RepositoryFacts>, known: Partial<Known> = {}, team = [ADA]): string {
  const all = { ...NOTHING_KNOWN, ...known };
  const found = checkRepository({ ok: true, facts: sampleFacts(changes) }, RULES, team, all);
  const finding = found.find((each) => each.kind === kind);
  return finding ? `${finding.outcome}: ${finding.seen}` : "not asked";
}

describe("the licence, weighed from three sources", () => {
  const file = { path: "LICENSE", spdxId: "Apache-2.0", hasAdditions: false };
  it.each<[string, Partial<RepositoryFacts>, string]>([
    [
      "a manifest that says the same in other words",
      { manifests: [{ path: "pom.xml", licence: "The Apache Software License, Version 2.0" }] },
      "pass",
    ],
    ["one of two to choose from", { manifests: [{ path: "Cargo.toml", licence: "MIT OR Apache-2.0" }] }, "pass"],
    [
      "a manifest that points to the file",
      { manifests: [{ path: "package.json", licence: "SEE LICENSE IN LICENSE" }] },
      "pass",
    ],
    [
      "a manifest of another licence",
      { manifests: [{ path: "package.json", licence: "MIT" }] },
      "warn: GitHub reads the licence as Apache-2.0, but package.json says MIT",
    ],
    [
      "a text of another licence",
      { licenceFile: { ...file, spdxId: "GPL-3.0" } },
      "warn: GitHub reads the licence as Apache-2.0, but the text of LICENSE is that of GPL-3.0",
    ],
    ["a text with a clause that takes it back", { licenceFile: { ...file, hasAdditions: true } }, "warn"],
    ["a text that nobody here knows", { licenceFile: { ...file, spdxId: null } }, "pass"],
    ["a text not read", { licenceFile: null, unread: ["licence file"] }, "pass"],
  ])("hears %s", (_what, changes, expected) => {
    expect(said("licence", changes).startsWith(expected)).toBe(true);
  });

  it("is that of the commit handed in, and shows what came after", () => {
    const mit = { spdxId: "MIT", key: "mit", name: "MIT License" };
    const apache = { spdxId: "Apache-2.0", key: "apache-2.0", name: "Apache License 2.0" };
    const pinned = { commit: COMMIT, standing: "ahead" as const, aheadBy: 3 };
    expect(said("licence", { pinned: { ...pinned, licence: mit } })).toContain("fail: GitHub reads the licence as MIT");
    expect(said("licence", { pinned: { ...pinned, licence: null } })).toBe(
      "fail: GitHub finds no licence file at the commit handed in.",
    );
    expect(said("licence", { licence: mit, pinned: { ...pinned, licence: apache } })).toContain(
      "warn: GitHub reads the licence as Apache-2.0, but on the default branch it is MIT now",
    );
  });
});

describe("the dates of commits", () => {
  const odd = (oddity: RepositoryFacts["oddCommits"][number]["oddity"], commitsInWindow = 12) =>
    said("window", { commitsInWindow, oddCommits: [{ commit: COMMIT, oddity }] });

  it("pass where GitHub received none of them late", () => {
    expect(said("window", { pushTimesKnown: true })).toBe(
      "pass: 12 commits on the default branch are dated within the submission window, and GitHub received none of them later.",
    );
  });

  it("name what was dated back, and fail where that is all there is", () => {
    expect(odd("pushed late")).toContain("warn: 12 commits");
    expect(odd("pushed late")).toContain("GitHub received ddddddd only after it had closed: dated back");
    expect(odd("pushed late", 1)).toContain("fail: 1 commit");
  });

  it.each(["pushed early", "authored early", "in the future"] as const)("warn of what was %s", (oddity) => {
    expect(odd(oddity)).toMatch(/^warn: .*ddddddd was/);
  });

  it("show earlier work as a fact, and do not guess where the history was not read", () => {
    expect(said("earlier work", { earlier: { commits: 3, newestAt: OPENS - DAY } })).toBe(
      "pass: 3 commits are dated before submission opened on 2013-03-13, the newest of 2013-03-12.",
    );
    const unread = { unread: ["history" as const], commitsInWindow: 0 };
    expect([said("earlier work", unread), said("window", unread), said("copies", unread)].join()).toMatch(
      /^unknown.*,unknown.*,unknown/,
    );
  });
});

describe("builds, people and popularity", () => {
  const flow = { path: ".github/workflows/build.yml", runsTests: true, state: "active" };
  it.each<[string, CheckKind, Partial<RepositoryFacts>, string]>([
    ["no workflow", "workflow", { workflows: [] }, "warn: There is no workflow that builds and tests it."],
    [
      "another service",
      "workflow",
      { workflows: [], otherBuilds: [".travis.yml"] },
      "warn: There is no workflow of GitHub Actions, but .travis.yml builds it elsewhere.",
    ],
    [
      "no test step",
      "workflow",
      { workflows: [{ ...flow, runsTests: false }] },
      "warn: build.yml has no step that looks like running tests.",
    ],
    [
      "one switched off",
      "workflow",
      { workflows: [{ ...flow, state: "disabled_inactivity" }] },
      "warn: build.yml runs the tests, but is switched off (disabled inactivity).",
    ],
    ["a failing build", "workflow", { lastBuild: "failure" }, "warn: build.yml runs the tests; the last build failed."],
    [
      "workflows not read",
      "workflow",
      { unread: ["workflows"] },
      "unknown: GitHub did not tell its workflows this time.",
    ],
    [
      "a README not read",
      "readme",
      { readme: null, unread: ["readme"] },
      "unknown: GitHub did not tell whether there is a README this time.",
    ],
    [
      "releases",
      "adoption",
      { releases: { count: 2, downloads: 41, newest: { name: "v2", url: "https://github.com/", publishedAt: null } } },
      "pass: 2 releases, the newest v2, 41 downloads.",
    ],
    [
      "an organization's for one person",
      "owner",
      { owner: { id: "5", login: "acme", kind: "organization" } },
      "warn: The organization acme owns it, but one person alone enters it.",
    ],
    [
      "somebody else's",
      "owner",
      { owner: { id: "5", login: "bob", kind: "user" } },
      "warn: It lies in the account of bob, who is not on the team.",
    ],
    [
      "another name than was asked for",
      "identity",
      { askedAs: "ada/old" },
      "warn: It is repository 5001 of GitHub: what was ada/old is called ada/circuit-painter now, after a rename or a transfer.",
    ],
  ])("judge %s", (_what, kind, changes, expected) => {
    expect(said(kind, changes)).toBe(expected);
  });

  it("show members without commits, but not where contributors are missing from the list", () => {
    expect(said("members", {}, {}, [ADA, GRACE])).toBe("warn: No commits under the account of grace.");
    expect(said("members", { contributorsComplete: false }, {}, [ADA, GRACE])).toContain("unknown: ");
  });

  it("flag a jump, and neither a steady rise nor a small one", () => {
    const before = { stars: 40, forks: 1, watchers: 2, at: OPENS };
    const stars = (count: number, from: number) =>
      said("popularity", { stars: count }, { figuresBefore: { ...before, stars: from } }).slice(0, 4);
    expect([stars(90, 40), stars(89, 40), stars(1_050, 1_000), stars(1, 40)]).toEqual(["warn", "pass", "pass", "pass"]);
    expect(said("adoption", {}, { evidenceLinks: 2 })).toContain(
      "2 links of the team's as evidence, not verified by GitHub",
    );
  });
});

describe("what other entries have to do with it", () => {
  const foreign = { owner: { id: "5", login: "bob", kind: "user" as const }, contributors: [] };

  it("asks both teams that link one repository, and refuses the one that has nothing to do with it", () => {
    expect(said("entered once", {})).toBe("pass: No other entry of this contest links it.");
    expect(said("entered once", {}, { twins: [{ controls: true }] })).toContain("warn: ");
    expect(said("entered once", foreign, { twins: [{ controls: true }] })).toContain("fail: ");
    expect(said("entered once", foreign, { twins: [{ controls: false }] })).toContain("warn: ");
    expect(
      said("entered once", { ...foreign, contributorsComplete: false }, { twins: [{ controls: true }] }),
    ).toContain("warn: ");
  });

  it("names shared commits", () => {
    expect(said("copies", {}, { sharedCommits: [COMMIT] })).toContain(
      "warn: 1 commit of the submission window is in another",
    );
    expect(said("copies", {}, { sharedCommits: null })).toContain("unknown: ");
  });
});

describe("the commit handed in", () => {
  it.each([
    ["identical", "pass"],
    ["ahead", "pass"],
    ["behind", "warn"],
    ["diverged", "warn"],
    ["gone", "fail"],
  ] as const)("that is %s makes a %s", (standing, expected) => {
    const pinned = { commit: COMMIT, standing, aheadBy: 2 };
    expect(said("pin", { pinned }, { pin: COMMIT })).toContain(`${expected}: `);
  });

  it("is unknown where it could not be compared, and not asked about before Submit", () => {
    expect(said("pin", { unread: ["pin"] }, { pin: COMMIT })).toContain("unknown: ");
    expect(
      said("pin", { pinned: { commit: "e".repeat(40), standing: "identical", aheadBy: 0 } }, { pin: COMMIT }),
    ).toContain("unknown: ");
    expect(said("pin", {})).toBe("not asked");
  });
});

describe("the dates of a pull request", () => {
  const at = (createdAt: number, mergedAt: number | null) => {
    const changes = { createdAt, mergedAt, state: mergedAt === null ? ("open" as const) : ("merged" as const) };
    return checkPullRequest(samplePullRequest(changes), [], [ADA], RULES.window).outcome;
  };

  it("count within the window only", () => {
    expect(at(OPENS, OPENS + DAY)).toBe("pass");
    expect(at(OPENS - 1, OPENS + DAY)).toBe("warn");
    expect(at(OPENS - 2, OPENS - 1)).toBe("fail");
    expect(at(OPENS + 180 * DAY, null)).toBe("warn");
  });

  it("do not hide that a maintainer took the work over by hand", () => {
    const closed = samplePullRequest({ state: "closed", mergedAt: null, closedBy: COMMIT, createdAt: OPENS });
    expect(checkPullRequest(closed, [], [ADA], RULES.window).seen).toContain(
      "by commit ddddddd: it looks cherry-picked",
    );
  });
});
