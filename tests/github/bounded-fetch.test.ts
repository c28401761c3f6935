import { afterEach, describe, expect, it } from "vitest";
import { boundedFetch, FetchError } from "#app/github/bounded-fetch.ts";
import { json, startTinyServer, type TinyServer } from "./tiny-server.ts";

const open: TinyServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(answer: Parameters<typeof startTinyServer>[0]): Promise<TinyServer> {
  const server = await startTinyServer(answer);
  open.push(server);
  return server;
}

async function failureOf(url: string, bounds: { timeoutMs?: number; maxBytes?: number; origin?: string } = {}) {
  const origin = new URL(url).origin;
  const fetching = boundedFetch(url, {}, { timeoutMs: 2_000, maxBytes: 1_000, origin, ...bounds });
  const error = await fetching.then(
    () => undefined,
    (thrown) => thrown,
  );
  return error instanceof FetchError ? error.failure : error;
}

describe("a bounded fetch", () => {
  it("takes a body that is cut off for a failure, not for a shorter answer", async () => {
    const server = await start((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"id":1,', () => response.destroy());
    });
    expect(await failureOf(server.url)).toBe("network");
  });

  it("stops reading a body that is too large", async () => {
    const server = await start((_request, response) => response.end("x".repeat(1_001)));
    expect(await failureOf(server.url)).toBe("too large");
    expect(await failureOf(server.url, { maxBytes: 1_001 })).toBeUndefined();
  });

  it("gives up on a server that is silent, and on a body that never ends", async () => {
    const silent = await start(() => {});
    const dripping = await start((_request, response) => void response.write("{"));
    expect(await failureOf(silent.url, { timeoutMs: 60 })).toBe("time-out");
    expect(await failureOf(dripping.url, { timeoutMs: 60 })).toBe("time-out");
  });

  it("says so when nobody listens", async () => {
    const server = await startTinyServer(() => {});
    await server.close();
    expect(await failureOf(server.url)).toBe("network");
  });

  it("never follows a redirect to another origin", async () => {
    const foreign = await start((_request, response) => json(response, 200, { id: 1 }));
    const server = await start((_request, response) =>
      json(response, 301, {}, { location: `${foreign.url}/repos/a/b` }),
    );
    expect(await failureOf(server.url)).toBe("foreign redirect");
    expect(foreign.asked).toEqual([]);
  });

  it("never asks another origin than the configured one in the first place", async () => {
    const foreign = await start((_request, response) => json(response, 200, { id: 1 }));
    expect(await failureOf(foreign.url, { origin: "https://api.github.com" })).toBe("foreign redirect");
    expect(foreign.asked).toEqual([]);
  });

  it("follows three redirects within the origin, with its authorization, and refuses the fourth", async () => {
    const server = await start((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) json(response, 200, { id: 1 });
      else json(response, 301, {}, { location: `/${left - 1}` });
    });
    const bounds = { timeoutMs: 2_000, maxBytes: 1_000, origin: server.url };
    const response = await boundedFetch(`${server.url}/3`, { headers: { authorization: "token t" } }, bounds);
    expect(await response.json()).toEqual({ id: 1 });
    expect(server.asked.map(({ line, headers }) => `${line} ${headers.authorization}`)).toEqual([
      "GET /3 token t",
      "GET /2 token t",
      "GET /1 token t",
      "GET /0 token t",
    ]);
    expect(await failureOf(`${server.url}/4`)).toBe("too many redirects");
  });

  it("does not repeat a question with a body elsewhere", async () => {
    const server = await start((_request, response) => json(response, 307, {}, { location: "/elsewhere" }));
    const bounds = { timeoutMs: 2_000, maxBytes: 1_000, origin: server.url };
    const response = await boundedFetch(`${server.url}/graphql`, { method: "POST", body: "{}" }, bounds);
    expect([response.status, server.asked.length]).toEqual([307, 1]);
  });

  it("names the version of the API it was written for", async () => {
    const server = await start((_request, response) => json(response, 200, {}));
    await boundedFetch(server.url, {}, { timeoutMs: 2_000, maxBytes: 1_000, origin: server.url });
    expect(server.asked[0]?.headers["x-github-api-version"]).toBe("2022-11-28");
  });
});
