import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#scripts/github-standin/rest/api.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { ENDPOINTS, type Endpoint } from "#tests/github/oracle/endpoints.ts";
import { breachesOf } from "#tests/github/oracle/rest.ts";
import { control, midsummer, rest, server } from "./calls.ts";

let standin: RunningStandin;
/** Somebody of the platform's organization who shows everything that can be shown. */
let member = server;
beforeAll(async () => {
  standin = await startStandin({ port: 0, now: () => midsummer });
  const { token } = await control(standin, "token", { login: "halvard-oye", scopes: "user:email read:org" });
  member = { authorization: `Bearer ${token}` };
});
afterAll(() => standin.close());

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const playedRoutes = () =>
  routes.map(({ method, pattern }) => `${method} ${pattern.replace("/repositories/:id", "/repos/:owner/:repo")}`);

/** One repository of each kind that the world holds, and one that it does not. */
function samples() {
  const all = [...standin.world.repositories.values()];
  const kinds: Record<string, (repository: (typeof all)[number]) => boolean> = {
    project: ({ name }) => name === "Hystrix",
    fork: ({ parentId }) => parentId !== null,
    empty: ({ head }) => head === null,
    archived: ({ archivedAt }) => archivedAt !== null,
    "without a licence": ({ licence }) => licence === null,
    "under a licence nobody knows": ({ licence }) => licence === "NOASSERTION",
    private: ({ isPrivate }) => isPrivate,
    blocked: ({ blocked }) => blocked !== null,
    released: ({ releases }) => releases.length > 0,
  };
  return Object.entries(kinds).map(([kind, fits]) => {
    const found = all.find(fits);
    if (!found) throw new Error(`The sample world has no repository of this kind: ${kind}.`);
    const owner = standin.world.accounts.get(found.ownerId)?.login ?? "";
    return { kind, owner, repository: found };
  });
}

type Sample = ReturnType<typeof samples>[number];

/** The values that a parameter of a route takes for a repository. */
function valuesFor(parameter: string, { owner, repository }: Sample): string[] {
  const head = repository.head ?? "main";
  const [number = 1] = repository.pullRequests.keys();
  const values: Record<string, string[]> = {
    owner: [owner],
    repo: [repository.name],
    login: [owner, "raf-deschamps", "nobody-at-all"],
    org: ["Netflix", "nobody-at-all"],
    id: [String(repository.ownerId), "1"],
    ref: [head, repository.branch, "0".repeat(40)],
    sha: [head],
    branch: [repository.branch, "no-such-branch"],
    basehead: [`${head}...${repository.branch}`, `${repository.branch}...no-such-branch`],
    path: ["README.md", "docs", "no-such-file"],
    number: [String(number), "99999"],
  };
  const known = values[parameter];
  if (!known) throw new Error(`The test has no values for :${parameter}.`);
  return known;
}

function addressesOf(pattern: string, sample: Sample): string[] {
  const [, parameter] = /[:*](\w+)/.exec(pattern) ?? [];
  if (!parameter) return [pattern];
  return valuesFor(parameter, sample).flatMap((value) =>
    addressesOf(pattern.replace(new RegExp(`[:*]${parameter}\\b`), value), sample),
  );
}

async function answerOf(path: string, headers = server) {
  const response = await rest(standin, path, headers);
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

describe("GitHub's own description of its API", () => {
  it("has every route that the stand-in plays", () => {
    const described = ENDPOINTS.map(({ method, played }) => `${method} ${played}`);
    expect(playedRoutes().filter((route) => !described.includes(route))).toEqual([]);
  });

  const played = ENDPOINTS.filter(({ played }) => played && playedRoutes().includes(`GET ${played}`));

  it.each(played.map((endpoint): [string, Endpoint] => [nameOf(endpoint), endpoint]))(
    "%s is answered as described, for every kind of repository",
    async (name, { played: pattern = "" }) => {
      const addresses = new Set(samples().flatMap((sample) => addressesOf(pattern, sample)));
      const breaches = new Set<string>();
      const statuses = new Set<number>();
      for (const address of addresses)
        for (const asking of address.startsWith("/user") ? [server, member] : [server]) {
          const answer = await answerOf(address, asking);
          statuses.add(answer.status);
          for (const breach of breachesOf(name, answer)) breaches.add(breach);
        }
      expect([...breaches]).toEqual([]);
      expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    },
  );

  const others = ENDPOINTS.filter((endpoint) => !played.includes(endpoint));

  it.each(others.map((endpoint): [string, Endpoint] => [nameOf(endpoint), endpoint]))(
    "%s is not played, and says so",
    async (_, { played: pattern = "" }) => {
      const [sample] = samples();
      const [address = ""] = sample ? addressesOf(pattern, sample) : [];
      expect((await answerOf(address)).status).toBe(501);
    },
  );

  it("finds what is wrong with an answer", () => {
    const good = { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" };
    expect(breachesOf("GET /users/{username}", { status: 404, body: good })).toEqual([]);
    expect(breachesOf("GET /users/{username}", { status: 404, body: { message: 1 } })).toHaveLength(1);
    expect(breachesOf("GET /users/{username}", { status: 200, body: { login: "ada" } }).length).toBeGreaterThan(5);
    expect(breachesOf("GET /users/{username}", { status: 204, body: undefined })).toHaveLength(1);
    expect(breachesOf("GET /shoes", { status: 200, body: {} })).toHaveLength(1);
  });
});
