import { expect, it } from "vitest";
import { readSamples } from "#scripts/github-standin/samples.ts";
import { makeCommit, storeTree, withFile } from "#scripts/github-standin/world/git.ts";
import type { World } from "#scripts/github-standin/world/model.ts";
import { control, rest, startedStandin } from "./calls.ts";

const bareWorld = () => ({ blobs: new Map(), trees: new Map() }) as unknown as World;

it("names trees and commits as git does", () => {
  const world = bareWorld();
  expect(storeTree(world, new Map())).toBe("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  const tree = storeTree(
    world,
    new Map([
      ["a.txt", "hello\n"],
      ["a/b.txt", "hello\n"],
    ]),
  );
  expect(tree).toBe("e9d00327ba627626531609529f87f79a0b097ba5");
  const at = Date.UTC(2013, 5, 1, 10, 0, 0, 500);
  const author = { name: "Inês", email: "ines@example.org", accountId: null };
  const commit = makeCommit({ tree, parents: [], message: "Start", author, authoredAt: at, committedAt: at });
  expect([commit.sha, commit.committedAt]).toEqual(["da05e0a6fda40120a9ac6af50c9e138a8617ff6d", at - 500]);
});

it("takes an emptied folder away with its last file", () => {
  const world = bareWorld();
  const before = storeTree(world, new Map([["a.txt", "x"]]));
  const after = withFile(world, withFile(world, before, "deep/er/b.txt", "y"), "deep/er/b.txt", null);
  expect(after).toBe(before);
});

it("has forty teams of one to five people, nobody twice, and at least four newcomers", () => {
  const { teams, people, outsiders } = readSamples();
  expect(teams).toHaveLength(40);
  const sizes = teams.map(({ members }) => members.length);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 5]);
  const { administrator, auditor, organizers, nominators, judges, newcomers } = people;
  expect([nominators.length, judges.length, newcomers.length]).toEqual([12, 6, 5]);
  expect(judges.filter(({ kind }) => kind === "sponsor")).toHaveLength(1);
  const everyone = [
    administrator,
    auditor,
    organizers,
    nominators,
    judges,
    newcomers,
    outsiders,
    teams.map(({ members }) => members),
  ].flat(2);
  for (const field of ["githubId", "login", "email"] as const) {
    expect(new Set(everyone.map((person) => person[field])).size).toBe(everyone.length);
  }
});

it("gives every sample repository a number of its own, and every trouble a sample", () => {
  const { teams, platform, people } = readSamples();
  const own = teams.flatMap(({ entry }) => entry.repositories);
  const all = [...own, ...platform, ...people.newcomers.flatMap(({ repositories }) => repositories)];
  expect(new Set(all.map(({ githubId }) => githubId)).size).toBe(all.length);
  expect(new Set(own.map(({ trouble }) => trouble).filter(Boolean)).size).toBe(11);
});

it("makes a repository on demand and forgets it again on reset", async () => {
  const standin = await startedStandin();
  await control(standin, "create", { owner: "seo-yun-baek", name: "fresh", forkOfCloudPrize: true });
  const made = await (await rest(standin, "/repos/seo-yun-baek/fresh")).json();
  expect([made.fork, made.parent.full_name, made.license.spdx_id]).toEqual([true, "Netflix/Cloud-Prize", "Apache-2.0"]);
  await control(standin, "reset");
  expect((await rest(standin, "/repos/seo-yun-baek/fresh")).status).toBe(404);
});

it("changes a licence by pushing another file", async () => {
  const standin = await startedStandin();
  const repository = "renske-oosterhof/glasswing";
  await control(standin, "change-license", { repository, license: "MIT" });
  const licence = await (await rest(standin, `/repos/${repository}/license`)).json();
  expect([licence.license.spdx_id, atob(licence.content).split("\n")[0]]).toEqual(["MIT", "MIT License"]);
});

it("shows under each link a page that says it is not GitHub", async () => {
  const standin = await startedStandin();
  const [{ sha }] = await (await rest(standin, "/repos/Netflix/Hystrix/commits?per_page=1")).json();
  const paths = ["", "/pull/133", `/commit/${sha}`, `/tree/${sha}`, "/tree/HEAD/docs/overview.md"];
  for (const path of ["/", "/Netflix", ...paths.map((rest) => `/Netflix/Hystrix${rest}`)]) {
    const page = await fetch(standin.url + path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(await page.text()).toContain("This is the GitHub stand-in: its data is not GitHub’s.");
  }
  expect((await fetch(`${standin.url}/Netflix/no-such`)).status).toBe(404);
  expect((await fetch(`${standin.url}/ottoline-merrow/archaius-history`)).url).toContain("/archaius-journal");
});

it("gives each stand-in a world of its own", async () => {
  const [one, other] = [await startedStandin(), await startedStandin()];
  await control(one, "push", { repository: "Netflix/eureka" });
  await control(one, "rename-account", { login: "noor-vantongeren", to: "noor" });
  const head = async (standin: typeof one) =>
    (await (await rest(standin, "/repos/Netflix/eureka/commits?per_page=1")).json())[0].sha;
  expect(await head(one)).not.toBe(await head(other));
  expect((await rest(other, "/users/noor-vantongeren")).status).toBe(200);
});
