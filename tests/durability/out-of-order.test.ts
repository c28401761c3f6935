import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Place, sqliteFile } from "#db/open.ts";
import { dialect } from "#db/url.ts";
import { findOnPath } from "#tests/support/debian.ts";
import { openTestPlace } from "#tests/support/store.ts";
import { aWholeEntry, sendForm } from "./asking.ts";
import { type RunningPortal, startRunningPortal } from "./running-portal.ts";
import { OPEN, type Scene, setScene } from "./scene.ts";

let place: Place;
let scene: Scene;
let portal: RunningPortal;
let database: Awaited<ReturnType<typeof startBridge>> | undefined;

/** A bridge to the database's server that can be taken down: every connection breaks, and new ones are refused. */
async function startBridge(address: string) {
  const target = new URL(address);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      open.add(one.on("error", () => other.destroy()).on("close", () => other.destroy()));
      one.pipe(other);
    }
  });
  const up = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const port = await up(0);
  const bridged = new URL(address);
  bridged.port = String(port);
  const takeDown = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  return { url: bridged.href, takeDown, bringBack: () => up(port) };
}

beforeAll(async () => {
  place = await openTestPlace();
  scene = await setScene(place, { contestants: 1, judges: 0 });
  database = place.databaseUrl ? await startBridge(place.databaseUrl) : undefined;
  portal = await startRunningPortal({ place: { ...place, databaseUrl: database?.url } });
});

afterAll(async () => {
  await portal?.kill();
  await database?.takeDown();
});

let revision = 0;

/** Saves the draft of the one contestant; answers what the portal says. */
async function save(): Promise<Response> {
  const fields = { ...aWholeEntry("Kept"), revision: String(revision) };
  const answer = await sendForm(portal.url, `${OPEN}/entry/draft`, scene.contestants[0]?.cookie ?? "", fields);
  if (answer.status === 204) revision = Number(answer.headers.get("x-revision"));
  return answer;
}

const statusOf = async (path: string) => (await fetch(`${portal.url}${path}`)).status;

/** That it says what is wrong, to people and to whoever watches it, and goes on by itself once that is over. */
async function expectPatience(whileDown: () => Promise<void>, mend: () => Promise<unknown>): Promise<void> {
  const refused = await save();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await refused.text()).toContain("Try again in a few seconds");
  expect([await statusOf("/readyz"), await statusOf("/healthz")]).toEqual([503, 200]);
  await whileDown();
  await mend();
  expect(await statusOf("/readyz")).toBe(200);
  expect((await save()).status).toBe(204);
}

describe.runIf(dialect === "sqlite")("a database on a disk", () => {
  const prlimit = findOnPath("prlimit");
  /** What a process may write to one file; Node hears of it as of a disk without room. */
  const limitFiles = (bytes: string) => spawnSync(prlimit ?? "", ["--pid", String(portal.pid), `--fsize=${bytes}:`]);

  it.runIf(prlimit)(
    "that is full is said to be out of order, is read on, and takes writes when there is room",
    async () => {
      expect((await save()).status).toBe(204);
      limitFiles("4096");
      const readOn = async () => expect(await statusOf(`${OPEN}/rules`)).toBe(200);
      await expectPatience(readOn, async () => limitFiles("unlimited"));
    },
  );

  it("that another program holds is said to be out of order, and takes writes when it lets go", async () => {
    const other = new BetterSqlite3(sqliteFile(place), { timeout: 5_000 });
    other.exec("BEGIN IMMEDIATE");
    await expectPatience(
      async () => {},
      async () => other.exec("ROLLBACK"),
    );
    other.close();
  });
});

describe.runIf(dialect === "postgres")("a database on a server", () => {
  it("that goes away is said to be out of order, and serves again when it is back", async () => {
    expect((await save()).status).toBe(204);
    await database?.takeDown();
    const cannotRead = async () => {
      const page = await fetch(`${portal.url}${OPEN}/rules`);
      expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    };
    await expectPatience(cannotRead, async () => database?.bringBack());
  });
});
