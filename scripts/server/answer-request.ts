import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyLimit } from "./body-limits.ts";
import { isBrokenForm } from "./form-shape.ts";
import { isAnonymous } from "./page-cache.ts";
import { type PreparedAnswer, sendPrepared } from "./prepared-answer.ts";
import { publicControl } from "./public-page.ts";
import { declaresMoreThan, readBody } from "./read-body.ts";
import { brokenForm, failure, type Refusal, sendRefusal, tooLarge } from "./refusal-page.ts";
import { type Call, type Rendering, render } from "./render.ts";
import { checkHead, isReading, readAddress } from "./request-checks.ts";
import { NO_PATTERN } from "./route-patterns.ts";
import { pagePolicy } from "./security-headers.ts";
import { sendResponse } from "./send-response.ts";
import type { Exchange, Site } from "./site.ts";

const lingering = 500;

/** Answers a request that is neither a static file nor a kept page, and logs it in one line. Never rejects. */
export async function answerRequest(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const began = performance.now();
  const requestId = randomUUID();
  site.running.begin(response);
  const url = readAddress(request.url ?? "/", site.options.configuration.origin);
  const pattern = url instanceof URL ? site.patternOf(url.pathname) : NO_PATTERN;
  try {
    if (!(url instanceof URL)) refuse(site, { request, response, requestId }, url);
    else await answerAddress(site, { request, response, requestId, url, pattern });
  } catch (error) {
    site.options.log.error({ id: requestId, err: error }, "an answer failed");
    if (response.headersSent) response.destroy();
    else refuse(site, { request, response, requestId }, failure);
  }
  const { method } = request;
  const ms = Math.round((performance.now() - began) * 10) / 10;
  site.options.log.info({ id: requestId, method, route: pattern, status: response.statusCode, ms }, "request");
}

async function answerAddress(site: Site, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const asset = isReading(request) ? site.assets.get(url.pathname) : undefined;
  if (asset) return void sendPrepared(request, response, asset);
  const refusal = checkHead(request, url, site.options.configuration);
  if (refusal) return refuse(site, exchange, refusal);
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  if (isReading(request)) return answerReading(site, exchange, gone.signal);
  const limit = bodyLimit(url.pathname, site.limits);
  if (declaresMoreThan(limit, request)) return refuse(site, exchange, tooLarge(limit));
  if (request.headers.expect !== undefined) response.writeContinue();
  const reading = await readBody(request, limit);
  const receivedAt = site.options.clock();
  if (reading === "broken off") return noteBrokenOff(response);
  if (reading === "too large") return refuse(site, exchange, tooLarge(limit));
  if (isBrokenForm(request.headers["content-type"], reading.body)) return refuse(site, exchange, brokenForm);
  await sendRendering(
    site,
    exchange,
    await render(site, exchange, { body: reading.body, receivedAt, signal: gone.signal }),
  );
}

async function answerReading(site: Site, exchange: Exchange, signal: AbortSignal): Promise<void> {
  const call: Call = { receivedAt: site.options.clock(), signal };
  const { request } = exchange;
  if (!site.cache || !isAnonymous(request, site.options.configuration.sessionCookie)) {
    return sendRendering(site, exchange, await render(site, exchange, call));
  }
  // Without a version nothing is kept; whether the page can be made, its own loaders tell.
  const version = await site.version?.current(exchange.url.pathname);
  const slot = site.cache.slot(request.url ?? "/");
  const kept = slot && version !== undefined ? site.cache.find(slot, version) : undefined;
  if (kept) return sendKept(site, exchange, kept);
  if (request.headers.cookie === undefined) call.version = version;
  if (!slot?.clean || call.version === undefined) {
    return sendRendering(site, exchange, await render(site, exchange, call));
  }
  await sendRendering(site, exchange, await renderOnce(site, exchange, call, `${call.version} ${slot.key}`));
}

async function renderOnce(site: Site, exchange: Exchange, call: Call, key: string): Promise<Rendering> {
  const begun = site.rendering.get(key);
  const others = begun && (await begun);
  if (others?.kind === "public") return others;
  // Others may wait for this one, so it goes on when its own reader leaves.
  const rendering = render(site, exchange, { ...call, signal: new AbortController().signal });
  site.rendering.set(key, rendering);
  try {
    return await rendering;
  } finally {
    if (site.rendering.get(key) === rendering) site.rendering.delete(key);
  }
}

/** Sends a kept page and counts it. */
export function sendKept(site: Site, exchange: Pick<Exchange, "request" | "response">, answer: PreparedAnswer): void {
  if (sendPrepared(exchange.request, exchange.response, answer) === 304) site.counters.unchanged += 1;
  else site.counters.cachedHits += 1;
}

async function sendRendering(site: Site, exchange: Exchange, rendering: Rendering): Promise<void> {
  const { request, response, requestId } = exchange;
  if (rendering.kind === "refused") {
    if (rendering.error !== undefined) site.options.log.error({ id: requestId, err: rendering.error }, "a page failed");
    return refuse(site, exchange, rendering.refusal);
  }
  site.counters.rendered += 1;
  if (rendering.kind === "public") return void sendPrepared(request, response, rendering.answer);
  const answer = rendering.response;
  // What is public for strangers may show more to whoever is signed in.
  if (answer.headers.get("cache-control") === publicControl) answer.headers.set("cache-control", "private, no-cache");
  await sendResponse(response, answer, {
    added: [...site.common, "x-request-id", requestId],
    policy: pagePolicy(site.options.configuration, [`'nonce-${rendering.nonce}'`]),
    withBody: request.method !== "HEAD",
  });
}

function refuse(site: Site, exchange: Omit<Exchange, "url" | "pattern">, refusal: Refusal): void {
  const { request, response, requestId } = exchange;
  if (response.destroyed) {
    noteBrokenOff(response);
    return;
  }
  if (refusal.status >= 500) site.counters.failed += 1;
  else site.counters.refused += 1;
  const unread = !request.complete && (hasBody(request) || refusal.status === 413);
  if (unread) response.shouldKeepAlive = false;
  sendRefusal(response, refusal, requestId, site.common);
  if (unread) endLater(request, response);
  else response.end();
}

function hasBody(request: IncomingMessage): boolean {
  return request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
}

// Closing while the other side still writes resets the connection and can lose the answer: read on for a moment.
function endLater(request: IncomingMessage, response: ServerResponse): void {
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingering);
  request.once("end", end).once("close", end).resume();
}

function noteBrokenOff(response: ServerResponse): void {
  // Nobody is there to read it; the number only tells the log that the reader left.
  response.statusCode = 499;
}
