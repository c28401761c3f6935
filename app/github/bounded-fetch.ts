/** Why no answer could be read although a request was sent. */
export type FetchFailure =
  | "time-out"
  | "network"
  | "unreadable"
  | "too large"
  | "foreign redirect"
  | "too many redirects";

export class FetchError extends Error {
  override name = "FetchError";
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
  }
}

export type FetchBounds = {
  /** The only origin that may be asked, redirects included. */
  origin: string;
  /** Milliseconds for one attempt, its redirects and its body. */
  timeoutMs: number;
  maxBytes: number;
  /** Called once for each request that leaves, so that redirects are counted too. */
  onRequest?: () => void;
};

export const BOUNDS = { timeoutMs: 10_000, maxBytes: 5 * 1024 * 1024 };

const API_VERSION = "2022-11-28";
const MAX_HOPS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Fetches within one origin, with a time-out and a cap on the body, and reads the whole body before it answers: a connection
 * that dies halfway is an error, never a shorter answer. Only GET follows redirects. Throws FetchError and nothing else.
 */
export async function boundedFetch(url: string, init: RequestInit, bounds: FetchBounds): Promise<Response> {
  const timeout = AbortSignal.timeout(bounds.timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    const response = await hop(url, { ...init, signal }, bounds);
    const body = await readBody(response, bounds.maxBytes);
    return new Response(WITHOUT_BODY.has(response.status) ? null : body, {
      status: response.status,
      headers: response.headers,
    });
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (signal.aborted) throw new FetchError("time-out", "GitHub did not answer in time.", error);
    throw new FetchError("network", `GitHub could not be reached: ${innermost(error)}`, error);
  }
}

async function hop(url: string, init: RequestInit, bounds: FetchBounds, hops = 0): Promise<Response> {
  if (new URL(url).origin !== bounds.origin)
    throw new FetchError("foreign redirect", `Only ${bounds.origin} may be asked.`);
  bounds.onRequest?.();
  const headers = new Headers(init.headers);
  headers.set("x-github-api-version", API_VERSION);
  const response = await fetch(url, { ...init, headers, redirect: "manual" });
  const location = response.headers.get("location");
  const isRead = init.method === undefined || init.method === "GET";
  if (!REDIRECTS.has(response.status) || location === null || !isRead) return response;
  await response.body?.cancel();
  if (hops === MAX_HOPS) throw new FetchError("too many redirects", `GitHub redirected more than ${MAX_HOPS} times.`);
  return hop(new URL(location, url).href, init, bounds, hops + 1);
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new FetchError("too large", `The answer is larger than ${maxBytes} bytes.`);
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : innermost(error.cause);
}
