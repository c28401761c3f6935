import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "#app/github/client.ts";
import { hasChanged, identify } from "#app/github/identity.ts";
import { listRepositories } from "#app/github/own-repositories.ts";
import { readHead, readRepository } from "#app/github/readings.ts";
import { configurationFor, json, startTinyServer, type TinyServer } from "./tiny-server.ts";

const NOW = 1_700_000_000_000;
const clock = () => NOW;
const NAME = { owner: "ada", name: "circuit-painter" };
const WINDOW = { since: 0, until: NOW };

const REPOSITORY = {
  id: 5001,
  full_name: "ada/circuit-painter",
  owner: { id: 11, login: "ada", type: "User" },
  html_url: "https://github.com/ada/circuit-painter",
  private: false,
  visibility: "public",
  archived: false,
  disabled: false,
  fork: false,
  license: null,
  default_branch: "main",
  description: null,
  language: null,
  stargazers_count: 3,
  watchers_count: 3,
  forks_count: 0,
  subscribers_count: 1,
  created_at: "2013-04-01T00:00:00Z",
  pushed_at: "2013-05-01T00:00:00Z",
};

const open: TinyServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(answer: Parameters<typeof startTinyServer>[0]) {
  const server = await startTinyServer(answer);
  open.push(server);
  return { server, client: createClient(configurationFor(server.url), clock) };
}

describe("the client asks once and leaves waiting to the job", () => {
  it.each<[string, number, unknown, Record<string, string>, object]>([
    ["an empty repository (409)", 409, { message: "Git Repository is empty." }, {}, { kind: "unavailable" }],
    ["429 with a wait", 429, { message: "Slow down" }, { "retry-after": "9" }, { kind: "limited", until: NOW + 9_000 }],
    [
      "a spent hour",
      403,
      { message: "API rate limit exceeded" },
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW / 1_000 + 3_000}` },
      { kind: "limited", until: NOW + 3_002_000 },
    ],
    [
      "a secondary limit",
      403,
      { message: "You have exceeded a secondary rate limit" },
      {},
      { kind: "limited", until: null },
    ],
    ["a failure (502)", 502, { message: "Server Error" }, {}, { kind: "unavailable" }],
  ])("after %s", async (_what, status, body, headers, expected) => {
    const { server, client } = await start((_request, response) => json(response, status, body, headers));
    expect(await readRepository(client, NAME, WINDOW)).toMatchObject({ ok: false, problem: expected });
    expect(server.asked).toHaveLength(1);
  });

  it("after a time-out", async () => {
    const { server } = await start(() => {});
    const client = createClient(configurationFor(server.url), clock, { timeoutMs: 60, maxBytes: 1_000 });
    const answer = await client.get("/rate_limit");
    expect(answer).toMatchObject({ arrived: false, failure: "time-out", requestsUsed: 1 });
    expect(server.asked).toHaveLength(1);
  });

  it("after GraphQL says with status 200 that its limit is spent", async () => {
    const { server, client } = await start((request, response) => {
      if (request.method === "POST") json(response, 200, { errors: [{ type: "RATE_LIMITED", message: "spent" }] });
      else json(response, 200, REPOSITORY);
    });
    expect(await readHead(client, NAME)).toMatchObject({ ok: false, problem: { kind: "limited", until: null } });
    expect(server.asked.map(({ line }) => line)).toEqual([
      "GET /api/v3/repos/ada/circuit-painter",
      "POST /api/graphql",
    ]);
  });
});

describe("an answer that only looks good is no fact", () => {
  it.each<[string, (response: Parameters<typeof json>[0]) => void]>([
    ["HTML", (response) => void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Unicorn</h1>")],
    [
      "JSON cut in half",
      (response) => void response.writeHead(200, { "content-type": "application/json" }).end('{"id":50'),
    ],
    ["null", (response) => json(response, 200, null)],
    ["a wrong shape", (response) => json(response, 200, { unexpected: true })],
    [
      "a repository without its archived flag",
      (response) => json(response, 200, { ...REPOSITORY, archived: undefined }),
    ],
    ["a strange content type", (response) => void response.writeHead(200, { "content-type": ";;;" }).end("{}")],
    ["another repository", (response) => json(response, 200, { ...REPOSITORY, id: 5002 })],
    [
      "a connection that dies halfway",
      (response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
        response.write('{"id":5001', () => response.destroy());
      },
    ],
  ])("%s", async (_what, answer) => {
    const { client } = await start((_request, response) => answer(response));
    expect(await identify(client, { id: "5001" })).toMatchObject({ ok: false, problem: { kind: "unavailable" } });
  });

  it.each([
    ["with an error somewhere inside", { path: ["repository", "docs"], type: "SERVICE_UNAVAILABLE" }, 5001],
    ["with an error about everything", { type: "SERVICE_UNAVAILABLE" }, 5001],
    ["about another repository that took the name", undefined, 6002],
  ])("a GraphQL answer %s", async (_what, error, databaseId) => {
    const { client } = await start((request, response) => {
      const errors = error && { errors: [{ message: "Something went wrong", ...error }] };
      if (request.method === "POST")
        json(response, 200, { data: { repository: { databaseId, defaultBranchRef: null } }, ...errors });
      else json(response, 200, REPOSITORY);
    });
    expect(await readHead(client, NAME)).toMatchObject({ ok: false, problem: { kind: "unavailable" } });
  });

  it("JSON from another host", async () => {
    const { server: foreign } = await start((_request, response) => json(response, 200, REPOSITORY));
    const { client } = await start((_request, response) =>
      json(response, 301, {}, { location: `${foreign.url}/repositories/5001` }),
    );
    expect(await identify(client, NAME)).toMatchObject({
      ok: false,
      problem: { kind: "unavailable", detail: expect.stringContaining("may be asked") },
    });
    expect(foreign.asked).toEqual([]);
  });
});

describe("the client", () => {
  it("follows a rename to the id and counts both requests", async () => {
    const { client } = await start((request, response, url) => {
      if (request.url === "/api/v3/repos/ada/old")
        json(response, 301, {}, { location: `${url}/api/v3/repositories/5001` });
      else json(response, 200, REPOSITORY, { etag: '"1"' });
    });
    expect(await identify(client, { owner: "ada", name: "old" })).toMatchObject({
      ok: true,
      identity: { owner: "ada", name: "circuit-painter", etag: '"1"', rest: { id: "5001" } },
    });
    expect(await client.get("/repos/{owner}/{name}", { owner: "ada", name: "old" })).toMatchObject({ requestsUsed: 2 });
  });

  it("takes 304 for the answer that nothing changed", async () => {
    const { server, client } = await start((request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else json(response, 200, REPOSITORY);
    });
    expect(await hasChanged(client, "5001", '"1"')).toEqual({ ok: true, changed: false });
    expect(await hasChanged(client, "5001", '"0"')).toEqual({ ok: true, changed: true });
    expect(server.asked).toHaveLength(2);
  });

  it("keeps ids beyond the exact numbers of JavaScript", async () => {
    const big = JSON.stringify(REPOSITORY).replace("5001", "9007199254740993");
    const { client } = await start(
      (_request, response) => void response.writeHead(200, { "content-type": "application/json" }).end(big),
    );
    expect(await identify(client, NAME)).toMatchObject({ identity: { rest: { id: "9007199254740993" } } });
  });

  it("asks an Enterprise server and github.com in the right places, whatever slash ends the base", async () => {
    const { server } = await start((_request, response) => json(response, 200, {}));
    const bases = [`${server.url}/api/v3/`, server.url];
    for (const apiUrl of bases) {
      const client = createClient(configurationFor(server.url, { apiUrl }), clock);
      await client.get("/rate_limit");
      await client.graphql("{ rateLimit { cost } }", {});
    }
    expect(server.asked.map(({ line }) => line)).toEqual([
      "GET /api/v3/rate_limit",
      "POST /api/graphql",
      "GET /rate_limit",
      "POST /graphql",
    ]);
  });

  it("sends its token, and tells tokens apart without showing them", async () => {
    const { server } = await start((_request, response) => json(response, 200, {}));
    const fingerprints: (string | null)[] = [];
    for (const token of ["first", "second", undefined]) {
      const client = createClient(configurationFor(server.url, { token }), clock);
      await client.get("/rate_limit");
      fingerprints.push(client.tokenFingerprint);
    }
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      "token first",
      "token second",
      undefined,
    ]);
    expect(fingerprints[2]).toBeNull();
    expect(new Set(fingerprints).size).toBe(3);
    expect(fingerprints.join()).not.toMatch(/first|second/);
  });

  it("has no more than two requests on their way, GraphQL included", async () => {
    let running = 0;
    let most = 0;
    const { server, client } = await start((_request, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        json(response, 200, {});
      }, 5);
    });
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? client.get("/x") : client.graphql("{ x }", {}))),
    );
    expect([server.asked.length, most]).toEqual([8, 2]);
  });

  it("gives up a list that somebody waits for, even while it stands in the queue", async () => {
    const { server, client } = await start(() => {});
    const blockers = [
      client.get("/1", {}, { signal: AbortSignal.timeout(150) }),
      client.get("/2", {}, { signal: AbortSignal.timeout(150) }),
    ];
    expect(await listRepositories(client, "ada", 50)).toMatchObject({ ok: false, problem: { kind: "unavailable" } });
    await Promise.all(blockers);
    expect(server.asked.map(({ line }) => line)).toEqual(["GET /api/v3/1", "GET /api/v3/2"]);
  });
});
