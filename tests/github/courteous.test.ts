import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "#app/github/client.ts";
import { courteousClient } from "#app/github/courteous.ts";
import { configurationFor, json, startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
afterEach(() => server.close());

async function limitedBy(headers: Record<string, string>) {
  const clock = { now: 1_000_000, refusing: true };
  server = await startTinyServer((_request, response) => {
    if (clock.refusing) json(response, 403, { message: "You have exceeded a secondary rate limit." }, headers);
    else json(response, 200, {});
  });
  const client = courteousClient(createClient(configurationFor(server.url), () => clock.now));
  const statusAt = async (seconds: number) => {
    clock.now = 1_000_000 + seconds * 1_000;
    const answer = await client.get("/rate_limit");
    return answer.arrived ? answer.status : answer.failure;
  };
  return { clock, statusAt };
}

describe("a client that GitHub told to wait", () => {
  it("asks nothing before the time is over, whoever asks", async () => {
    const { clock, statusAt } = await limitedBy({ "retry-after": "30" });
    expect(await statusAt(0)).toBe(403);
    clock.refusing = false;
    expect([await statusAt(1), await statusAt(29), server.asked.length]).toEqual([403, 403, 1]);
    expect([await statusAt(30), server.asked.length]).toEqual([200, 2]);
  });

  it("waits a minute where none was named, and then two", async () => {
    const { statusAt } = await limitedBy({});
    await statusAt(0);
    await statusAt(59);
    expect(server.asked.length).toBe(1);
    await statusAt(60);
    await statusAt(179);
    expect(server.asked.length).toBe(2);
    await statusAt(180);
    expect(server.asked.length).toBe(3);
  });
});
