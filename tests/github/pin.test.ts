import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Client, createClient } from "#app/github/client.ts";
import { readPin } from "#app/github/pin.ts";
import { commitAt } from "#app/github/pushes.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { configurationFor, json, startTinyServer } from "./tiny-server.ts";

const NOW = Date.UTC(2013, 9, 1);
const ID = 2_000_000_901;
const TARGET = { id: String(ID) };

let standin: RunningStandin;
let client: Client;
beforeAll(async () => {
  standin = await startStandin({ port: 0, now: () => NOW });
  client = createClient(configurationFor(standin.url), () => NOW);
});
beforeEach(() => {
  const before = { ...lantern() };
  return () => void Object.assign(lantern(), before);
});
afterAll(() => standin.close());

function lantern() {
  const repository = standin.world.repositories.get(ID);
  if (!repository) throw new Error("The sample world lacks hystrix-lantern.");
  return repository;
}

/** The fourth push from the end, so that three came later. */
function earlierPush() {
  const push = lantern().pushes.at(-4);
  if (!push) throw new Error("The sample world lacks pushes to hystrix-lantern.");
  return { ...push, secondsAt: Math.floor(push.at / 1_000) * 1_000 };
}

async function pinAt(at: number, target = TARGET) {
  const read = await readPin(client, target, at);
  if (!read.ok) throw new Error(read.problem.detail);
  const { head, isLate, requestsUsed } = read.reading;
  return { commit: head?.commit ?? null, tree: head?.tree ?? null, isLate, requestsUsed };
}

describe("the pin of a version that GitHub did not answer in time", () => {
  it("is the tip, for two requests, when nothing was pushed since", async () => {
    expect(await pinAt(NOW)).toMatchObject({ commit: lantern().head, isLate: false, requestsUsed: 2 });
  });

  it("is the newest push that GitHub had received by then, to the millisecond", async () => {
    const push = earlierPush();
    const tree = lantern().commits.get(push.after)?.tree;
    expect(await pinAt(push.secondsAt)).toEqual({ commit: push.after, tree, isLate: false, requestsUsed: 4 });
    expect(await pinAt(push.secondsAt - 1)).toMatchObject({ commit: push.before, isLate: false });
  });

  it("is not moved by the dates that an author writes into commits", async () => {
    const push = earlierPush();
    for (const commit of lantern().commits.values()) commit.committedAt = 0;
    expect(await pinAt(push.secondsAt)).toMatchObject({ commit: push.after, isLate: false });
  });

  it("is late, at the present tip, when the pushes do not reach back to then", async () => {
    lantern().pushes = [];
    expect(await pinAt(0)).toMatchObject({ commit: lantern().head, isLate: true });
  });

  it("is where a fork began when its first push came later", async () => {
    expect(await pinAt(0)).toMatchObject({ commit: lantern().pushes[0]?.before, isLate: false });
  });

  it("is late when there was no branch yet, and nothing at all for an empty repository", async () => {
    const dotfiles = standin.world.repositories.get(2_000_000_902);
    expect(await pinAt(0, { id: "2000000902" })).toMatchObject({ commit: dotfiles?.head, isLate: true });
    lantern().head = null;
    expect(await pinAt(0)).toMatchObject({ commit: null, isLate: true });
  });
});

describe("the list of pushes", () => {
  const name = { owner: "ada", name: "circuit-painter" };
  const push = (letter: string, previous: string, at: number) => ({
    before: previous.repeat(40),
    after: letter.repeat(40),
    ref: "refs/heads/a/b",
    timestamp: new Date(at).toISOString(),
  });

  async function ask(at: number, answer: Parameters<typeof startTinyServer>[0]) {
    const server = await startTinyServer(answer);
    const asking = createClient(configurationFor(server.url), () => NOW);
    const outcome = await commitAt(asking, name, "a/b", at);
    await server.close();
    return { outcome, lines: server.asked.map(({ line }) => line) };
  }

  it("is paged by GitHub's cursor, never by its address", async () => {
    const { outcome, lines } = await ask(1_000, (request, response) => {
      if (request.url?.includes("after=c1")) json(response, 200, [push("b", "a", 1_000)]);
      else json(response, 200, [push("c", "b", 2_000)], { link: '<https://elsewhere.example/?after=c1>; rel="next"' });
    });
    expect(outcome).toEqual({ ok: true, commit: "b".repeat(40) });
    expect(lines).toEqual([
      "GET /api/v3/repos/ada/circuit-painter/activity?ref=refs%2Fheads%2Fa%2Fb&per_page=100",
      "GET /api/v3/repos/ada/circuit-painter/activity?ref=refs%2Fheads%2Fa%2Fb&per_page=100&after=c1",
    ]);
  });

  it("tells where a branch stood before its first recorded push", async () => {
    const { outcome } = await ask(500, (_request, response) => json(response, 200, [push("b", "a", 1_000)]));
    expect(outcome).toEqual({ ok: true, commit: "a".repeat(40) });
  });

  it.each([
    ["the branch was deleted by then", 200, [{ ...push("b", "a", 1_000), after: "0".repeat(40) }]],
    ["the server has no such list", 404, { message: "Not Found" }],
    ["it may not be read", 403, { message: "Forbidden" }],
  ])("tells nothing when %s", async (_what, status, body) => {
    const { outcome } = await ask(1_000, (_request, response) => json(response, status, body));
    expect(outcome).toEqual({ ok: true, commit: null });
  });

  it("is a problem when GitHub is unavailable or answers something else", async () => {
    for (const [status, body] of [
      [502, {}],
      [200, { unexpected: true }],
    ] as const) {
      const { outcome } = await ask(1_000, (_request, response) => json(response, status, body));
      expect(outcome).toMatchObject({ ok: false, problem: { kind: "unavailable" } });
    }
  });
});
