import { describe, expect, it } from "vitest";
import { createClient } from "#app/github/client.ts";
import { readContributors } from "#app/github/contributors.ts";
import { readmeIn } from "#app/github/repository-facts.ts";
import { configurationFor, json, startTinyServer } from "./tiny-server.ts";

const NAME = { owner: "ada", name: "circuit-painter" };
const LINK = { link: '<https://elsewhere.example/page>; rel="next"' };
const ADA = { id: 11, login: "ada", type: "User", contributions: 4 };

async function read(answer: Parameters<typeof startTinyServer>[0]) {
  const server = await startTinyServer(answer);
  const client = createClient(configurationFor(server.url), () => 0);
  const outcome = await readContributors(client, NAME);
  await server.close();
  return { outcome, lines: server.asked.map(({ line }) => line) };
}

describe("the list of contributors", () => {
  it("is read page by page, counting those without an account, and never by the address in a header", async () => {
    const { outcome, lines } = await read((request, response) => {
      if (request.url?.includes("&page=1")) json(response, 200, [ADA], LINK);
      else json(response, 200, [{ type: "Anonymous", name: "Grace", email: "grace@example.org", contributions: 2 }]);
    });
    expect(outcome).toEqual({
      ok: true,
      contributors: {
        contributors: [{ id: "11", login: "ada", commits: 4 }],
        contributorsComplete: true,
        unlinkedContributors: 1,
      },
    });
    expect(lines).toEqual([
      "GET /api/v3/repos/ada/circuit-painter/contributors?per_page=100&anon=1&page=1",
      "GET /api/v3/repos/ada/circuit-painter/contributors?per_page=100&anon=1&page=2",
    ]);
  });

  it("stops after the five pages on which GitHub names accounts", async () => {
    const { outcome, lines } = await read((_request, response) => json(response, 200, [ADA], LINK));
    expect(lines).toHaveLength(5);
    expect(outcome).toMatchObject({ ok: true, contributors: { contributorsComplete: false } });
  });

  it("is empty for an empty repository", async () => {
    const { outcome } = await read((_request, response) => void response.writeHead(204).end());
    expect(outcome).toMatchObject({ ok: true, contributors: { contributors: [], contributorsComplete: true } });
  });

  it("is incomplete, and no lack of rights, when GitHub finds it too large", async () => {
    const message =
      "The history or contributor list is too large to list contributors for this repository via the API.";
    const { outcome } = await read((_request, response) => json(response, 403, { message }));
    expect(outcome).toMatchObject({ ok: true, contributors: { contributors: [], contributorsComplete: false } });
  });

  it("is a problem when GitHub refuses it otherwise", async () => {
    const { outcome } = await read((_request, response) => json(response, 403, { message: "Forbidden" }));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "forbidden" } });
  });
});

describe("the README that GitHub shows", () => {
  const tree = (...names: string[]) => ({ entries: names.map((name) => ({ name, type: "blob" })) });

  it.each([
    [
      "in .github before the root before docs",
      { dotGithub: tree("README.md"), root: tree("readme.txt"), docs: tree("README") },
      ".github/README.md",
    ],
    ["in any case, with any ending", { dotGithub: null, root: tree("src.md", "ReadMe.RST"), docs: null }, "ReadMe.RST"],
    ["without an ending", { dotGithub: null, root: tree("README"), docs: null }, "README"],
    ["in docs", { dotGithub: {}, root: tree("LICENSE"), docs: tree("Readme.adoc") }, "docs/Readme.adoc"],
    [
      "not as a folder",
      { dotGithub: null, root: { entries: [{ name: "README.md", type: "tree" }] }, docs: null },
      null,
    ],
    ["not by a name that only begins so", { dotGithub: null, root: tree("README-old.md"), docs: null }, null],
  ])("is found %s", (_what, trees, expected) => {
    expect(readmeIn(trees)).toBe(expected);
  });
});
