import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NOTHING_KNOWN } from "#app/contest/repository/checks/finding.ts";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { createClient } from "#app/github/client.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { patientClient } from "#app/github/patient.ts";
import { askEverything } from "#scripts/check-repository/everything.ts";
import { asJson } from "#scripts/check-repository/told.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { configurationFor } from "#tests/github/tiny-server.ts";

const LANTERN = { owner: "noor-vantongeren", name: "hystrix-lantern" };
/** Short only where an answer never comes: a machine that is busy must not look like a slow GitHub. */
const bounds = (timeoutMs: number) => ({ timeoutMs, maxBytes: 5 * 1024 * 1024 });

let standin: RunningStandin;
beforeAll(async () => {
  standin = await startStandin({ port: 0, now: Date.now });
});
beforeEach(() => control("reset"));
afterAll(() => standin.close());

async function control(act: string, body: object = {}) {
  const answer = await fetch(`${standin.url}/__control/${act}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

const fault = (kind: string, more: object = {}) => control("fault", { kind, times: 99, prefix: "/api", ...more });

function groundOfSample() {
  const read = readContestFile(readFileSync(new URL("../../../samples/cloud-prize.yaml", import.meta.url), "utf8"));
  if (!read.ok) throw new Error("the sample cannot be read");
  const window = read.contest.calendar.submission;
  return { file: read.contest, window, beside: async () => NOTHING_KNOWN, close: async () => {} };
}

async function check(
  asked: Partial<Parameters<typeof askEverything>[2]> = {},
  changes: Partial<GitHubConfiguration> = {},
  patienceMs = 700,
  timeoutMs = 10_000,
) {
  const client = createClient(configurationFor(standin.url, changes), Date.now, bounds(timeoutMs));
  const all = { repository: LANTERN, pullRequests: [], team: ["noor-vantongeren"], ...asked };
  return askEverything(patientClient(client, Date.now() + patienceMs), groundOfSample(), all);
}

const outcomesOf = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  Object.fromEntries(findings.map(({ kind, outcome }) => [kind, outcome]));

const only = (report: Awaited<ReturnType<typeof check>>) => [...new Set(Object.values(outcomesOf(report)))];

describe("checking a repository without an entry", () => {
  it("passes one about which nothing is wrong, in seven requests", async () => {
    const report = await check();
    expect([only(report), report.requestsUsed, report.notes]).toEqual([["pass"], 7, []]);
    const told = JSON.parse(asJson("noor-vantongeren/hystrix-lantern", report));
    expect(Object.keys(told)).toEqual(["address", "repository", "checks"]);
    expect(told.repository).toMatchObject({ id: "2000000901", fullName: "noor-vantongeren/hystrix-lantern" });
    expect(Object.keys(told.checks[0])).toEqual(["check", "outcome", "seen", "fix", "evidence"]);
  });

  it("comes to the same by REST, without a token and where GraphQL fails", async () => {
    expect(only(await check({}, { token: undefined }))).toEqual(["pass"]);
    await fault("status", { prefix: "/api/graphql", status: 502 });
    expect(only(await check({}, {}, 0))).toEqual(["pass"]);
  });

  it("finds a pull request missing, and reads one by REST as by GraphQL", async () => {
    const [known] = standin.world.repositories.get(2_000_000_014)?.pullRequests.values() ?? [];
    const pullRequests = [
      { owner: "Netflix", name: "Hystrix", number: known?.number ?? 0 },
      { owner: "Netflix", name: "Hystrix", number: 999_999 },
    ];
    const seen = async (token?: string) =>
      (await check({ pullRequests, team: [] }, token ? {} : { token: undefined })).findings
        .filter(({ kind }) => kind === "pull request")
        .map((finding) => `${finding.outcome}: ${finding.seen}`);
    const byGraph = await seen("token");
    expect(byGraph).toHaveLength(2);
    expect(byGraph[1]).toContain("fail: GitHub shows no pull request Netflix/Hystrix#999999");
    expect(await seen()).toEqual(byGraph);
  });

  it("says that nobody was named, or is known, rather than that nobody belongs to it", async () => {
    expect(outcomesOf(await check({ team: [] }))).toMatchObject({
      team: "unknown",
      members: "unknown",
      public: "pass",
    });
    expect(outcomesOf(await check({ team: ["nobody-at-all"] }))).toMatchObject({ team: "unknown" });
    expect(outcomesOf(await check({ team: ["mirela-donos"] }))).toMatchObject({ team: "fail", owner: "warn" });
  });

  it("follows a rename and says so", async () => {
    await control("rename", { repository: "noor-vantongeren/hystrix-lantern", name: "lantern" });
    const report = await check();
    expect(outcomesOf(report)).toMatchObject({ identity: "warn", public: "pass", licence: "pass" });
    expect(report.facts?.fullName).toBe("noor-vantongeren/lantern");
  });

  it.each([
    ["private", "privatize", {}],
    ["deleted", "delete", {}],
    ["blocked by law", "block", { reason: "dmca" }],
    ["blocked for its terms", "block", { reason: "tos" }],
  ])("fails one that is %s, and knows nothing else of it", async (_what, act, more) => {
    await control(act, { repository: "noor-vantongeren/hystrix-lantern", ...more });
    const { public: visible, ...others } = outcomesOf(await check());
    expect([visible, new Set(Object.values(others))]).toEqual(["fail", new Set(["unknown"])]);
  });

  it.each([
    ["an error of its own", "status", { status: 500 }],
    ["a page of HTML", "html", {}],
    ["half an answer", "cut", {}],
    ["another shape", "shape", {}],
    ["nothing at all", "drop", {}],
    ["a way to another host", "redirect", { location: "http://127.0.0.1:1/repositories/1" }],
    ["too late", "slow", { slowMs: 60_000 }],
    ["that the hour is spent", "primary", { retryAfter: 1_800 }],
    ["to come back later", "secondary", {}],
    ["to come back in an hour", "secondary", { retryAfter: 3_600 }],
  ])("knows nothing, and fails nothing, when GitHub answers %s", async (_what, kind, more) => {
    await fault(kind, more);
    const report = await check({}, {}, 300, kind === "slow" ? 100 : 10_000);
    expect(only(report)).toEqual(["unknown"]);
    expect(report.notes).toHaveLength(1);
  });

  it("asks again what failed once, and waits as long as GitHub says when that is short", async () => {
    await fault("status", { status: 502, times: 1 });
    expect(only(await check({}, {}, 5_000))).toEqual(["pass"]);
    await fault("secondary", { retryAfter: 1, times: 1 });
    expect(only(await check({}, {}, 5_000))).toEqual(["pass"]);
  });

  it("leaves unknown only what could not be read", async () => {
    await fault("status", { status: 500, prefix: "/api/v3/repos/noor-vantongeren/hystrix-lantern/contributors" });
    const report = await check({ team: ["noor-vantongeren", "mirela-donos"] }, {}, 0);
    expect(outcomesOf(report)).toMatchObject({ members: "unknown", licence: "pass", readme: "pass", window: "pass" });
    expect(report.notes[0]).toContain("HTTP 500");
  });
});
