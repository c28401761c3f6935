import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkPullRequest } from "#app/contest/repository/checks/pull-request.ts";
import { checkRepository } from "#app/contest/repository/checks.ts";
import { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { type Client, createClient } from "#app/github/client.ts";
import { hasChanged } from "#app/github/identity.ts";
import { listRepositories } from "#app/github/own-repositories.ts";
import { findPerson } from "#app/github/person.ts";
import { readHead, readRepository } from "#app/github/readings.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { configurationFor } from "./tiny-server.ts";

const NOW = Date.UTC(2013, 9, 1);
const WINDOW = { since: Date.UTC(2013, 2, 14), until: NOW };
const LANTERN = { owner: "noor-vantongeren", name: "hystrix-lantern" };
const LANTERN_ID = 2_000_000_901;
const NOOR = { githubId: "900000051", login: "noor-vantongeren" };
const HYSTRIX = { id: "2000000014", fullName: "Netflix/Hystrix" };
const RULES = {
  licences: ["Apache-2.0"],
  fork: { of: { id: "2000000001", fullName: "Netflix/Cloud-Prize" }, demand: "required" as const },
  window: { opensAt: WINDOW.since, closesAt: WINDOW.until },
};

let standin: RunningStandin;
let client: Client;
beforeAll(async () => {
  standin = await startStandin({ port: 0, now: () => NOW });
  client = createClient(configurationFor(standin.url), () => NOW);
});
beforeEach(() => {
  // A test may change these two; building a fresh world for each would take a second.
  const changed = [repositoryOf(LANTERN_ID), firstPullRequest()];
  const before = changed.map((thing) => ({ ...thing }));
  return () => {
    for (const [index, thing] of changed.entries()) Object.assign(thing, before[index]);
  };
});
afterAll(() => standin.close());

function repositoryOf(id: number) {
  const repository = standin.world.repositories.get(id);
  if (!repository) throw new Error(`The sample world has no repository ${id}.`);
  return repository;
}

function firstPullRequest() {
  const [known] = repositoryOf(2_000_000_014).pullRequests.values();
  if (!known) throw new Error("The sample world has no pull request to Hystrix.");
  return known;
}

async function factsOf(target: Parameters<typeof readRepository>[1]): Promise<RepositoryFacts> {
  const read = await readRepository(client, target, WINDOW);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.reading.facts;
}

describe("reading a repository", () => {
  it("takes four requests and gives facts that satisfy every rule", async () => {
    const read = await readRepository(client, LANTERN, WINDOW);
    if (!read.ok) throw new Error(read.problem.detail);
    const { facts, requestIds, requestsUsed, source, etag, tokenFingerprint } = read.reading;
    expect([requestsUsed, new Set(requestIds).size, source]).toEqual([4, 4, "stand-in"]);
    expect([etag, tokenFingerprint].every((text) => text)).toBe(true);
    expect(RepositoryFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
    expect(
      checkRepository({ ok: true, facts }, RULES, [NOOR]).map(({ kind, outcome }) => `${kind}: ${outcome}`),
    ).toEqual([
      "public: pass",
      "identity: pass",
      "active: pass",
      "contents: pass",
      "head: pass",
      "licence: pass",
      "fork: pass",
      "owner: pass",
      "readme: pass",
      "workflow: pass",
      "team: pass",
      "members: pass",
      "window: pass",
      "earlier work: pass",
      "adoption: pass",
      "popularity: pass",
      "copies: pass",
      "entered once: pass",
    ]);
  });

  it("tells what the world holds", async () => {
    const repository = repositoryOf(LANTERN_ID);
    const commit = repository.commits.get(repository.head ?? "");
    const inWindow = [...repository.commits.values()].filter(({ committedAt }) => committedAt >= WINDOW.since);
    expect(await factsOf(LANTERN)).toMatchObject({
      id: String(LANTERN_ID),
      fullName: "noor-vantongeren/hystrix-lantern",
      owner: { id: NOOR.githubId, login: NOOR.login, kind: "user" },
      visibility: "public",
      fork: { parent: { fullName: "Netflix/Cloud-Prize" }, root: { id: "2000000001" } },
      defaultBranch: repository.branch,
      head: { commit: repository.head, tree: commit?.tree, committedAt: commit?.committedAt },
      readme: "README.md",
      stars: 12,
      forks: 2,
      watchers: 3,
      contributorsComplete: true,
      commitsInWindow: inWindow.length,
    });
  });

  it("finds it again by id after it was renamed, and under its old name", async () => {
    repositoryOf(LANTERN_ID).name = "beacon";
    standin.world.formerNames.set("noor-vantongeren/hystrix-lantern", LANTERN_ID);
    const byId = await factsOf({ id: String(LANTERN_ID) });
    const byName = await factsOf(LANTERN);
    expect([byId.fullName, byName.fullName, byName.id]).toEqual([
      "noor-vantongeren/beacon",
      "noor-vantongeren/beacon",
      String(LANTERN_ID),
    ]);
  });

  it.each<[string, (repository: ReturnType<typeof repositoryOf>) => void, string]>([
    ["private", (repository) => (repository.isPrivate = true), "public: fail"],
    ["blocked by law", (repository) => (repository.blocked = "dmca"), "public: fail"],
    ["blocked for its terms", (repository) => (repository.blocked = "tos"), "public: fail"],
    ["archived", (repository) => (repository.archivedAt = NOW), "active: fail"],
    ["without a licence that its detector knows", (repository) => (repository.licence = null), "licence: warn"],
    ["under another licence than its file says", (repository) => (repository.licence = "GPL-3.0"), "licence: warn"],
    ["under a licence nobody recognises", (repository) => (repository.licence = "NOASSERTION"), "licence: warn"],
    ["empty", (repository) => (repository.head = null), "contents: fail"],
  ])("shows that it is %s", async (_what, change, expected) => {
    change(repositoryOf(LANTERN_ID));
    const read = await readRepository(client, LANTERN, WINDOW);
    const answer = read.ok
      ? { ok: true as const, facts: read.reading.facts }
      : { ...read, asked: LANTERN, retryAt: null };
    const found = checkRepository(answer, RULES, [NOOR]).map(({ kind, outcome }) => `${kind}: ${outcome}`);
    expect(found).toContain(expected);
  });

  it("says for one that was never there that it is missing or private", async () => {
    const read = await readRepository(client, { owner: "ada", name: "nothing" }, WINDOW);
    expect(read).toMatchObject({
      ok: false,
      problem: { kind: "notFound", status: 404, requestId: expect.any(String) },
    });
  });

  it("is refused with a wrong token", async () => {
    const stranger = createClient(configurationFor(standin.url, { token: "wrong" }), () => NOW);
    expect(await readRepository(stranger, LANTERN, WINDOW)).toMatchObject({ ok: false, problem: { kind: "auth" } });
  });
});

describe("reading pull requests", () => {
  it("tells each apart in the one query, the missing ones too", async () => {
    const known = firstPullRequest();
    const pullRequests = [
      { owner: "netflix", name: "HYSTRIX", number: known.number },
      { owner: "Netflix", name: "Hystrix", number: 999_999 },
      { owner: "Netflix", name: "NoSuchProject", number: 1 },
    ];
    const read = await readRepository(client, LANTERN, { ...WINDOW, pullRequests });
    if (!read.ok) throw new Error(read.problem.detail);
    expect(read.reading.requestsUsed).toBe(4);
    const [first, ...others] = read.reading.facts.pullRequests;
    expect(others.map(({ answer }) => answer)).toEqual(["missing", "missing"]);
    expect(first).toMatchObject({
      answer: "read",
      number: known.number,
      base: HYSTRIX,
      author: { id: String(known.authorId) },
    });
    if (first) {
      const team = [{ githubId: String(known.authorId), login: "author" }];
      expect(checkPullRequest(first, [HYSTRIX], team)).toMatchObject({
        outcome: "pass",
        subject: `Netflix/Hystrix#${known.number}`,
      });
    }
  });

  it("shows one whose author deleted the account", async () => {
    const known = firstPullRequest();
    known.authorId = null;
    const pullRequests = [{ owner: "Netflix", name: "Hystrix", number: known.number }];
    const read = await readRepository(client, LANTERN, { ...WINDOW, pullRequests });
    expect(read).toMatchObject({ reading: { facts: { pullRequests: [{ answer: "read", author: null }] } } });
  });

  it("asks once more for each further twenty-five, and keeps their order", async () => {
    const pullRequests = Array.from({ length: 51 }, (_, index) => ({
      owner: "Netflix",
      name: "Hystrix",
      number: index + 1,
    }));
    const read = await readRepository(client, LANTERN, { ...WINDOW, pullRequests });
    if (!read.ok) throw new Error(read.problem.detail);
    expect(read.reading.requestsUsed).toBe(6);
    expect(read.reading.facts.pullRequests.map(({ asked }) => asked.number)).toEqual(
      pullRequests.map(({ number }) => number),
    );
  });
});

describe("smaller questions", () => {
  it("reads the tip of the default branch in two requests", async () => {
    const { head, branch } = repositoryOf(LANTERN_ID);
    expect(await readHead(client, LANTERN)).toMatchObject({
      ok: true,
      reading: { id: String(LANTERN_ID), branch, head: { commit: head }, requestsUsed: 2 },
    });
    repositoryOf(LANTERN_ID).head = null;
    expect(await readHead(client, { id: String(LANTERN_ID) })).toMatchObject({ ok: true, reading: { head: null } });
  });

  it("learns for nothing that a repository did not change", async () => {
    const read = await readRepository(client, LANTERN, WINDOW);
    const etag = read.ok ? (read.reading.etag ?? "") : "";
    expect(await hasChanged(client, String(LANTERN_ID), etag)).toEqual({ ok: true, changed: false });
    repositoryOf(LANTERN_ID).stars += 1;
    expect(await hasChanged(client, String(LANTERN_ID), etag)).toEqual({ ok: true, changed: true });
  });

  it("lists a person's public repositories and hides the private ones", async () => {
    const listed = await listRepositories(client, "noor-vantongeren");
    expect(listed).toMatchObject({ ok: true, complete: true });
    expect(listed.ok && listed.repositories.map(({ fullName }) => fullName).sort()).toEqual([
      "noor-vantongeren/dotfiles",
      "noor-vantongeren/hystrix-lantern",
    ]);
    repositoryOf(LANTERN_ID).isPrivate = true;
    const later = await listRepositories(client, "noor-vantongeren");
    expect(later.ok && later.repositories.map(({ fullName }) => fullName)).toEqual(["noor-vantongeren/dotfiles"]);
  });

  it("finds the account behind a login, and no organization", async () => {
    expect(await findPerson(client, "Noor-VanTongeren")).toEqual({ ok: true, person: NOOR });
    expect(await findPerson(client, "Netflix")).toMatchObject({ ok: false, problem: { kind: "notFound" } });
    expect(await findPerson(client, "nobody-at-all")).toMatchObject({ ok: false, problem: { kind: "notFound" } });
  });
});
