import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createClient } from "#app/github/client.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { courteousClient } from "#app/github/courteous.ts";
import type { Post, Workshop } from "#app/jobs/work.ts";
import type { MailboxLetter } from "#app/web/portal.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore, type Place } from "#db/open.ts";
import type { Store } from "#db/store.ts";
import { doDueJobs, startWorker } from "../worker.ts";
import { works } from "../works.ts";
import { askGitHubBy } from "./ask-github.ts";
import { type Log, noCounts } from "./configuration.ts";
import { stopGracefully } from "./graceful-stop.ts";
import { openMetrics } from "./metrics.ts";
import { createPortalServer } from "./portal-server.ts";
import { watchPublicVersions } from "./public-versions.ts";

export type PortalOptions = {
  place: Place;
  /** Epoch ms. The portal has no other clock. */
  clock: () => number;
  host: string;
  port: number;
  /** The address people use; where it is missing, the one it listens on. */
  origin?: string | undefined;
  trustProxy: boolean;
  demo: boolean;
  github: GitHubConfiguration;
  post: Post;
  /** The demo's letters, for its mailbox page. */
  mailbox?: (() => MailboxLetter[]) | undefined;
  secret: string;
  /** Lets programs on other machines read the figures. */
  metricsToken?: string | undefined;
  log: Log;
  /** Whether jobs are looked for all the time. Tests say no and call `work`. */
  working: boolean;
};

export type RunningPortal = {
  url: string;
  store: Store;
  /** Does all jobs that are due now; answers how many. */
  work(): Promise<number>;
  stop(): Promise<void>;
};

const folder = (name: string) => fileURLToPath(new URL(`../../build/${name}`, import.meta.url));

async function readBuild(): Promise<ServerBuild> {
  const file = folder("server/index.js");
  if (!existsSync(file)) throw new Error("The site has not been built. Run npm start or npm run build.");
  // React chooses by this word, when it is first imported, between what serves people and what helps its developers.
  process.env.NODE_ENV ??= "production";
  return import(pathToFileURL(file).href) as Promise<ServerBuild>;
}

/** The server's configuration, with the address that people use still to be set where the machine chooses the port. */
function serverConfiguration(options: PortalOptions) {
  return {
    origin: options.origin ?? `http://localhost:${options.port}`,
    trustProxy: options.trustProxy,
    demo: options.demo,
    githubOrigin: new URL(options.github.webUrl).origin,
    clientFolder: folder("client"),
    sessionCookie: "laurels-session",
  };
}

/** Listens, and answers the address that people use. */
async function listen(server: Server, { host, port, origin }: PortalOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return origin ?? `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Migrates, opens the store, and serves. Rejects when the port is taken or the data folder cannot be written. */
export async function startPortal(options: PortalOptions): Promise<RunningPortal> {
  const { github, log, secret, clock, post, mailbox } = options;
  const build = await readBuild();
  await migrateDatabase(options.place);
  const { store, versions, seenEverywhere, stop: stopWatching } = await watchPublicVersions(openStore(options.place));
  const configuration = serverConfiguration(options);
  const client = courteousClient(createClient(github, clock));
  const counters = noCounts();
  const metrics = openMetrics({ store, clock, counters });
  const measuring = { metrics, metricsToken: options.metricsToken };
  const extraContext = { github, secret, mailbox, askGitHub: askGitHubBy(client), seenEverywhere, ...measuring };
  const serving = { build, store, clock, configuration, log, cache: { versions }, extraContext, counters };
  const server = createPortalServer(serving);
  const origin = await listen(server, options);
  configuration.origin = origin;
  const workshop: Workshop = { store, now: clock, github: client, githubConfiguration: github, post, origin, secret };
  const worker = options.working ? startWorker(workshop, works, log) : undefined;
  return {
    url: origin,
    store,
    work: () => doDueJobs(workshop, works, log),
    async stop() {
      await stopGracefully(server, log);
      await worker?.stop();
      stopWatching();
      await store.close();
    },
  };
}
