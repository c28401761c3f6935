import { describe, expect, it } from "vitest";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { differencesBetween } from "#app/contest/repository/readings/differences.ts";
import { historyOf } from "#app/contest/repository/readings/history.ts";
import { sampleFacts, samplePullRequest } from "./facts.ts";

type Change = Partial<RepositoryFacts>;
const COMMIT = { first: "1".repeat(40), second: "2".repeat(40) };

const told = (before: Change, after: Change) =>
  differencesBetween(sampleFacts(before), sampleFacts(after)).map(
    (each) => `${each.fact}: ${each.before} → ${each.after}`,
  );

describe("what two readings tell differently", () => {
  const other = { id: "9", fullName: "grace/brush" };
  const release = { name: "v1", url: "https://github.com/ada/circuit-painter/releases/v1", publishedAt: null };
  it.each<[string, Change, Change]>([
    ["name: ada/circuit-painter → ada/brush", {}, { fullName: "ada/brush" }],
    ["owner: ada (user) → paint (organization)", {}, { owner: { id: "1", login: "paint", kind: "organization" } }],
    ["visibility: public → private", {}, { visibility: "private" }],
    ["archived: no → yes", {}, { archived: true }],
    ["locked: no → MOVING", {}, { locked: true, lockReason: "MOVING" }],
    ["fork: no fork → fork of grace/brush", {}, { fork: { parent: other, root: other } }],
    [
      "fork: fork of grace/brush → fork of a repository that is gone",
      { fork: { parent: other, root: null } },
      { fork: { parent: null, root: null } },
    ],
    ["tip of the branch: aaaaaaaaaaaa → none", {}, { head: null }],
    ["last push: 2013-05-31T11:33:20Z → none", {}, { pushedAt: null }],
    ["licence: Apache-2.0 → none", {}, { licence: null }],
    [
      "licence file: LICENSE: Apache-2.0 → LICENSE: a text that is not known, with additions",
      {},
      { licenceFile: { path: "LICENSE", spdxId: null, hasAdditions: true } },
    ],
    ["stars: 3 → 400", {}, { stars: 400 }],
    ["watchers: 2 → not counted", {}, { watchers: null }],
    ["topics: none → art, java", {}, { topics: ["java", "art"] }],
    ["contributors: ada (12) → ada (13)", {}, { contributors: [{ id: "11", login: "ada", commits: 13 }] }],
    ["commits in the window: 12 → 14", {}, { commitsInWindow: 14 }],
    ["releases: 0 → 1, the newest v1", {}, { releases: { count: 1, downloads: 0, newest: release } }],
    [
      "commit handed in: none → 111111111111: ahead, 2 commits since",
      {},
      { pinned: { commit: COMMIT.first, standing: "ahead", aheadBy: 2 } },
    ],
    ["last build: success → failure", {}, { lastBuild: "failure" }],
    [
      "pull request netflix/hystrix#7: open, 3 files, +10 −2 → merged, 3 files, +10 −2",
      { pullRequests: [samplePullRequest({ state: "open" })] },
      { pullRequests: [samplePullRequest()] },
    ],
    [
      "pull request netflix/hystrix#7: not asked for → merged, 3 files, +10 −2",
      {},
      { pullRequests: [samplePullRequest()] },
    ],
  ])("%s", (sentence, before, after) => {
    expect(told(before, after)).toEqual([sentence]);
  });

  it("is nothing where all is the same, in whatever order lists come", () => {
    expect(told({ topics: ["a", "b"] }, { topics: ["b", "a"] })).toEqual([]);
  });

  it.each<[string, Change, Change]>([
    ["in the newer", {}, { releases: { count: 4, downloads: 0, newest: null }, unread: ["releases"] }],
    ["in the older", { readme: null, unread: ["readme"] }, {}],
    [
      "of a pull request",
      { pullRequests: [samplePullRequest()] },
      { pullRequests: [{ answer: "unreadable", asked: samplePullRequest().asked }] },
    ],
  ])("passes over what could not be read %s", (_, before, after) => {
    expect(told(before, after)).toEqual([]);
  });
});

describe("the readings of a repository", () => {
  const read = (fetchedAt: number, commit: string | null, changes: Change = {}) => ({
    ...{ id: `reading at ${fetchedAt}`, fetchedAt, commit },
    facts: sampleFacts(changes),
  });
  const newestFirst = [read(30, COMMIT.second, { stars: 5 }), read(20, COMMIT.first), read(10, COMMIT.first)];
  const versionsAt = (...pins: Parameters<typeof historyOf>[1]) =>
    historyOf(newestFirst, pins).map(({ versions }) => versions);

  it("are each compared with the one before, and the first with none", () => {
    expect(historyOf(newestFirst, []).map(({ differences }) => differences)).toEqual([
      [{ fact: "stars", before: "3", after: "5" }],
      [],
      null,
    ]);
  });

  it("are marked where a version's commit was taken from them", () => {
    expect(versionsAt({ version: 1, commit: COMMIT.first, readAt: 20 })).toEqual([[], [1], []]);
    expect(
      versionsAt({ version: 1, commit: COMMIT.first, readAt: 10 }, { version: 2, commit: COMMIT.second, readAt: 31 }),
    ).toEqual([[2], [], [1]]);
  });

  it("are not marked for a pending commit, one that was read before them, or one they did not find", () => {
    expect(versionsAt({ version: 1, commit: null, readAt: null })).toEqual([[], [], []]);
    expect(versionsAt({ version: 1, commit: COMMIT.first, readAt: 9 })).toEqual([[], [], []]);
    expect(versionsAt({ version: 1, commit: COMMIT.first, readAt: 30 })).toEqual([[], [], []]);
  });
});
