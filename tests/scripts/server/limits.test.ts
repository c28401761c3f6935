import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./running-server.ts";

let portal: RunningServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.close());

const kilobytes = (count: number) => "x".repeat(count * 1024);

describe("body limits", () => {
  it("takes a form of exactly 256 KB and refuses one byte more with 413", async () => {
    const whole = await portal.ask("/echo", { method: "POST", body: kilobytes(256) });
    expect(JSON.parse(whole.text)).toEqual({ bytes: 256 * 1024, receivedAt: portal.world.now });
    const more = await portal.ask("/echo", { method: "POST", body: `${kilobytes(256)}x` });
    expect(more.status).toBe(413);
    expect(more.headers.connection).toBe("close");
    expect(more.text).toContain("At most 256 KB");
  });

  it("judges the declared length before the body is sent", async () => {
    const answer = await portal.raw("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("judges the declared length before it says Continue", async () => {
    const answer = await portal.raw(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\nExpect: 100-continue\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("says Continue for a body within the limit", async () => {
    const answer = portal.raw(
      "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nhi",
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });

  it("stops reading a body of unknown length at the limit", async () => {
    const headers = { "transfer-encoding": "chunked" };
    const answer = await portal.ask("/echo", { method: "POST", headers, body: kilobytes(300) });
    expect(answer.status).toBe(413);
  });

  it("takes more at the doors for contest files and webhooks", async () => {
    expect((await portal.ask("/contests/new", { method: "POST", body: kilobytes(1536) })).status).toBe(200);
    expect((await portal.ask("/contests/new", { method: "POST", body: kilobytes(1537) })).status).toBe(413);
    expect((await portal.ask("/webhooks/github", { method: "POST", body: kilobytes(3000) })).status).toBe(200);
  });
});

describe("big and broken requests", () => {
  it.each([
    ["/".padEnd(8193, "a"), 414],
    ["/%ff", 400],
    ["/%zz", 400],
    ["/a%00b", 400],
    ["/a?q=%00", 400],
    ["//elsewhere.example/", 400],
    ["/\\elsewhere.example/", 400],
    ["*", 400],
    ["/gallery#part", 400],
    ["/form?_data=root", 400],
    ["/nowhere", 404],
    ["/nowhere.data", 404],
    ["/assets/gone.js", 404],
  ])("answers %s with %i", async (path, status) => {
    const answer = await portal.raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(answer).not.toMatch(/ at .*\.[jt]s/);
  });

  it("keeps the connection after a refused address", async () => {
    const request = (path: string, end: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
    const answer = await portal.raw(request("/%ff", "") + request("/sign-in/abc", "Connection: close\r\n"));
    expect(answer.match(/HTTP\/1\.1 (\d+)/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 200"]);
  });

  it("answers headers of more than 16 KB with 431", async () => {
    const answer = await portal.raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${kilobytes(20)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(["NOT HTTP\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"])("answers %j with 400", async (text) => {
    expect(await portal.raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(["TRACE", "OPTIONS", "PROPFIND"])("answers %s with 405 and the methods it knows", async (method) => {
    const answer = await portal.ask("/form", { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST, PUT, PATCH, DELETE");
  });

  it.each([
    ["multipart/form-data", "whatever"],
    ["multipart/form-data; boundary=cut", '--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--cu'],
  ])("refuses a broken form of type %s with 400", async (type, body) => {
    const answer = await portal.ask("/echo", { method: "POST", headers: { "content-type": type }, body });
    expect(answer.status).toBe(400);
  });

  it("takes a whole multipart form", async () => {
    const body = '--cut\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--cut--\r\n';
    const headers = { "content-type": 'multipart/form-data; boundary="cut"' };
    expect((await portal.ask("/echo", { method: "POST", headers, body })).status).toBe(200);
  });

  it("survives a reader who leaves in the middle of the body", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(portal.port, "127.0.0.1", () => {
        socket.write("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf", () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect((await portal.ask("/sign-in/abc")).status).toBe(200);
  });
});
