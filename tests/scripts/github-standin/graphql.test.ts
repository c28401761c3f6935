import { expect, it } from "vitest";
import { graphql, startedStandin } from "./calls.ts";
import { entryFacts } from "./entry-facts.ts";

const asked = {
  owner: "tidal-ops-collective",
  name: "tide-monkey",
  since: "2013-03-14T03:00:00Z",
  until: "2013-09-16T07:00:00Z",
  o0: "Netflix",
  n0: "SimianArmy",
  p0: 131,
};

it("answers the portal's whole query without an error", async () => {
  const { status, answer } = await graphql(await startedStandin(), entryFacts, asked);
  expect(answer.errors).toBeUndefined();
  expect(status).toBe(200);
  const { repository, pr0, rateLimit } = answer.data;
  expect(repository).toMatchObject({
    databaseId: 2000000101,
    nameWithOwner: "tidal-ops-collective/tide-monkey",
    isFork: true,
    parent: { databaseId: 2000000001, nameWithOwner: "Netflix/Cloud-Prize", parent: null },
    licenseInfo: { key: "apache-2.0", spdxId: "Apache-2.0", pseudoLicense: false },
    owner: { __typename: "Organization", databaseId: 900000101 },
  });
  expect(repository.defaultBranchRef.target.inWindow.totalCount).toBe(86);
  expect(repository.root.entries.map(({ name }: { name: string }) => name)).toContain("README.md");
  expect(repository.workflows.entries[0].object.text).toContain("./gradlew test");
  expect(pr0.pullRequest).toMatchObject({ number: 131, state: "MERGED", isDraft: false });
  expect(pr0.pullRequest.author).toEqual({ __typename: "User", login: "ines-carvalhal", databaseId: 900000201 });
  expect(rateLimit.remaining).toBe(4999);
});

it("refuses a field that GitHub does not have, with HTTP 200 and no data", async () => {
  const { status, answer } = await graphql(await startedStandin(), "{ viewer { shoeSize } }");
  expect(status).toBe(200);
  expect(answer.data).toBeUndefined();
  expect(answer.errors[0].message).toContain("shoeSize");
});

it("refuses a query without a token and with an unknown one", async () => {
  const standin = await startedStandin();
  const none = await graphql(standin, "{ rateLimit { cost } }", {}, { authorization: "" });
  const unknown = await graphql(standin, "{ rateLimit { cost } }", {}, { authorization: "Bearer nobody" });
  expect([none.status, unknown.status]).toEqual([401, 401]);
});

it("gives what it found beside the error for what it did not", async () => {
  const query = `{ here: repository(owner: "netflix", name: "hystrix") { nameWithOwner pullRequest(number: 99999) { id } }
    gone: repository(owner: "netflix", name: "no-such-thing") { id } }`;
  const { answer } = await graphql(await startedStandin(), query);
  expect(answer.data).toEqual({ here: { nameWithOwner: "Netflix/Hystrix", pullRequest: null }, gone: null });
  const seen = answer.errors.map(({ type, path }: { type: string; path: string[] }) => [type, path.join(".")]);
  expect(seen).toEqual([
    ["NOT_FOUND", "here.pullRequest"],
    ["NOT_FOUND", "gone"],
  ]);
});

it("demands page sizes, and at most a hundred", async () => {
  const standin = await startedStandin();
  const query = (size: string) =>
    `{ repository(owner: "Netflix", name: "Hystrix") { defaultBranchRef { target { ... on Commit { history${size} { nodes { oid } } } } } } }`;
  const none = await graphql(standin, query(""));
  const many = await graphql(standin, query("(first: 101)"));
  expect(none.answer.errors[0].type).toBe("MISSING_PAGINATION_BOUNDARIES");
  expect(many.answer.errors[0].type).toBe("EXCESSIVE_PAGINATION");
});

it("pages through a history by cursor without losing or repeating a commit", async () => {
  const standin = await startedStandin();
  const query = `query ($after: String) { repository(owner: "Netflix", name: "Hystrix") { defaultBranchRef { target { ... on Commit {
    history(first: 30, after: $after) { totalCount nodes { oid } pageInfo { hasNextPage endCursor } } } } } } }`;
  const seen = new Set<string>();
  let after: string | null = null;
  let total = 0;
  do {
    const { answer } = await graphql(standin, query, { after });
    const { nodes, pageInfo, totalCount } = answer.data.repository.defaultBranchRef.target.history;
    for (const { oid } of nodes) seen.add(oid);
    total = totalCount;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen.size).toBe(total);
});

it("finds a repository again by its node id, and its files at a pinned commit", async () => {
  const standin = await startedStandin();
  const first = await graphql(standin, entryFacts, asked);
  const { id, defaultBranchRef } = first.answer.data.repository;
  const query = `query ($id: ID!, $at: String!) { node(id: $id) { ... on Repository { databaseId
    object(expression: $at) { ... on Tree { oid entries { name } } } } } }`;
  const { answer } = await graphql(standin, query, { id, at: `${defaultBranchRef.target.oid}:docs` });
  expect(answer.data.node.databaseId).toBe(2000000101);
  expect(answer.data.node.object.entries).toEqual([{ name: "overview.md" }]);
});
