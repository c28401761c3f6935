import { expect, it } from "vitest";
import type { RunningStandin } from "#scripts/github-standin/server.ts";
import { control, rest, startedStandin } from "./calls.ts";

const LANTERN = 2_000_000_901;

const pageOf = async (standin: RunningStandin, path: string) => (await fetch(`${standin.url}${path}`)).text();

function press(standin: RunningStandin, path: string, fields: Record<string, string>, headers = {}) {
  const body = new URLSearchParams(fields);
  return fetch(`${standin.url}${path}`, { method: "POST", body, headers, redirect: "manual" });
}

it("lists every repository with its state, and finds some", async () => {
  const standin = await startedStandin();
  const all = await pageOf(standin, "/__world");
  for (const { id } of standin.world.repositories.values()) expect(all).toContain(`/__world/${id}"`);
  const archived = await pageOf(standin, "/__world?q=archived");
  expect(archived.match(/href="\/__world\/\d+"/g)?.length).toBe(
    [...standin.world.repositories.values()].filter(({ archivedAt }) => archivedAt !== null).length,
  );
});

it("has a form for each act on a repository, and shows what came of it", async () => {
  const standin = await startedStandin();
  const here = `/__world/${LANTERN}`;
  const page = await pageOf(standin, here);
  const offered = [...page.matchAll(new RegExp(`action="${here}/([a-z-]+)"`, "g"))].map(([, act]) => act);
  expect(offered).toEqual([
    ...["push", "force-push", "change-license", "rename", "transfer", "archive", "privatize", "block", "release"],
    ...["pull-request", "delete"],
  ]);
  const archived = await press(standin, `${here}/archive`, { archived: "true" });
  expect([archived.status, archived.headers.get("location")]).toEqual([303, here]);
  expect(await pageOf(standin, here)).toMatch(/Take out of the archive/);
  await press(standin, `${here}/push`, { message: "By hand", count: "2" });
  await press(standin, `${here}/release`, { tag: "v7", downloads: "5" });
  await press(standin, `${here}/pull-request`, { author: "raf-deschamps", title: "Mend it" });
  const repository = standin.world.repositories.get(LANTERN);
  expect(repository?.commits.get(repository.head ?? "")?.message).toBe("By hand");
  expect([repository?.releases[0]?.downloads, [...(repository?.pullRequests.values() ?? [])][0]?.title]).toEqual([
    5,
    "Mend it",
  ]);
  expect((await press(standin, `${here}/delete`, {})).headers.get("location")).toBe("/__world");
  expect((await fetch(standin.url + here)).status).toBe(404);
});

it("says what cannot be done, and changes nothing", async () => {
  const standin = await startedStandin();
  const refused = await press(standin, `/__world/${LANTERN}/rename`, { name: "" });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining("must be a text that is not empty"),
  ]);
  expect((await press(standin, `/__world/${LANTERN}/explode`, {})).status).toBe(501);
});

it("makes faults and ends them", async () => {
  const standin = await startedStandin();
  await press(standin, "/__world/fault", {
    kind: "status",
    prefix: "/api",
    times: "9",
    status: "503",
    slowMs: "60000",
  });
  expect((await rest(standin, "/rate_limit")).status).toBe(503);
  await press(standin, "/__world/heal", {});
  expect((await rest(standin, "/rate_limit")).status).toBe(200);
});

it("is changed by its own pages and by programs, and by no other site's page", async () => {
  const standin = await startedStandin();
  const act = `/__world/${LANTERN}/archive`;
  const from = (origin: string) => press(standin, act, { archived: "true" }, { origin });
  expect((await from("https://elsewhere.example")).status).toBe(403);
  expect((await from("null")).status).toBe(403);
  expect(standin.world.repositories.get(LANTERN)?.archivedAt).toBeNull();
  expect((await from(standin.url)).status).toBe(303);
});

it("makes names inert that somebody chose", async () => {
  const standin = await startedStandin();
  await control(standin, "create", { owner: "raf-deschamps", name: "<script>alert(1)</script>" });
  expect(await pageOf(standin, "/__world")).not.toContain("<script>");
});
