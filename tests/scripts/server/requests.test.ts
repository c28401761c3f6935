import { once } from "node:events";
import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Answer, origin, type RunningServer, startServer } from "./running-server.ts";

let portal: RunningServer;
afterEach(() => portal.close());

describe("what Remix is told", () => {
  it("stamps receivedAt after the last byte of the body", async () => {
    portal = await startServer();
    const sending = request({ port: portal.port, method: "POST", path: "/echo", headers: { "content-length": 4 } });
    const answered = once(sending, "response");
    const arrived = once(portal.server, "request");
    sending.write("ab");
    await arrived;
    portal.world.now = 2_000_000;
    sending.end("cd");
    const [response] = await answered;
    const text = (await response.toArray()).join("");
    expect(JSON.parse(text)).toEqual({ bytes: 4, receivedAt: 2_000_000 });
  });

  it("hands on the store, the extra context and the configuration", async () => {
    portal = await startServer();
    const answer = await portal.ask("/context");
    const told = JSON.parse(answer.text);
    expect(told).toMatchObject({
      store: "the store",
      extra: "more",
      receivedAt: 1_000_000,
      clientAddress: "127.0.0.1",
    });
    expect(told.configuration.origin).toBe(origin);
    expect(told.requestId).toBe(answer.headers["x-request-id"]);
  });

  it("ignores the Host header and forwarded headers", async () => {
    portal = await startServer();
    const headers = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "6.6.6.6",
      forwarded: "for=6.6.6.6",
    };
    const { text } = await portal.ask("/context?a=1", { headers });
    const told = JSON.parse(text);
    expect(told.url).toBe(`${origin}/context?a=1`);
    expect(told.headers).toEqual({ host: "laurels.example", connection: "close" });
    expect(told.clientAddress).toBe("127.0.0.1");
  });

  it("believes the last forwarded address when a proxy is trusted", async () => {
    portal = await startServer({ trustProxy: true });
    const { text } = await portal.ask("/context", { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.7" } });
    expect(JSON.parse(text).clientAddress).toBe("203.0.113.7");
  });

  it("answers a request with an absolute address as the same page", async () => {
    portal = await startServer();
    const { text } = await portal.ask("http://evil.example/context?a=1");
    expect(JSON.parse(text).url).toBe(`${origin}/context?a=1`);
  });
});

describe("requests sent from another site", () => {
  const post = (headers: Record<string, string>, path = "/form") =>
    portal.ask(path, { method: "POST", headers, body: "a=1" });

  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "not an origin" }],
    [{ origin: "http://laurels.example" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ origin, "sec-fetch-site": "cross-site" }],
  ])("refuses %j with 403 and says from where to send", async (headers) => {
    portal = await startServer();
    const answer = await post(headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(origin);
  });

  it.each([[{ origin, "sec-fetch-site": "same-origin" }], [{ origin }], [{}]])("takes %j", async (headers) => {
    portal = await startServer();
    expect((await post(headers)).status).toBe(200);
    expect((await post(headers, "/form.data")).status).toBe(200);
  });

  it("takes webhooks from programs, and from no other site's page", async () => {
    portal = await startServer();
    expect((await post({}, "/webhooks/github")).status).toBe(200);
    expect((await post({ origin: "https://github.example" }, "/webhooks/github")).status).toBe(403);
  });

  it("lets anybody read", async () => {
    portal = await startServer();
    expect(
      (await portal.ask("/context", { headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" } }))
        .status,
    ).toBe(200);
  });
});

describe("headers of pages", () => {
  const policyOf = (answer: Answer) => String(answer.headers["content-security-policy"]);

  it("gives each dynamic page a fresh nonce that its scripts carry", async () => {
    portal = await startServer();
    const answers = [await portal.ask("/form"), await portal.ask("/form")];
    const nonces = answers.map((answer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? "none");
    expect(answers[0]?.text).toContain(`nonce="${nonces[0]}"`);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(policyOf(answers[0] as Answer)).toBe(
      `default-src 'self'; script-src 'self' 'nonce-${nonces[0]}'; style-src 'self'; img-src 'self' data:; font-src 'self'; ` +
        "connect-src 'self'; form-action 'self' https://github.example; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    );
  });

  it("sends the security headers with pages, refusals and failures alike", async () => {
    portal = await startServer();
    for (const path of ["/form", "/%ff", "/down", "/context", "/one/gallery", "/one/gallery"]) {
      expect((await portal.ask(path)).headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "strict-transport-security": "max-age=31536000",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "permissions-policy": expect.stringContaining("camera=()"),
      });
    }
  });

  it("does not ask for https when the portal runs on http", async () => {
    portal = await startServer({ origin: "http://localhost:1" });
    expect((await portal.ask("/form")).headers["strict-transport-security"]).toBeUndefined();
  });

  it("keeps answers without their own rule out of shared caches", async () => {
    portal = await startServer();
    expect((await portal.ask("/form")).headers["cache-control"]).toBe("private, no-cache");
  });
});

describe("failures", () => {
  it("shows a failed page without the fault, logs it with the request's number", async () => {
    portal = await startServer();
    const answer = await portal.ask("/broken");
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("secret detail");
    const errors = portal.logged.filter((line) => line.level === "error");
    expect(errors.map((line) => line.fields.id)).toEqual([answer.headers["x-request-id"]]);
    expect(errors[0]?.fields.err).toMatchObject({ message: "secret detail of a fault" });
  });

  it.each(["/down", "/down.data"])(
    "answers %s with 503 and Retry-After when the store is unavailable",
    async (path) => {
      portal = await startServer();
      const answer = await portal.ask(path);
      expect(answer.status).toBe(503);
      expect(answer.headers["retry-after"]).toBe("5");
      expect(answer.text).not.toContain("disk is full");
    },
  );

  it("logs one line per request, with the route's pattern and not the path", async () => {
    portal = await startServer();
    const answer = await portal.ask("/sign-in/a-secret-token?code=another");
    expect(portal.logged).toEqual([
      {
        level: "info",
        message: "request",
        fields: {
          id: answer.headers["x-request-id"],
          method: "GET",
          route: "/sign-in/:token",
          status: 200,
          ms: expect.any(Number),
        },
      },
    ]);
  });
});
