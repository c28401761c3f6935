import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { median, table } from "./report.ts";

type Usage = { cpuMicroseconds: number; residentBytes: number };
type Asked = { url: string; headers?: Record<string, string>; seconds?: number };

const ROUNDS = 5;

/** The server under test, in a process of its own, pinned to one core where the system can do that. */
export type Served = {
  portal: string;
  /** The address that the portal thinks people use. */
  origin: string;
  bare: string;
  usage(): Promise<Usage>;
  copyToBare(url: string): Promise<number>;
  stop(): Promise<void>;
};

export async function serve(folder: string, ...words: "working"[]): Promise<Served> {
  const child = fork(fileURLToPath(new URL("./served.ts", import.meta.url)), [folder, ...words]);
  type Addresses = { portal: string; origin: string; bare: string };
  const [addresses] = (await once(child, "message")) as [Addresses];
  const ask = async (message: object): Promise<Usage> => {
    child.send(message);
    const [usage] = (await once(child, "message")) as [Usage];
    return usage;
  };
  return {
    ...addresses,
    usage: () => ask({ cpu: true }),
    /** Lets the bare server send the same headers and bytes as the portal's page; answers their size. */
    async copyToBare(url) {
      const answer = await fetch(url, { headers: { "accept-encoding": "identity" } });
      const body = Buffer.from(await answer.arrayBuffer());
      const own = new Set(["date", "connection", "keep-alive", "content-length"]);
      await ask({
        bare: { headers: [...answer.headers].filter(([name]) => !own.has(name)), body: body.toString("base64") },
      });
      return body.length;
    },
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Processor microseconds of the server for one answer, over a short load on ten kept-alive connections. */
async function costOf(served: Served, { url, headers = {}, seconds = 2 }: Asked): Promise<number> {
  const before = await served.usage();
  const load = await autocannon({ url, headers, connections: 10, duration: seconds });
  const after = await served.usage();
  const answered = load["1xx"] + load["2xx"] + load["3xx"];
  if (load.non2xx - load["3xx"] > 0 || load.errors > 0)
    throw new Error(`${url} failed under load: ${JSON.stringify(load)}`);
  return (after.cpuMicroseconds - before.cpuMicroseconds) / answered;
}

/** Several addresses in turn, round after round, so that a slow moment of the machine meets all of them. */
async function medians(served: Served, asked: Asked[]): Promise<number[]> {
  const rounds: number[][] = asked.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, each] of asked.entries()) rounds[index]?.push(await costOf(served, each));
  return rounds.map(median);
}

/** A cached page and its 304 against bare node:http with the same headers and bytes. */
export async function benchCached(served: Served, path: string): Promise<string> {
  const url = served.portal + path;
  const size = await served.copyToBare(url);
  const etag = (await fetch(url)).headers.get("etag") ?? "";
  const [bare = 1, hit = 0, unchanged = 0] = await medians(served, [
    { url: served.bare },
    { url },
    { url, headers: { "if-none-match": etag } },
  ]);
  const row = (name: string, cost: number) => [name, cost.toFixed(0), (cost / bare).toFixed(2)];
  const title = `Anonymous public page of ${(size / 1024).toFixed(0)} KB (median of five rounds, interleaved)`;
  const rows = [row("bare node:http, same headers and bytes", bare), row("cached page", hit), row("304", unchanged)];
  return table(title, ["answer", "processor µs", "times bare"], rows);
}

export type SignedInPage = { name: string; path: string; cookie: string };

/** Processor milliseconds for pages of people who are signed in, rendered anew each time. */
export async function costsSignedIn(served: Served, pages: readonly SignedInPage[]): Promise<number[]> {
  const asked = pages.map(({ path, cookie }) => ({ url: served.portal + path, headers: { cookie }, seconds: 1 }));
  return (await medians(served, asked)).map((microseconds) => microseconds / 1_000);
}
