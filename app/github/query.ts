/** At most so many pull requests are asked for in one query; each is an alias of its own. */
export const PULL_REQUESTS_AT_ONCE = 25;

export type PullRequestName = { owner: string; name: string; number: number };

const PULL_REQUEST = `
fragment PR on PullRequest {
  fullDatabaseId number url title state isDraft createdAt mergedAt closedAt additions deletions changedFiles
  author { login ... on User { databaseId } }
  mergeCommit { oid }
  timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { closer { ... on Commit { oid } } } } }
  baseRefName
  baseRepository { databaseId nameWithOwner }
}`;

/** Where licences and the manifests of packages usually lie; each is an alias of its own. */
export const LICENCE_FILES = "LICENSE LICENSE.md LICENSE.txt LICENCE LICENCE.md COPYING COPYING.md UNLICENSE".split(
  " ",
);
export const MANIFESTS = "package.json pom.xml Cargo.toml pyproject.toml setup.cfg setup.py composer.json".split(" ");

const textOf = (word: string) => (path: string, index: number) =>
  `
    ${word}${index}: object(expression: "HEAD:${path}") { ... on Blob { byteSize isTruncated text } }`;

/** Only what REST does not tell; `$since` and `$until` bound the committer dates that are counted. */
const REPOSITORY = `
  repository(owner: $owner, name: $name, followRenames: true) {
    databaseId isArchived archivedAt isDisabled isLocked lockReason isEmpty
    defaultBranchRef { name target { oid ... on Commit {
      committedDate tree { oid } statusCheckRollup { state }
      inWindow: history(first: 100, since: $since, until: $until) {
        totalCount nodes { oid committedDate authoredDate
          authors(first: 5) { nodes { user { login databaseId } } } } }
      earlier: history(first: 1, until: $since) { totalCount nodes { committedDate } } } } }
    parent { defaultBranchRef { target { ... on Commit {
      inWindow: history(first: 100, since: $since, until: $until) { nodes { oid } } } } } }
    releases(first: 10, orderBy: {field: CREATED_AT, direction: DESC}) {
      totalCount nodes { tagName url publishedAt releaseAssets(first: 10) { nodes { downloadCount } } } }
    root: object(expression: "HEAD:") { ... on Tree { entries { name type } } }
    docs: object(expression: "HEAD:docs") { ... on Tree { entries { name type } } }
    dotGithub: object(expression: "HEAD:.github") { ... on Tree { entries { name type } } }
    workflows: object(expression: "HEAD:.github/workflows") {
      ... on Tree { entries { name type object { ... on Blob { byteSize isTruncated text } } } } }${LICENCE_FILES.map(
        textOf("licenceFile"),
      ).join("")}${MANIFESTS.map(textOf("manifest")).join("")}
  }`;

/** Fields that may fail alone: without them the rest of the answer still stands. */
export function isSpare(field: string | number): boolean {
  return /^(statusCheckRollup|earlier|parent|releases|workflows|licenceFile\d+|manifest\d+)$/.test(String(field));
}

const HEAD = `
  repository(owner: $owner, name: $name, followRenames: true) {
    databaseId defaultBranchRef { name target { oid ... on Commit { committedDate tree { oid } } } }
  }`;

export type Query = { text: string; variables: Record<string, unknown> };

/** Everything about a repository and the first 25 of the pull requests, in one question. */
export function entryQuery(
  repository: { owner: string; name: string },
  window: { since: number; until: number },
  pullRequests: readonly PullRequestName[],
): Query {
  const asked = pullRequests.slice(0, PULL_REQUESTS_AT_ONCE);
  const declared = "$owner: String!, $name: String!, $since: GitTimestamp!, $until: GitTimestamp!";
  return {
    text: `query EntryFacts(${[declared, ...asked.map(declaration)].join(", ")}) {${REPOSITORY}${asked.map(alias).join("")}
}${asked.length > 0 ? PULL_REQUEST : ""}`,
    variables: {
      ...repository,
      since: new Date(window.since).toISOString(),
      until: new Date(window.until).toISOString(),
      ...variablesOf(asked),
    },
  };
}

/** Up to 25 pull requests alone. */
export function pullRequestsQuery(pullRequests: readonly PullRequestName[]): Query {
  return {
    text: `query PullRequests(${pullRequests.map(declaration).join(", ")}) {${pullRequests.map(alias).join("")}
}${PULL_REQUEST}`,
    variables: variablesOf(pullRequests),
  };
}

/** The tip of a repository's default branch. */
export function headQuery(repository: { owner: string; name: string }): Query {
  return { text: `query Head($owner: String!, $name: String!) {${HEAD}\n}`, variables: { ...repository } };
}

/** One commit by its id, reachable or not. */
export function commitQuery(repository: { owner: string; name: string }, commit: string): Query {
  return {
    text: `query PinnedCommit($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name, followRenames: true) {
    databaseId object(oid: $commit) { oid ... on Commit { committedDate tree { oid } } }
  }
}`,
    variables: { ...repository, commit },
  };
}

const declaration = (_: PullRequestName, index: number) => `$o${index}: String!, $n${index}: String!, $p${index}: Int!`;

const alias = (_: PullRequestName, index: number) => `
  pr${index}: repository(owner: $o${index}, name: $n${index}) { pullRequest(number: $p${index}) { ...PR } }`;

function variablesOf(pullRequests: readonly PullRequestName[]): Record<string, unknown> {
  return Object.fromEntries(
    pullRequests.flatMap(({ owner, name, number }, index) => [
      [`o${index}`, owner],
      [`n${index}`, name],
      [`p${index}`, number],
    ]),
  );
}
