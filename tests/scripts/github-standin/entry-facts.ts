/** The query with which the portal reads an entry: everything it asks of one repository and one pull request. */
export const entryFacts = `
query EntryFacts($owner: String!, $name: String!, $since: GitTimestamp!, $until: GitTimestamp!, $o0: String!, $n0: String!, $p0: Int!) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name, followRenames: true) {
    id databaseId nameWithOwner url
    owner { __typename login ... on User { databaseId } ... on Organization { databaseId } }
    visibility isPrivate isArchived archivedAt isDisabled isLocked lockReason isEmpty isFork isTemplate isMirror
    createdAt pushedAt diskUsage description homepageUrl
    licenseInfo { key spdxId name pseudoLicense }
    primaryLanguage { name }
    repositoryTopics(first: 20) { nodes { topic { name } } }
    stargazerCount forkCount watchers { totalCount }
    parent { databaseId nameWithOwner parent { databaseId nameWithOwner } }
    releases(first: 10, orderBy: {field: CREATED_AT, direction: DESC}) {
      totalCount nodes { tagName publishedAt isDraft isPrerelease releaseAssets(first: 10) { nodes { name downloadCount } } } }
    defaultBranchRef { name target { oid ... on Commit {
      committedDate authoredDate statusCheckRollup { state } all: history { totalCount }
      inWindow: history(first: 100, since: $since, until: $until) { totalCount pageInfo { hasNextPage endCursor }
        nodes { oid committedDate authoredDate authors(first: 5) { nodes { name user { login databaseId } } } } }
      lastBefore: history(first: 1, until: $until) { nodes { oid committedDate } } } } }
    root: object(expression: "HEAD:") { ... on Tree { entries { name type } } }
    docs: object(expression: "HEAD:docs") { ... on Tree { entries { name type } } }
    dotGithub: object(expression: "HEAD:.github") { ... on Tree { entries { name type } } }
    workflows: object(expression: "HEAD:.github/workflows") {
      ... on Tree { entries { name type object { ... on Blob { byteSize isTruncated text } } } } } }
  pr0: repository(owner: $o0, name: $n0) { pullRequest(number: $p0) { ...PR } }
}
fragment PR on PullRequest {
  fullDatabaseId number url title state isDraft createdAt mergedAt closedAt additions deletions changedFiles
  author { __typename login ... on User { databaseId } } mergedBy { login } mergeCommit { oid } headRepository { nameWithOwner }
  baseRefName baseRepository { databaseId nameWithOwner owner { __typename login ... on Organization { databaseId } } } }
`;
