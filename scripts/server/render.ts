import { randomBytes } from "node:crypto";
import { isUnavailable } from "./failures.ts";
import type { PreparedAnswer } from "./prepared-answer.ts";
import { diesAt, listedKeys, mayBeKept, preparePublic } from "./public-page.ts";
import { failure, type Refusal, unavailable } from "./refusal-page.ts";
import type { Exchange, Site } from "./site.ts";
import { clientAddress, isLocal, toWebRequest } from "./web-request.ts";

/** What came of calling Remix: an answer for everybody, an answer for this reader, or a failure. */
export type Rendering =
  | { kind: "public"; answer: PreparedAnswer }
  | { kind: "own"; response: Response; nonce: string }
  | { kind: "refused"; refusal: Refusal; error?: unknown };

export interface Call {
  body?: Buffer;
  /** When the whole request had been read. */
  receivedAt: number;
  signal: AbortSignal;
  /** The data version read before rendering, if the answer may be kept for others. */
  version?: number;
}

/** Carries the cookie of a session that the request has prolonged, unless the answer sets or clears that cookie itself. */
function withRenewed(response: Response, { renewedCookie }: Record<string, unknown>): Response {
  if (typeof renewedCookie !== "string") return response;
  const name = renewedCookie.slice(0, renewedCookie.indexOf("=") + 1);
  if (response.headers.getSetCookie().some((line) => line.startsWith(name))) return response;
  const headers = new Headers(response.headers);
  headers.append("Set-Cookie", renewedCookie);
  return new Response(response.body, { status: response.status, headers });
}

/** Calls Remix with the load context and settles its answer. Never rejects. */
export async function render(site: Site, exchange: Exchange, call: Call): Promise<Rendering> {
  const { options } = site;
  const nonce = randomBytes(18).toString("base64url");
  const context: Record<string, unknown> = {
    ...options.extraContext,
    store: options.store,
    receivedAt: call.receivedAt,
    requestId: exchange.requestId,
    nonce,
    configuration: options.configuration,
    clientAddress: clientAddress(exchange.request, options.configuration),
    isLocal: isLocal(exchange.request),
    stopping: site.running.stopping,
  };
  try {
    const asked = toWebRequest(exchange.request, exchange.url, call.body, call.signal);
    const response = await site.remix(exchange.pattern)(asked, context);
    const error = site.failures.get(context);
    if (isUnavailable(error)) return { kind: "refused", refusal: unavailable, error };
    if (error !== undefined) options.log.error({ id: exchange.requestId, err: error }, "a page failed");
    if (response.status === 500 && response.body === null) return { kind: "refused", refusal: failure };
    const sound = error === undefined && call.version !== undefined && mayBeKept(response);
    return sound
      ? await settle(site, exchange, call, response, nonce)
      : { kind: "own", response: withRenewed(response, context), nonce };
  } catch (error) {
    if (call.signal.aborted) return { kind: "refused", refusal: failure };
    return { kind: "refused", refusal: isUnavailable(error) ? unavailable : failure, error };
  }
}

async function settle(
  site: Site,
  exchange: Exchange,
  call: Call,
  response: Response,
  nonce: string,
): Promise<Rendering> {
  const body = Buffer.from(await response.arrayBuffer());
  const { configuration } = site.options;
  const { requestId } = exchange;
  const answer = preparePublic(response, { nonce, requestId, body }, { configuration, common: site.common });
  site.cache?.keep(exchange.request.url ?? "/", listedKeys(response), {
    answer,
    version: call.version ?? 0,
    bornAt: call.receivedAt,
    dieAt: diesAt(response),
  });
  return { kind: "public", answer };
}
