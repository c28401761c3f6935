import type { ReadPullRequest, RepositoryFacts } from "#app/contest/repository/facts.ts";

/** A repository about which there is nothing to complain. */
export function sampleFacts(changes: Partial<RepositoryFacts> = {}): RepositoryFacts {
  return {
    id: "5001",
    fullName: "ada/circuit-painter",
    url: "https://github.com/ada/circuit-painter",
    owner: { id: "11", login: "ada", kind: "user" },
    visibility: "public",
    archived: false,
    archivedAt: null,
    disabled: false,
    locked: false,
    lockReason: null,
    empty: false,
    licence: { spdxId: "Apache-2.0", key: "apache-2.0", name: "Apache License 2.0" },
    fork: null,
    defaultBranch: "main",
    head: { commit: "a".repeat(40), tree: "b".repeat(40), committedAt: 1_370_000_000_000 },
    readme: "docs/README.md",
    stars: 3,
    forks: 1,
    watchers: 2,
    description: null,
    language: "Java",
    topics: [],
    createdAt: 1_365_000_000_000,
    pushedAt: 1_370_000_000_000,
    contributors: [{ id: "11", login: "ada", commits: 12 }],
    contributorsComplete: true,
    unlinkedContributors: 0,
    commitsInWindow: 12,
    pullRequests: [],
    ...changes,
  };
}

/** A merged pull request of ada's to Netflix/Hystrix. */
export function samplePullRequest(changes: Partial<ReadPullRequest> = {}): ReadPullRequest {
  return {
    answer: "read",
    asked: { owner: "netflix", name: "hystrix", number: 7 },
    id: "900719925474099267",
    number: 7,
    url: "https://github.com/Netflix/Hystrix/pull/7",
    title: "Paint circuits",
    state: "merged",
    draft: false,
    createdAt: 1_366_000_000_000,
    mergedAt: 1_367_000_000_000,
    closedAt: 1_367_000_000_000,
    author: { id: "11", login: "ada" },
    base: { id: "70", fullName: "Netflix/Hystrix", branch: "master" },
    mergeCommit: "c".repeat(40),
    additions: 10,
    deletions: 2,
    changedFiles: 3,
    ...changes,
  };
}
