import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerRequest, sendKept } from "./answer-request.ts";
import type { PortalServerOptions } from "./configuration.ts";
import { watchForStop } from "./graceful-stop.ts";
import { isAnonymous } from "./page-cache.ts";
import { type PreparedAnswer, sendPrepared } from "./prepared-answer.ts";
import { isReading } from "./request-checks.ts";
import { buildSite, type Site } from "./site.ts";

const limits = { maxHeaderSize: 16_384, headersTimeout: 20_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 };

/**
 * The portal's HTTP server, not yet listening. Static files and kept public pages are answered from memory, everything
 * else by Remix, which gets `{ store, receivedAt, requestId, nonce, configuration, clientAddress, stopping }` and the
 * fields of `extraContext` as load context. Throws when the built browser files are missing.
 */
export function createPortalServer(options: PortalServerOptions): Server {
  const server = createServer(limits);
  const site: Site = { ...buildSite(options), running: watchForStop(server) };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (site.running.isStopping) response.shouldKeepAlive = false;
    if (!answerFromMemory(site, request, response)) void answerRequest(site, request, response);
  };
  // Without a listener for it, node would ask for the body before its length has been judged.
  server.on("request", answer).on("checkContinue", answer);
  return server;
}

/** The path of most requests: nothing is awaited, parsed or logged. */
function answerFromMemory(site: Site, request: IncomingMessage, response: ServerResponse): boolean {
  if (!isReading(request)) return false;
  const url = request.url ?? "/";
  const asset = site.assets.get(url);
  if (asset) {
    site.counters.assets += 1;
    sendPrepared(request, response, asset);
    return true;
  }
  const page = keptPage(site, request, url);
  if (page) sendKept(site, { request, response }, page);
  return page !== undefined;
}

function keptPage(site: Site, request: IncomingMessage, url: string): PreparedAnswer | undefined {
  if (!site.cache || !isAnonymous(request, site.options.configuration.sessionCookie)) return undefined;
  const slot = site.cache.slot(url);
  const version = slot && site.version?.atOnce(slot.path);
  return version === undefined || !slot ? undefined : site.cache.find(slot, version);
}
