import type { IncomingMessage, ServerResponse } from "node:http";
import { readAssets } from "./assets.ts";
import { type BodyLimit, portalBodyLimits } from "./body-limits.ts";
import { type Counters, noCounts, type PortalServerOptions } from "./configuration.ts";
import { CurrentVersion } from "./current-version.ts";
import { type Failures, watchFailures } from "./failures.ts";
import type { Running } from "./graceful-stop.ts";
import { openCache, type PageCache } from "./page-cache.ts";
import type { PreparedAnswer } from "./prepared-answer.ts";
import { type RemixByPattern, remixByPattern } from "./remix-by-pattern.ts";
import type { Rendering } from "./render.ts";
import { routePatterns } from "./route-patterns.ts";
import { commonHeaders } from "./security-headers.ts";

/** Everything that outlives a request. */
export interface Site {
  options: PortalServerOptions;
  remix: RemixByPattern;
  failures: Failures;
  assets: ReadonlyMap<string, PreparedAnswer>;
  cache: PageCache | undefined;
  version: CurrentVersion | undefined;
  /** Public pages being rendered now, by version and key: readers who come meanwhile wait for the same one. */
  rendering: Map<string, Promise<Rendering>>;
  common: readonly string[];
  limits: readonly BodyLimit[];
  patternOf: (pathname: string) => string;
  counters: Counters;
  running: Running;
}

/** One request and what is known about it so far. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  url: URL;
  /** The pattern of the site's map that the path fits. */
  pattern: string;
}

/** Reads the assets and derives from the options what every request needs. */
export function buildSite(options: PortalServerOptions): Omit<Site, "running"> {
  const failures: Failures = new WeakMap();
  return {
    options,
    failures,
    remix: remixByPattern(watchFailures(options.build, failures)),
    assets: readAssets(options.configuration.clientFolder),
    cache: openCache(options),
    version: options.cache && new CurrentVersion(options.cache.versions),
    rendering: new Map(),
    common: commonHeaders(options.configuration),
    limits: options.bodyLimits ?? portalBodyLimits,
    patternOf: routePatterns(options.build),
    counters: options.counters ?? noCounts(),
  };
}
