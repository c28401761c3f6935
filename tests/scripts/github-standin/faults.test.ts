import { expect, it } from "vitest";
import { control, graphql, rest, startedStandin } from "./calls.ts";

const path = "/repos/Netflix/eureka";
const prefix = `/api/v3${path}`;

it("answers with a status as often as it was told, and then truly again", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "status", status: 502, times: 2 });
  const seen: number[] = [];
  for (let step = 0; step < 3; step++) seen.push((await rest(standin, path)).status);
  expect(seen).toEqual([502, 502, 200]);
});

it("leaves other paths alone", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "status", status: 500 });
  expect((await rest(standin, "/repos/Netflix/zuul")).status).toBe(200);
});

it("drops the connection, or cuts the body in the middle", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "drop" });
  await expect(rest(standin, path)).rejects.toThrow();
  await control(standin, "fault", { prefix, kind: "cut" });
  const cut = await rest(standin, path);
  expect(cut.status).toBe(200);
  await expect(cut.text()).rejects.toThrow();
});

it("answers with a page, with another shape, and with a redirect elsewhere", async () => {
  const standin = await startedStandin();
  for (const kind of ["html", "shape"]) await control(standin, "fault", { prefix, kind });
  await control(standin, "fault", { prefix, kind: "redirect", location: "http://127.0.0.1:9/elsewhere" });
  expect((await rest(standin, path)).headers.get("content-type")).toContain("text/html");
  expect(await (await rest(standin, path)).json()).toEqual({ unexpected: true });
  expect((await rest(standin, path)).headers.get("location")).toBe("http://127.0.0.1:9/elsewhere");
});

it("hides what is there, or says that it is blocked", async () => {
  const standin = await startedStandin();
  for (const kind of ["missing", "blocked"]) await control(standin, "fault", { prefix, kind });
  const answers = [await rest(standin, path), await rest(standin, path), await rest(standin, path)];
  expect(answers.map(({ status }) => status)).toEqual([404, 451, 200]);
  expect(await answers[1]?.json()).toMatchObject({ message: "Repository access blocked", block: { reason: "dmca" } });
});

it("reports an exhausted hour by 403 in REST and by an error type in GraphQL", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "primary", retryAfter: 120 });
  const refused = await rest(standin, path);
  expect([refused.status, refused.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
  await control(standin, "fault", { prefix: "/api/graphql", kind: "primary" });
  const { status, answer } = await graphql(standin, "{ rateLimit { cost } }");
  expect([status, answer.errors[0].type]).toEqual([200, "RATE_LIMITED"]);
});

it("reports a secondary limit with and without a time to wait", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "secondary", retryAfter: 7 });
  await control(standin, "fault", { prefix, kind: "secondary" });
  expect((await rest(standin, path)).headers.get("retry-after")).toBe("7");
  const second = await rest(standin, path);
  expect([second.status, second.headers.get("retry-after")]).toEqual([403, null]);
});

it("answers late but truly when told to be slow", async () => {
  const standin = await startedStandin();
  await control(standin, "fault", { prefix, kind: "slow", slowMs: 60 });
  await expect(fetch(standin.url + prefix, { signal: AbortSignal.timeout(10) })).rejects.toThrow();
  await control(standin, "fault", { prefix, kind: "slow", slowMs: 1 });
  expect((await rest(standin, path)).status).toBe(200);
});

it("refuses a fault or an act it does not know, and says which there are", async () => {
  const standin = await startedStandin();
  await expect(control(standin, "fault", { kind: "earthquake" })).rejects.toThrow("Known are: status, slow");
  await expect(control(standin, "explode")).rejects.toThrow("Known are: push, force-push");
  await expect(control(standin, "push", { repository: "no/where" })).rejects.toThrow("no repository no/where");
});
