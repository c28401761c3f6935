import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { findOnPath, installFromDebian, isProgram } from "./debian.ts";
import { freePort } from "./free-port.ts";

export interface Cluster {
  /** Address of its database, with the right to make others. */
  url: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

type Owner = { uid: number; gid: number } | undefined;

const debianFolder = "/usr/lib/postgresql";
const readyWithin = 30_000;

/** The folder of PostgreSQL's programs: Debian's newest, else where initdb is on PATH. */
export function findPostgres(): string | undefined {
  let versions: string[] = [];
  try {
    versions = readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a));
  } catch {
    // Not Debian, or not installed.
  }
  const folders = versions.map((version) => join(debianFolder, version, "bin"));
  const onPath = findOnPath("initdb");
  return [...folders, ...(onPath ? [dirname(onPath)] : [])].find((folder) => isProgram(join(folder, "initdb")));
}

/** Installs PostgreSQL where there is none; the answer is the reason why there is still none. */
export function providePostgres(): string | undefined {
  if (findPostgres()) return undefined;
  const reason = installFromDebian("postgresql");
  return reason && `no PostgreSQL was found and ${reason}`;
}

/** PostgreSQL refuses to run as root: then it runs as the account its package made, or as nobody. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this system has no account `postgres` or `nobody` to run it as.",
  );
}

function makeCluster(bin: string, folder: string, owner: Owner): void {
  const locale = process.platform === "linux" ? "C.UTF-8" : "C";
  const words = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", `--locale=${locale}`, "--no-sync"];
  const made = spawnSync(join(bin, "initdb"), words, { ...owner, cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
}

/** Only for tests: nothing here survives a power cut, so nothing waits for the disk. */
const settings = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "autovacuum=off",
  "max_connections=300",
];

async function untilReady(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (const giveUpAt = Date.now() + readyWithin; ; await setTimeout(50)) {
    if (server.exitCode !== null || Date.now() > giveUpAt) throw new Error(`PostgreSQL did not start: ${said()}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      // Still starting.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * A PostgreSQL of its own on a free loopback port, in a folder below the system's for temporary files.
 * @throws when none is installed or it does not start
 */
export async function startPostgres(): Promise<Cluster> {
  const bin = findPostgres();
  if (!bin) throw new Error("No PostgreSQL here. Run `npm test`, which installs it.");
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(owner ? "/tmp" : tmpdir(), "laurels-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  makeCluster(bin, folder, owner);
  const port = await freePort();
  const given = [...settings, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const words = ["-D", folder, "-p", String(port), ...given.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(bin, "postgres"), words, { ...owner, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const kill = () => server.kill("SIGQUIT");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    // SIGINT is PostgreSQL's fast stop: it ends the connections and then itself.
    if (server.exitCode === null && server.kill("SIGINT")) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(url, server, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
