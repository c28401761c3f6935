import { once } from "node:events";
import { Agent, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { stopGracefully } from "#scripts/server/graceful-stop.ts";
import { type RunningServer, startServer } from "./running-server.ts";

let portal: RunningServer;
afterEach(() => portal.close());

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe("stopping", () => {
  it("answers everything that was begun, then takes nothing more", async () => {
    portal = await startServer();
    const gate = Promise.withResolvers<void>();
    portal.state.slow = () => gate.promise;
    const agent = new Agent({ keepAlive: true });
    let arrivals = 0;
    const allArrived = new Promise<void>((resolve) => {
      portal.server.on("request", () => {
        arrivals += 1;
        if (arrivals === 40) resolve();
      });
    });
    const answers = Array.from({ length: 40 }, async () => {
      const [response] = await once(request({ port: portal.port, path: "/slow", agent }).end(), "response");
      return [response.statusCode, response.headers.connection, (await response.toArray()).join("")];
    });
    await allArrived;
    const stopped = stopGracefully(portal.server, quiet);
    gate.resolve();
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 40 }, () => [200, "close", "done"]));
    await stopped;
    await expect(portal.ask("/slow")).rejects.toThrow("ECONNREFUSED");
    agent.destroy();
  });

  it("closes idle connections and ends live answers", async () => {
    portal = await startServer();
    const agent = new Agent({ keepAlive: true });
    const [idle] = await once(request({ port: portal.port, path: "/sign-in/a", agent }).end(), "response");
    await idle.toArray();
    const [live] = await once(request({ port: portal.port, path: "/live" }).end(), "response");
    const text = live.toArray();
    await stopGracefully(portal.server, quiet);
    expect((await text).join("")).toBe("data: 1\n\n");
    agent.destroy();
  });

  it("cuts off what does not end in time", async () => {
    portal = await startServer();
    portal.state.slow = () => new Promise(() => {});
    const asking = portal.ask("/slow").catch((error: Error) => error.message);
    await once(portal.server, "request");
    await stopGracefully(portal.server, quiet, 50);
    expect(await asking).toMatch(/socket hang up|ECONNRESET/);
  });
});
