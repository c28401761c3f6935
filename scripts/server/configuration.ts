import type { ServerBuild } from "@remix-run/node";
import type { BodyLimit } from "./body-limits.ts";

/** What the server must know about the place it runs in. */
export interface ServerConfiguration {
  /** Scheme, host and port under which people reach the portal, without a slash at the end. */
  origin: string;
  /** True when a proxy in front writes X-Forwarded-For; its last item is then believed. */
  trustProxy: boolean;
  demo: boolean;
  /** Where sign-in forms may lead. */
  githubOrigin: string;
  /** The folder with the built browser files. */
  clientFolder: string;
  /** Name of the session cookie. Without it every request with any cookie counts as signed in. */
  sessionCookie?: string;
}

/** The part of pino's logger that is used here. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The number that rises with every public change. It may be read from memory (number) or asked for (promise). */
export interface Versions {
  current(path: string): number | Promise<number>;
}

/** Running totals for the metrics page; the server only adds. */
export interface Counters {
  cachedHits: number;
  unchanged: number;
  assets: number;
  rendered: number;
  refused: number;
  failed: number;
}

export interface PortalServerOptions {
  build: ServerBuild;
  store: unknown;
  /** Epoch milliseconds. */
  clock: () => number;
  configuration: ServerConfiguration;
  log: Log;
  /** Without versions no page is kept. `bytes` bounds the memory of kept pages (default 64 MiB). */
  cache?: { versions: Versions; bytes?: number };
  /** More fields for the load context of every request. */
  extraContext?: Record<string, unknown>;
  /** Replaces the built-in table; the first pattern that fits the path wins. */
  bodyLimits?: readonly BodyLimit[];
  counters?: Counters;
}

export function noCounts(): Counters {
  return { cachedHits: 0, unchanged: 0, assets: 0, rendered: 0, refused: 0, failed: 0 };
}
