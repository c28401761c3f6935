import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readDelivery } from "#app/github/webhook.ts";

const SECRET = "It's a Secret to Everybody";
const bytes = (text: string) => new TextEncoder().encode(text);
const signatureOf = (body: Uint8Array, secret = SECRET) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

type Sent = { event?: string; body?: Uint8Array; headers?: Record<string, string> };

function read(payload: object | string, { event = "push", body, headers = {} }: Sent = {}) {
  const sent = body ?? bytes(typeof payload === "string" ? payload : JSON.stringify(payload));
  const usual = {
    "content-type": "application/json",
    "x-github-event": event,
    "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
    "x-hub-signature-256": signatureOf(sent),
  };
  return readDelivery(SECRET, { body: sent, headers: new Headers({ ...usual, ...headers }) });
}

const repository = { id: 2_000_000_901, default_branch: "main", full_name: "somebody/renamed-meanwhile" };
const idsOf = async (payload: object, event: string) => {
  const answer = await read(payload, { event });
  return answer.ok ? answer.delivery.repositoryIds : answer.why;
};

describe("the signature", () => {
  it("is GitHub's documented one", async () => {
    const body = bytes("Hello, World!");
    const documented = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    // The text is no delivery, but it was signed.
    expect(await read("", { body, headers: { "x-hub-signature-256": documented } })).toMatchObject({ status: 400 });
  });

  it.each<[string, Record<string, string>]>([
    ["is missing", { "x-hub-signature-256": "" }],
    ["is of another secret", { "x-hub-signature-256": signatureOf(bytes("{}"), "another secret") }],
    ["is of another body", { "x-hub-signature-256": signatureOf(bytes("{ }")) }],
    [
      "is the old one of SHA-1",
      { "x-hub-signature-256": `sha1=${createHmac("sha1", SECRET).update("{}").digest("hex")}` },
    ],
    ["is cut short", { "x-hub-signature-256": signatureOf(bytes("{}")).slice(0, -1) }],
  ])("refuses what follows when it %s", async (_, headers) => {
    expect(await read("{}", { headers })).toMatchObject({ ok: false, status: 401 });
  });

  it("is over the bytes as they came", async () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('{"zen":"日本"}'));
    const without = { "x-hub-signature-256": signatureOf(marked.slice(3)) };
    expect(await read("", { body: marked, headers: without })).toMatchObject({ status: 401 });
    const broken = Uint8Array.of(0x7b, 0xff, 0x7d);
    expect(await read("", { body: broken })).toMatchObject({ ok: false, status: 401 });
    expect(await read({ zen: "日本", repository }, { event: "ping" })).toMatchObject({ ok: true });
  });

  it("refuses an empty body", async () => {
    expect(await read("")).toMatchObject({ ok: false, status: 401 });
  });
});

describe("what is signed", () => {
  it.each<[string, object, string[]]>([
    ["push", { ref: "refs/heads/main", repository }, ["2000000901"]],
    ["push", { ref: "refs/heads/topic", repository }, []],
    ["push", { ref: "refs/tags/main", repository }, []],
    ["repository", { action: "renamed", repository }, ["2000000901"]],
    ["public", { repository }, ["2000000901"]],
    ["pull_request", { repository, pull_request: { user: { id: 7 } } }, ["2000000901"]],
    ["release", { action: "published", repository }, ["2000000901"]],
    ["installation", { action: "created", repositories: [{ id: 5 }, { id: 6 }, { id: 5 }] }, ["5", "6"]],
    ["installation_repositories", { repositories_added: [{ id: 5 }], repositories_removed: [{ id: 8 }] }, ["5", "8"]],
    ["github_app_authorization", { action: "revoked", sender: { id: 7 } }, []],
    ["ping", { zen: "Keep it logically awesome.", repository }, []],
    ["star", { repository }, []],
  ])("%s: %j asks for the repositories by their ids", async (event, payload, expected) => {
    expect(await idsOf(payload, event)).toEqual(expected);
  });

  it("names the author of a pull request, unless the account is gone", async () => {
    const by = async (user: object | null) => {
      const answer = await read({ repository, pull_request: { user } }, { event: "pull_request" });
      return answer.ok && answer.delivery.authorIds;
    };
    expect([await by({ id: 900_000_051 }), await by(null)]).toEqual([["900000051"], []]);
  });

  it("may come as a form", async () => {
    const body = bytes(new URLSearchParams({ payload: JSON.stringify({ repository }) }).toString());
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect(await read("", { body, headers, event: "public" })).toMatchObject({
      delivery: { repositoryIds: ["2000000901"], event: "public" },
    });
  });

  it.each<[string, string | object, Record<string, string>]>([
    ["without an event", {}, { "x-github-event": "" }],
    ["with an event that is none", {}, { "x-github-event": "Push!" }],
    ["without a delivery's id", {}, { "x-github-delivery": "" }],
    ["that is no JSON", "<html>", {}],
    ["that is no object", "[]", {}],
    ["whose repository has no number", { repository: { id: "2000000901" } }, {}],
    ["whose repository has a number that is none", { repository: { id: 1.5 } }, {}],
  ])("is refused %s", async (_, payload, headers) => {
    expect(await read(payload, { headers })).toMatchObject({ ok: false, status: 400 });
  });
});
