import { describe, expect, it } from "vitest";
import type { Answer } from "#app/github/client.ts";
import { readGraphql } from "#app/github/graphql-answer.ts";
import { problemOf } from "#app/github/problem.ts";

const NOW = 1_700_000_000_000;
const SECONDS = NOW / 1_000;

function arrived(status: number, body: unknown = { message: "Said so" }, headers: Record<string, string> = {}): Answer {
  return { arrived: true, status, body, headers, requestId: "A1:B2", requestsUsed: 1 };
}

const blocked = (reason?: string) => ({ message: "Repository access blocked", ...(reason && { block: { reason } }) });

describe("an answer of GitHub's", () => {
  it.each([200, 204, 304])("is none the worse for status %i", (status) => {
    expect(problemOf(arrived(status), NOW)).toBeUndefined();
  });

  it.each<[string, Answer, object]>([
    ["404", arrived(404, { message: "Not Found" }), { kind: "notFound" }],
    ["404 without GitHub's words", arrived(404, "<html>nginx</html>"), { kind: "unavailable" }],
    ["410", arrived(410), { kind: "notFound" }],
    ["451", arrived(451, blocked("dmca")), { kind: "blocked", reason: "dmca" }],
    ["451 without a reason", arrived(451, blocked()), { kind: "blocked", reason: "unavailable" }],
    ["403 for a broken rule", arrived(403, blocked("tos")), { kind: "blocked", reason: "tos" }],
    ["401", arrived(401), { kind: "auth" }],
    [
      "403 with single sign-on",
      arrived(403, undefined, { "x-github-sso": "required; url=https://x" }),
      { kind: "saml" },
    ],
    ["403", arrived(403), { kind: "forbidden" }],
    [
      "403 for a long list",
      arrived(403, { message: "The history or contributor list is too large" }),
      { kind: "forbidden" },
    ],
    ["409", arrived(409, { message: "Git Repository is empty." }), { kind: "unavailable" }],
    ["301 that was not followed", arrived(301), { kind: "unavailable" }],
    ["500", arrived(500, "oops"), { kind: "unavailable" }],
    ["502", arrived(502), { kind: "unavailable" }],
    ["no answer", { arrived: false, failure: "time-out", detail: "late", requestsUsed: 1 }, { kind: "unavailable" }],
  ])("is classified: %s", (_what, answer, expected) => {
    expect(problemOf(answer, NOW)).toMatchObject(expected);
  });

  it.each<[string, Answer, number | null]>([
    ["seconds", arrived(403, {}, { "retry-after": "9" }), NOW + 9_000],
    ["a date", arrived(429, {}, { "retry-after": new Date(NOW + 60_000).toUTCString() }), NOW + 60_000],
    ["more than an hour", arrived(429, {}, { "retry-after": "999999" }), NOW + 3_600_000],
    [
      "the reset, with a margin",
      arrived(403, {}, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${SECONDS + 30}` }),
      NOW + 32_000,
    ],
    [
      "a reset that has passed",
      arrived(429, {}, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${SECONDS - 30}` }),
      NOW + 1_000,
    ],
    ["no instant", arrived(403, { message: "You have exceeded a secondary rate limit." }), null],
    ["no instant and no word", arrived(429, "slow down"), null],
  ])("asks to wait: %s", (_what, answer, until) => {
    expect(problemOf(answer, NOW)).toMatchObject({ kind: "limited", until });
  });

  it("keeps GitHub's request id and words for whoever has to ask", () => {
    expect(problemOf(arrived(401, { message: "Bad credentials" }), NOW)).toEqual({
      kind: "auth",
      detail: "HTTP 401: Bad credentials",
      status: 401,
      requestId: "A1:B2",
    });
  });
});

describe("a GraphQL answer", () => {
  const read = (body: unknown, headers?: Record<string, string>) => readGraphql(arrived(200, body, headers), NOW);
  const problem = (error: object, headers?: Record<string, string>) => {
    const answer = read({ data: null, errors: [{ message: "Said so", ...error }] }, headers);
    return answer.ok ? undefined : answer.problem;
  };

  it.each<[string, object, object]>([
    ["NOT_FOUND", { type: "NOT_FOUND" }, { kind: "notFound" }],
    ["FORBIDDEN", { type: "FORBIDDEN" }, { kind: "forbidden" }],
    ["FORBIDDEN by single sign-on", { type: "FORBIDDEN", extensions: { saml_failure: true } }, { kind: "saml" }],
    ["a block", { type: "FORBIDDEN", message: "Repository access blocked" }, { kind: "blocked" }],
    ["a question it does not accept", { message: "Field 'x' doesn't exist" }, { kind: "unavailable" }],
    ["a failure of its own", { message: "Something went wrong while executing your query" }, { kind: "unavailable" }],
  ])("reports errors with status 200: %s", (_what, error, expected) => {
    expect(problem(error)).toMatchObject(expected);
  });

  it("is limited even when some data came along", () => {
    const body = { data: { repository: {} }, errors: [{ type: "RATE_LIMITED", message: "spent" }] };
    expect(read(body, { "x-ratelimit-reset": `${SECONDS + 10}` })).toMatchObject({
      ok: false,
      problem: { kind: "limited", until: NOW + 12_000 },
    });
    expect(read(body)).toMatchObject({ problem: { kind: "limited", until: null } });
  });

  it("keeps the data beside errors of single fields", () => {
    const errors = [{ type: "NOT_FOUND", message: "no", path: ["pr0", "pullRequest"] }];
    expect(read({ data: { pr0: null }, errors })).toEqual({ ok: true, data: { pr0: null }, errors });
  });

  it.each([
    ["text", "<html>"],
    ["null", null],
    ["a list", []],
    ["nothing in it", {}],
    ["wrong errors", { errors: "no" }],
  ])("is unavailable when it is %s", (_what, body) => {
    expect(read(body)).toMatchObject({ ok: false, problem: { kind: "unavailable" } });
  });
});
