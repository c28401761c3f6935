import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noCounts, type PortalServerOptions } from "#scripts/server/configuration.ts";
import { createPortalServer } from "#scripts/server/portal-server.ts";
import { type SampleState, sampleBuild } from "./sample-build.ts";

export const origin = "https://laurels.example";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface RunningServer {
  server: Server;
  port: number;
  state: SampleState;
  world: { now: number; version: number; versionFails: boolean };
  logged: { level: string; fields: Record<string, unknown>; message: string }[];
  counters: ReturnType<typeof noCounts>;
  ask: (path: string, options?: AskOptions) => Promise<Answer>;
  raw: (text: string) => Promise<string>;
  close: () => Promise<void>;
}

export interface AskOptions {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

/** A server over the sample build, on a free port, with a folder of browser files. */
export async function startServer(changes: Partial<PortalServerOptions["configuration"]> = {}): Promise<RunningServer> {
  const clientFolder = mkdtempSync(join(tmpdir(), "laurels-client-"));
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "assets", "app-12ab.js"), "export const word = 'laurels';\n".repeat(200));
  writeFileSync(join(clientFolder, "robots.txt"), "User-agent: *\n");
  const state: SampleState = { renderings: 0, title: "Gallery", dieAt: undefined, slow: () => Promise.resolve() };
  const world = { now: 1_000_000, version: 1, versionFails: false };
  const logged: RunningServer["logged"] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields: { ...fields }, message });
  const counters = noCounts();
  const current = () => {
    if (world.versionFails) throw new Error("no version");
    return world.version;
  };
  const server = createPortalServer({
    build: sampleBuild(state),
    store: "the store",
    clock: () => world.now,
    configuration: {
      origin,
      trustProxy: false,
      demo: false,
      githubOrigin: "https://github.example",
      clientFolder,
      ...changes,
    },
    log: { info: note("info"), warn: note("warn"), error: note("error") },
    cache: { versions: { current } },
    extraContext: { extra: "more" },
    counters,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      rmSync(clientFolder, { recursive: true });
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    server,
    port,
    state,
    world,
    logged,
    counters,
    ask: (path, options) => ask(port, path, options),
    raw: (text) => raw(port, text),
    close,
  };
}

/** One request, byte for byte: nothing is followed, decoded or added. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: AskOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

/** Sends text as it is and gives back all that came until the other side closed. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let all = "";
    socket.on("data", (chunk) => {
      all += chunk.toString();
    });
    socket.on("close", () => resolve(all));
    socket.on("error", reject);
  });
}
