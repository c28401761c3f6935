/** A child process of the benchmark: serves, and tells the processor time it has used when it is asked. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startPortal } from "../server/start-portal.ts";

const folder = process.argv[2] ?? "";
const quiet = {
  info() {},
  warn() {},
  error(fields: object, message: string) {
    console.error(message, fields);
  },
};

const portal = await startPortal({
  place: { databaseUrl: undefined, dataFolder: folder },
  clock: Date.now,
  host: "127.0.0.1",
  port: 0,
  trustProxy: false,
  demo: false,
  github: {
    webUrl: "http://127.0.0.1:9",
    apiUrl: "http://127.0.0.1:9",
    clientId: "none",
    clientSecret: "none",
    source: "stand-in",
  },
  post: async () => ({ sent: true }),
  secret: "the secret of a benchmark, which nobody needs to know",
  log: quiet,
  working: process.argv[3] === "working",
});

let bare: { headers: [string, string][]; body: Buffer } = { headers: [], body: Buffer.alloc(0) };
const plain = createServer((_, response) => {
  for (const [name, value] of bare.headers) response.setHeader(name, value);
  response.end(bare.body);
});
await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));

process.on("message", (message: { bare?: { headers: [string, string][]; body: string }; cpu?: true }) => {
  if (message.bare) bare = { headers: message.bare.headers, body: Buffer.from(message.bare.body, "base64") };
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicroseconds: user + system, residentBytes: process.memoryUsage().rss });
});
const plainUrl = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
process.send?.({ portal: portal.url.replace("localhost", "127.0.0.1"), origin: portal.url, bare: plainUrl });
