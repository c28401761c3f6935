import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Place } from "#db/open.ts";
import { SECRET } from "#tests/support/contest.ts";
import { freePort } from "#tests/support/free-port.ts";

const script = fileURLToPath(new URL("../../scripts/server.ts", import.meta.url));

export type RunningPortal = {
  url: string;
  pid: number;
  /** Everything it has written so far. */
  said(): string;
  /** Takes it away without a warning, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a service manager does; answers its exit code. */
  stop(): Promise<number | null>;
};

export type PortalWanted = {
  place: Place;
  /** The same after a restart; a free one unless told. */
  port?: number;
  /** The address people use, where several stand behind one; its own unless told. */
  origin?: string;
  /** Where letters go; nobody listens there unless told. */
  smtpUrl?: string;
  /** GitHub; nobody answers there unless told. */
  githubUrl?: string;
};

/** Nobody listens on the discard port of loopback. */
const NOBODY = "127.0.0.1:9";

function environmentFor({ place, origin, smtpUrl, githubUrl }: PortalWanted, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
    HOST: "127.0.0.1",
    PORT: String(port),
    ORIGIN: origin ?? `http://127.0.0.1:${port}`,
    DATA_DIR: place.dataFolder,
    GITHUB_URL: githubUrl ?? `http://${NOBODY}`,
    GITHUB_CLIENT_ID: "laurels",
    GITHUB_CLIENT_SECRET: "laurels-secret",
    GITHUB_TOKEN: "a-token",
    SMTP_URL: smtpUrl ?? `smtp://${NOBODY}`,
    MAIL_FROM: "prizes@example.org",
    PORTAL_SECRET: SECRET,
    LOG_LEVEL: "info",
  };
}

/** Waits until it listens; what it said tells why it does not. */
async function untilOpen(child: ChildProcess, said: () => string): Promise<void> {
  const opened = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => said().includes("the portal is open") && resolve());
    child.once("exit", () => reject(new Error(`the portal did not start: ${said().slice(-4_000)}`)));
  });
  await opened;
}

/** The portal as a process of its own, for real: no stand-in inside it, the machine's clock, jobs done as they fall due. */
export async function startRunningPortal(wanted: PortalWanted): Promise<RunningPortal> {
  const port = wanted.port ?? (await freePort());
  const flags = ["--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, script], {
    cwd: wanted.place.dataFolder,
    env: environmentFor(wanted, port),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const note = (chunk: Buffer) => {
    text += String(chunk);
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, "exit");
    return child.exitCode;
  };
  await untilOpen(child, () => text);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    said: () => text,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}
