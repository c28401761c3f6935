import { expect, it } from "vitest";
import { control, midsummer, rest, server, startedStandin } from "./calls.ts";

const read = async (response: Response) => ({ status: response.status, answer: await response.json() });

it("leads from a former name to the id, below which everything answers too", async () => {
  const standin = await startedStandin();
  const { status, answer } = await read(
    await rest(standin, "/repos/ottoline-merrow/archaius-history/commits?per_page=1"),
  );
  expect(status).toBe(301);
  expect(answer.url).toMatch(/\/api\/v3\/repositories\/\d+\/commits\?per_page=1$/);
  const [path] = answer.url.match(/\/repositories\/\d+/) ?? [];
  expect((await read(await rest(standin, path))).answer.full_name).toBe("ottoline-merrow/archaius-journal");
  expect((await read(await rest(standin, `${path}/commits?per_page=1`))).answer).toHaveLength(1);
});

it("moves a repository that is renamed or transferred while it runs, and keeps its id", async () => {
  const standin = await startedStandin();
  await control(standin, "rename", { repository: "netflix/hystrix", name: "hystrix2" });
  await control(standin, "transfer", { repository: "Netflix/hystrix2", owner: "quarry-street" });
  const old = await rest(standin, "/repos/Netflix/Hystrix");
  expect(old.status).toBe(301);
  expect(old.headers.get("location")).toBe(`${standin.url}/api/v3/repositories/2000000014`);
  const { answer } = await read(await rest(standin, "/repos/quarry-street/hystrix2"));
  expect([answer.id, answer.full_name]).toEqual([2000000014, "quarry-street/hystrix2"]);
});

it("answers 304 to a known tag, free of charge, until something changes; tags differ between tokens", async () => {
  const standin = await startedStandin();
  const path = "/repos/Netflix/eureka";
  const first = await rest(standin, path);
  const etag = first.headers.get("etag") ?? "";
  const again = await rest(standin, path, { ...server, "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(again.headers.get("x-ratelimit-used")).toBe(first.headers.get("x-ratelimit-used"));
  expect((await rest(standin, path, { "if-none-match": etag })).status).toBe(200);
  await control(standin, "archive", { repository: "Netflix/eureka" });
  const changed = await rest(standin, path, { ...server, "if-none-match": etag });
  expect([changed.status, (await changed.json()).archived]).toEqual([200, true]);
});

it("pages a list with links to the next and the last page", async () => {
  const standin = await startedStandin();
  const response = await rest(standin, "/repos/Netflix/Hystrix/commits?per_page=10&page=2");
  const link = response.headers.get("link") ?? "";
  expect(await response.json()).toHaveLength(10);
  expect(link).toContain('page=1>; rel="prev"');
  expect(link).toContain('page=3>; rel="next"');
});

it("answers 404 for what is missing or private, 451 for what is blocked, 409 and 204 for what is empty", async () => {
  const standin = await startedStandin();
  const status = async (path: string) => (await rest(standin, path)).status;
  expect(await status("/repos/imogen-darlaston/property-lint")).toBe(404);
  expect(await status("/repos/weston-carrigan/pig-studio")).toBe(404);
  expect(await status("/repos/fiachra-odonoghue/blitz4j-anywhere-results/commits")).toBe(409);
  expect(await status("/repos/fiachra-odonoghue/blitz4j-anywhere-results/contributors")).toBe(204);
  const { status: blocked, answer } = await read(await rest(standin, "/repos/rainer-obermoser/asgard-dark"));
  expect([blocked, answer.message, answer.block.reason]).toEqual([451, "Repository access blocked", "dmca"]);
});

it("tells licence troubles apart", async () => {
  const standin = await startedStandin();
  const licence = async (name: string) => (await read(await rest(standin, `/repos/${name}`))).answer.license?.spdx_id;
  expect(await licence("renske-oosterhof/glasswing")).toBe("Apache-2.0");
  expect(await licence("ignacy-borowiec/turbine-lite")).toBe("GPL-3.0");
  expect(await licence("theodora-wexcombe/reach-monkey")).toBe("NOASSERTION");
  expect(await licence("hamza-belkacemi/ice-sample-bills")).toBeUndefined();
  expect((await rest(standin, "/repos/hamza-belkacemi/ice-sample-bills/license")).status).toBe(404);
});

it("compares a pinned commit with the branch: ahead after a push, diverged after a rewrite", async () => {
  const standin = await startedStandin();
  const repository = "renske-oosterhof/glasswing";
  const { answer: commits } = await read(await rest(standin, `/repos/${repository}/commits?per_page=1`));
  const pin = commits[0].sha;
  const compared = async () =>
    (await read(await rest(standin, `/repos/${repository}/compare/${pin}...master`))).answer.status;
  expect(await compared()).toBe("identical");
  await control(standin, "push", { repository, count: 2 });
  expect(await compared()).toBe("ahead");
  await control(standin, "force-push", { repository, drop: 3 });
  expect(await compared()).toBe("diverged");
  const { answer: activity } = await read(await rest(standin, `/repos/${repository}/activity?per_page=1`));
  expect(activity[0]).toMatchObject({ activity_type: "force_push", timestamp: "2013-07-01T12:00:00Z" });
  expect((await rest(standin, `/repos/${repository}/commits/${pin}`)).status).toBe(200);
});

it("shows a backdated commit by its committer's date and its push by the server's", async () => {
  const standin = await startedStandin();
  const repository = "renske-oosterhof/glasswing";
  await control(standin, "push", { repository, committedAt: midsummer - 86_400_000 });
  const { answer: commits } = await read(await rest(standin, `/repos/${repository}/commits?per_page=1`));
  const { answer: activity } = await read(await rest(standin, `/repos/${repository}/activity?per_page=1`));
  expect(commits[0].commit.committer.date).toBe("2013-06-30T12:00:00Z");
  expect(activity[0]).toMatchObject({ after: commits[0].sha, timestamp: "2013-07-01T12:00:00Z" });
});

it("never dates anything of a sample repository after its clock", async () => {
  const standin = await startedStandin();
  const dates = [...standin.world.repositories.values()].flatMap((repository) => [
    repository.pushedAt,
    ...[...repository.commits.values()].map(({ committedAt }) => committedAt),
    ...[...repository.pullRequests.values()].map(({ endedAt }) => endedAt ?? 0),
  ]);
  expect(dates.filter((at) => at > midsummer)).toEqual([]);
});

it("calls a merged pull request closed with a date, and shows a deleted author as the ghost", async () => {
  const standin = await startedStandin();
  const { answer } = await read(await rest(standin, "/repos/Netflix/SimianArmy/pulls/170"));
  expect(answer).toMatchObject({
    state: "closed",
    merged: true,
    user: { login: "ghost", id: 10137 },
    head: { repo: null },
  });
  const { answer: open } = await read(await rest(standin, "/repos/Netflix/SimianArmy/pulls/144"));
  expect(open).toMatchObject({
    state: "open",
    merged: false,
    head: { repo: { full_name: "siobhan-mcgrail/SimianArmy" } },
  });
  expect((await rest(standin, "/repos/Netflix/SimianArmy/pulls/9999")).status).toBe(404);
});

it("knows whose public member somebody is", async () => {
  const standin = await startedStandin();
  expect((await rest(standin, "/orgs/Netflix/public_members/tamsin-wrexford")).status).toBe(204);
  expect((await rest(standin, "/orgs/Netflix/public_members/petteri-salmela")).status).toBe(404);
  const asked = await rest(standin, "/orgs/Netflix/members/tamsin-wrexford");
  expect([asked.status, asked.headers.get("location")]).toEqual([
    302,
    `${standin.url}/api/v3/orgs/Netflix/public_members/tamsin-wrexford`,
  ]);
});

it("refuses a token nobody made, and user routes without one", async () => {
  const standin = await startedStandin();
  expect((await rest(standin, "/repos/Netflix/eureka", { authorization: "token wrong" })).status).toBe(401);
  expect((await rest(standin, "/user", {})).status).toBe(401);
  expect((await rest(standin, "/user")).status).toBe(403);
});

it("stops a caller without a token after sixty requests in an hour", async () => {
  const now = { at: midsummer };
  const standin = await startedStandin({ now: () => now.at });
  for (let step = 0; step < 60; step++) await rest(standin, "/users/Netflix", {});
  const refused = await rest(standin, "/users/Netflix", {});
  expect([refused.status, refused.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
  expect(refused.headers.get("x-ratelimit-reset")).toBe(String((midsummer + 3_600_000) / 1000));
  now.at += 3_600_000;
  expect((await rest(standin, "/users/Netflix", {})).status).toBe(200);
});

it("answers 501 for whatever it does not model, instead of inventing", async () => {
  const standin = await startedStandin();
  for (const path of ["/emojis", "/repos/Netflix/Hystrix/issues", "/repos/Netflix/Hystrix/hooks"]) {
    const { status, answer } = await read(await rest(standin, path));
    expect([status, answer.message]).toEqual([501, "not modelled"]);
  }
  const posted = await fetch(`${standin.url}/api/v3/repos/Netflix/Hystrix`, { method: "POST", headers: server });
  expect(posted.status).toBe(501);
});
