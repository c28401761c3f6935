import { describe, expect, it } from "vitest";
import {
  CHECK_KINDS,
  type CheckKind,
  type RepositoryRules,
  worstOutcome,
} from "#app/contest/repository/checks/finding.ts";
import { checkRepository } from "#app/contest/repository/checks.ts";
import { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { sampleFacts } from "./facts.ts";

const HYSTRIX = { id: "70", fullName: "Netflix/Hystrix" };
const CLOUD_PRIZE = { id: "99", fullName: "Netflix/Cloud-Prize" };
const RULES: RepositoryRules = { licences: ["Apache-2.0"], fork: null, window: null };
const ALL_RULES: RepositoryRules = {
  licences: ["Apache-2.0"],
  fork: { of: CLOUD_PRIZE, demand: "required" },
  window: { opensAt: 0, closesAt: 1 },
};
const TEAM = [
  { githubId: "11", login: "ada" },
  { githubId: null, login: "grace" },
];

function outcome(kind: CheckKind, changes: Partial<RepositoryFacts>, rules = RULES, team = TEAM): string {
  const findings = checkRepository({ ok: true, facts: sampleFacts(changes) }, rules, team);
  const found = findings.find((finding) => finding.kind === kind);
  return found === undefined ? "not asked" : `${found.outcome}: ${found.seen}`;
}

describe("a repository about which nothing is wrong", () => {
  it("passes every rule the contest asks for, and only those", () => {
    const findings = checkRepository({ ok: true, facts: sampleFacts() }, RULES, TEAM);
    expect(findings.map(({ kind, outcome }) => `${kind}: ${outcome}`)).toEqual([
      "public: pass",
      "identity: pass",
      "active: pass",
      "contents: pass",
      "head: pass",
      "licence: pass",
      "owner: pass",
      "readme: pass",
      "workflow: pass",
      "team: pass",
      "members: warn",
      "adoption: pass",
      "popularity: pass",
      "entered once: pass",
    ]);
    const passed = findings.filter((finding) => finding.outcome === "pass");
    expect(passed.every(({ fix, retryAt }) => fix === "" && retryAt === null)).toBe(true);
  });

  it("is described by facts that survive being stored", () => {
    expect(RepositoryFacts.parse(JSON.parse(JSON.stringify(sampleFacts())))).toEqual(sampleFacts());
  });

  it("links each finding to the page that shows it, at the commit that was read", () => {
    const findings = checkRepository({ ok: true, facts: sampleFacts() }, RULES, TEAM);
    expect(findings.find(({ kind }) => kind === "readme")?.evidence).toEqual([
      { label: "docs/README.md", url: `https://github.com/ada/circuit-painter/blob/${"a".repeat(40)}/docs/README.md` },
    ]);
  });
});

describe("each rule", () => {
  it.each<[string, CheckKind, Partial<RepositoryFacts>, string]>([
    ["a private repository", "public", { visibility: "private" }, "fail: ada/circuit-painter is private."],
    [
      "an internal one",
      "public",
      { visibility: "internal" },
      "fail: ada/circuit-painter can be seen only inside its company.",
    ],
    ["an archived one", "active", { archived: true }, "fail: The repository is archived: nobody can change it."],
    ["a disabled one", "active", { disabled: true }, "fail: GitHub has disabled this repository."],
    [
      "one locked for billing",
      "active",
      { locked: true, lockReason: "BILLING" },
      "fail: GitHub has locked this repository (billing).",
    ],
    [
      "one that is being renamed",
      "active",
      { locked: true, lockReason: "RENAME" },
      "warn: GitHub is moving this repository and has locked it meanwhile.",
    ],
    ["an empty one", "contents", { empty: true }, "fail: The repository is empty."],
    [
      "one without a commit",
      "head",
      { head: null },
      "fail: Its default branch has no commit, so nothing can be pinned.",
    ],
    ["one without a README", "readme", { readme: null }, "fail: There is no README."],
    [
      "one without a licence",
      "licence",
      { licence: null, licenceFile: null },
      "fail: GitHub finds no licence file on the default branch.",
    ],
    [
      "one whose licence is not recognised",
      "licence",
      { licence: { spdxId: "NOASSERTION", key: "other", name: "Other" }, licenceFile: null },
      "warn: There is a licence file, but GitHub does not recognise its text, so a person has to decide.",
    ],
    [
      "one under another licence",
      "licence",
      { licence: { spdxId: "GPL-3.0", key: "gpl-3.0", name: "GNU GPL" }, licenceFile: null },
      "fail: GitHub reads the licence as GPL-3.0; the contest allows Apache-2.0.",
    ],
  ])("judges %s", (_what, kind, changes, expected) => {
    expect(outcome(kind, changes)).toBe(expected);
  });

  it("accepts any recognised licence where the contest names none", () => {
    expect(
      outcome(
        "licence",
        { licence: { spdxId: "MIT", key: "mit", name: "MIT" }, licenceFile: null },
        { ...RULES, licences: [] },
      ),
    ).toBe("pass: GitHub reads the licence as MIT.");
  });

  it("names the commits dated within the window, and warns when there are none", () => {
    expect(outcome("window", { commitsInWindow: 1 }, ALL_RULES)).toBe(
      "pass: 1 commit on the default branch is dated within the submission window.",
    );
    expect(outcome("window", { commitsInWindow: 0 }, ALL_RULES)).toContain("warn: No commit");
  });
});

describe("the fork rule", () => {
  const fork = (parent: typeof HYSTRIX | null, root = parent) => outcome("fork", { fork: { parent, root } }, ALL_RULES);

  it.each([
    [
      "a direct fork, whatever its parent is called now",
      () => fork({ ...CLOUD_PRIZE, fullName: "other/name" }),
      "pass: It is a fork of Netflix/Cloud-Prize.",
    ],
    [
      "a fork of a fork",
      () => fork({ id: "5", fullName: "bob/Cloud-Prize" }, CLOUD_PRIZE),
      "pass: It is a fork of Netflix/Cloud-Prize.",
    ],
    [
      "a repository that took over the name",
      () => fork({ ...CLOUD_PRIZE, id: "123" }),
      "fail: It is a fork of Netflix/Cloud-Prize, not of Netflix/Cloud-Prize.",
    ],
    [
      "a fork of something else",
      () => fork(HYSTRIX),
      "fail: It is a fork of Netflix/Hystrix, not of Netflix/Cloud-Prize.",
    ],
    ["a fork whose parent is gone", () => fork(null), "warn: It is a fork, but what it was forked from is gone."],
    ["no fork", () => outcome("fork", {}, ALL_RULES), "fail: ada/circuit-painter is not a fork."],
  ])("judges %s", (_what, judged, expected) => {
    expect(judged()).toBe(expected);
  });

  it("only warns where a fork is welcome, and waits where the contest repository is not read yet", () => {
    const welcome: RepositoryRules = { ...RULES, fork: { of: CLOUD_PRIZE, demand: "welcome" } };
    expect(outcome("fork", {}, welcome)).toBe("warn: ada/circuit-painter is not a fork.");
    const unread: RepositoryRules = { ...RULES, fork: { of: { ...CLOUD_PRIZE, id: null }, demand: "required" } };
    expect(outcome("fork", { fork: { parent: CLOUD_PRIZE, root: null } }, unread)).toContain("unknown: ");
  });
});

describe("the team rule", () => {
  const foreign = { owner: { id: "77", login: "acme", kind: "organization" as const }, contributors: [] };

  it("goes by numeric id, not by login", () => {
    const impostor = { ...foreign, contributors: [{ id: "500", login: "ada", commits: 4 }] };
    expect(outcome("team", impostor)).toBe("fail: No member of the team owns it or is among its contributors.");
    const renamed = { ...foreign, contributors: [{ id: "11", login: "ada-lovelace", commits: 4 }] };
    expect(outcome("team", renamed)).toBe("pass: ada-lovelace of the team contributed 4 commits.");
  });

  it("never fails on a list that GitHub could not complete or could not link to accounts", () => {
    expect(outcome("team", { ...foreign, contributorsComplete: false })).toContain("unknown: ");
    expect(outcome("team", { ...foreign, unlinkedContributors: 2 })).toContain("warn: ");
    expect(outcome("team", foreign, RULES, [])).toContain("unknown: No member of the team has linked");
  });
});

describe("a repository GitHub did not describe", () => {
  const asked = { owner: "ada", name: "circuit-painter" };
  const trace = { detail: "", status: null, requestId: null };
  const judged = (problem: Problem) => checkRepository({ ok: false, asked, problem, retryAt: 4_000 }, ALL_RULES, TEAM);

  it("fails once when it is missing or private, and says that GitHub does not say which", () => {
    const findings = judged({ kind: "notFound", ...trace });
    expect(findings.filter(({ outcome }) => outcome === "fail").map(({ kind, seen }) => [kind, seen])).toEqual([
      [
        "public",
        "GitHub shows no repository ada/circuit-painter: it is missing or private, GitHub does not say which.",
      ],
    ]);
    expect(findings).toHaveLength(CHECK_KINDS.length - 2);
  });

  it("fails when GitHub blocked it, with GitHub's reason", () => {
    expect(judged({ kind: "blocked", reason: "dmca", ...trace })[0]).toMatchObject({
      outcome: "fail",
      seen: "GitHub has blocked ada/circuit-painter (dmca).",
    });
  });

  it.each<Problem>([
    { kind: "limited", until: null, ...trace },
    { kind: "unavailable", ...trace },
    { kind: "auth", ...trace },
    { kind: "saml", ...trace },
    { kind: "forbidden", ...trace },
  ])("is unknown in every rule after $kind, with the next try", (problem) => {
    const findings = judged(problem);
    expect(new Set(findings.map(({ outcome, retryAt }) => `${outcome} ${retryAt}`))).toEqual(new Set(["unknown 4000"]));
    expect(findings.every(({ fix }) => fix !== "")).toBe(true);
  });

  it("says nothing about rules the contest does not ask for", () => {
    const kinds = checkRepository(
      { ok: false, asked, problem: { kind: "unavailable", ...trace }, retryAt: null },
      RULES,
      TEAM,
    ).map(({ kind }) => kind);
    expect(kinds).not.toContain("fork");
    expect(kinds).not.toContain("window");
  });
});

describe("the worst outcome", () => {
  it("is fail before unknown before warn before pass", () => {
    const of = (...outcomes: ("pass" | "warn" | "fail" | "unknown")[]) =>
      worstOutcome(outcomes.map((outcome) => ({ outcome })));
    expect([of(), of("pass"), of("pass", "warn"), of("unknown", "warn"), of("pass", "fail", "unknown")]).toEqual([
      "pass",
      "pass",
      "warn",
      "unknown",
      "fail",
    ]);
  });
});
