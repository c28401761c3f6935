import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./running-server.ts";

let portal: RunningServer;
beforeEach(async () => {
  portal = await startServer({ sessionCookie: "laurels" });
});
afterEach(() => portal.close());

const page = "/one/gallery";

describe("a public page", () => {
  it("is rendered once and then sent from memory, without a log line", async () => {
    const first = await portal.ask(page);
    const second = await portal.ask(page);
    expect(portal.state.renderings).toBe(1);
    expect(second.text).toBe(first.text);
    expect(portal.counters).toMatchObject({ rendered: 1, cachedHits: 1 });
    expect(portal.logged.filter((line) => line.message === "request")).toHaveLength(1);
    expect(second.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(Object.keys(second.headers).filter((name) => name.startsWith("x-cache"))).toEqual([]);
  });

  it("is rendered anew when the version rises, and when its time is over", async () => {
    portal.state.dieAt = 1_000_500;
    await portal.ask(page);
    portal.world.now = 1_000_499;
    await portal.ask(page);
    expect(portal.state.renderings).toBe(1);
    portal.world.now = 1_000_500;
    portal.state.dieAt = undefined;
    await portal.ask(page);
    expect(portal.state.renderings).toBe(2);
    portal.world.version = 2;
    portal.state.title = "Changed";
    expect((await portal.ask(page)).text).toContain("<title>Changed</title>");
    expect(portal.state.renderings).toBe(3);
  });

  it("is not shown when the clock was set back before its birth", async () => {
    await portal.ask(page);
    portal.world.now -= 1;
    await portal.ask(page);
    expect(portal.state.renderings).toBe(2);
  });

  it("is sent as brotli, as gzip and as it is, each with its own tag", async () => {
    const plain = await portal.ask(page);
    for (const accepts of ["gzip, deflate, br", "gzip, deflate, br"]) {
      const answer = await portal.ask(page, { headers: { "accept-encoding": accepts } });
      expect(answer.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(answer.body).toString()).toBe(plain.text);
    }
    const zipped = await portal.ask(page, { headers: { "accept-encoding": "gzip, br;q=0" } });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).toString()).toBe(plain.text);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    expect(zipped.headers.vary).toBe("accept-encoding, cookie");
  });

  it("is answered with 304 to whoever holds it in any form", async () => {
    const plain = await portal.ask(page);
    const zipped = await portal.ask(page, { headers: { "accept-encoding": "gzip" } });
    for (const tag of [plain.headers.etag, zipped.headers.etag, `"other", W/${plain.headers.etag}`]) {
      const answer = await portal.ask(page, { headers: { "if-none-match": tag } });
      expect([answer.status, answer.text]).toEqual([304, ""]);
    }
    expect((await portal.ask(page, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect(portal.counters.unchanged).toBe(3);
  });

  it("has the same tag after a new version without a change, so that 304 goes on", async () => {
    const first = await portal.ask(page);
    portal.world.version = 2;
    const answer = await portal.ask(page, { headers: { "if-none-match": first.headers.etag } });
    expect([answer.status, portal.state.renderings]).toEqual([304, 2]);
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const head = await portal.ask(page, { method: "HEAD" });
    const whole = await portal.ask(page);
    expect([head.status, head.text]).toEqual([200, ""]);
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
    expect(portal.state.renderings).toBe(1);
  });

  it("allows its inline scripts by hash and holds no nonce", async () => {
    const { text, headers } = await portal.ask(page);
    const hash = createHash("sha256").update("window.first = 1;").digest("base64");
    expect(headers["content-security-policy"]).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(text).not.toContain("nonce");
    expect(text).toContain('<script type="module" src="/assets/a.js">');
  });

  it("forgets the words of its own rendering wherever they stand, so that its tag is the same again", async () => {
    const first = await portal.ask("/leaky");
    portal.world.version = 2;
    const second = await portal.ask("/leaky");
    expect(portal.state.renderings).toBe(2);
    expect(first.text).toContain("<p>Nonce , request .</p>");
    expect(second.headers.etag).toBe(first.headers.etag);
    const hash = createHash("sha256").update('window.own = ["", ""];').digest("base64");
    expect(first.headers["content-security-policy"]).toContain(`'sha256-${hash}'`);
    const twin = [await portal.ask("/leaky.data"), await portal.ask("/leaky.data")];
    expect(twin[0]?.text).toContain('"nonce",""');
    portal.world.version = 3;
    expect((await portal.ask("/leaky.data")).headers.etag).toBe(twin[1]?.headers.etag);
  });

  it("is kept apart for each value of the listed query keys, and for the data of the client router", async () => {
    const paths = [`${page}?q=a`, `${page}?q=b`, `${page}?q=a&page=2`, page];
    for (const path of [...paths, ...paths]) await portal.ask(path);
    expect(portal.state.renderings).toBe(4);
    await portal.ask(`${page}.data?_routes=gallery`);
    const again = await portal.ask(`${page}.data?_routes=gallery`);
    expect(again.headers["content-type"]).toBe("text/x-script");
    expect(portal.counters).toMatchObject({ rendered: 5, cachedHits: 5 });
  });

  it("is never made from an address with keys that are not listed, but is shown for one", async () => {
    const odd = await portal.ask(`${page}?evil=1`);
    expect(odd.text).toContain("evil");
    expect((await portal.ask(page)).text).not.toContain("evil");
    expect((await portal.ask(`${page}?evil=1`)).text).not.toContain("evil");
  });

  it("is made for whoever has a session, and theirs stays private", async () => {
    const signedIn = { headers: { cookie: "other=1; laurels=secret" } };
    await portal.ask(page);
    const own = await portal.ask(page, signedIn);
    expect(portal.state.renderings).toBe(2);
    expect(own.headers["cache-control"]).toBe("private, no-cache");
    expect(own.headers["content-security-policy"]).toContain("'nonce-");
    await portal.ask(page, { headers: { cookie: "other=1" } });
    expect(portal.state.renderings).toBe(2);
  });

  it("is rendered once for many who ask at the same moment", async () => {
    await portal.ask(page);
    portal.world.version = 2;
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.ask(page)));
    expect(new Set(answers.map((answer) => answer.headers.etag)).size).toBe(1);
    expect(portal.state.renderings).toBe(2);
  });

  it("is made without keeping while the version cannot be read", async () => {
    portal.world.versionFails = true;
    expect((await portal.ask(page)).status).toBe(200);
    expect((await portal.ask(page)).status).toBe(200);
    expect(portal.state.renderings).toBe(2);
  });
});

describe("files of the browser", () => {
  const script = "/assets/app-12ab.js";

  it("are sent from memory, for ever when their name holds a hash", async () => {
    const answer = await portal.ask(script, { headers: { "accept-encoding": "br" } });
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-encoding": "br",
    });
    expect(brotliDecompressSync(answer.body).toString()).toMatch(/^export const word/);
    expect((await portal.ask(script, { headers: { "if-none-match": answer.headers.etag } })).status).toBe(304);
  });

  it("are asked for again when their name holds none, with or without a query", async () => {
    for (const path of ["/robots.txt", "/robots.txt?v=2"]) {
      const answer = await portal.ask(path);
      expect([answer.status, answer.text]).toEqual([200, "User-agent: *\n"]);
      expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    }
  });

  it("cannot be left by dots", async () => {
    for (const path of ["/assets/../../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd"]) {
      expect((await portal.ask(path)).status).toBe(404);
    }
  });
});
