import { createHash } from "node:crypto";
import { Octokit } from "octokit";
import { BOUNDS, boundedFetch, FetchError, type FetchFailure } from "./bounded-fetch.ts";
import { apiBase, type GitHubConfiguration, graphqlUrl } from "./configuration.ts";
import { createLane } from "./lane.ts";

/** What came back from one question: any HTTP answer, good or bad, or the reason why none did. Never an exception. */
export type Answer = { requestsUsed: number } & (
  | {
      arrived: true;
      status: number;
      headers: Record<string, string | undefined>;
      body: unknown;
      requestId: string | null;
    }
  | { arrived: false; failure: FetchFailure; detail: string }
);

type Question = {
  method: "GET" | "POST";
  /** A path template such as `/repos/{owner}/{name}`, whose parameters are escaped, or an absolute address within the API. */
  url: string;
  parameters?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Gives up early, also while waiting for a free place. */
  signal?: AbortSignal;
};

export type Client = {
  source: GitHubConfiguration["source"];
  /** Tells tokens apart without showing them; null without a token. */
  tokenFingerprint: string | null;
  /** Now, in epoch milliseconds: waits that GitHub asks for are counted from it. */
  clock: () => number;
  get(
    url: string,
    parameters?: Record<string, unknown>,
    options?: Pick<Question, "headers" | "signal">,
  ): Promise<Answer>;
  graphql(query: string, variables: Record<string, unknown>): Promise<Answer>;
};

const AT_ONCE = 2;
const silent = () => {};

/**
 * A client of the configured GitHub, acting with the configuration's token. Octokit's own retries and waits are off: when to ask
 * again is the job's decision. At most two requests are on their way at a time, so keep one client per token.
 * `limits` bound each of them: milliseconds for an attempt, bytes for a body.
 */
export function createClient(configuration: GitHubConfiguration, clock: () => number, limits = BOUNDS): Client {
  const { origin } = new URL(apiBase(configuration));
  const lane = createLane(AT_ONCE);
  const octokit = openOctokit(configuration);

  const ask = async ({ method, url, parameters, headers, signal }: Question): Promise<Answer> => {
    let requestsUsed = 0;
    const onRequest = () => {
      requestsUsed += 1;
    };
    const bounds = { ...limits, origin, onRequest };
    const send = (address: string, init: RequestInit) =>
      lane(() => boundedFetch(address, signal ? { ...init, signal } : init, bounds), signal);
    try {
      const response = await octokit.request({
        ...parameters,
        method,
        url,
        headers: headers ?? {},
        request: { fetch: send },
      });
      return answered(response, requestsUsed);
    } catch (error) {
      return failed(error, requestsUsed);
    }
  };

  return {
    source: configuration.source,
    tokenFingerprint: configuration.token
      ? createHash("sha256").update(configuration.token).digest("hex").slice(0, 16)
      : null,
    clock,
    get: (url, parameters, options) => ask({ method: "GET", url, ...(parameters && { parameters }), ...options }),
    graphql: (query, variables) =>
      ask({ method: "POST", url: graphqlUrl(configuration), parameters: { query, variables } }),
  };
}

function openOctokit(configuration: GitHubConfiguration): Octokit {
  return new Octokit({
    auth: configuration.token,
    baseUrl: apiBase(configuration),
    userAgent: "laurels/1",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { retries: 0, redirect: "manual", log: { warn: silent } },
    retry: { enabled: false },
    throttle: { enabled: false },
  });
}

function answered(response: { status: number; headers: object; data: unknown }, requestsUsed: number): Answer {
  const headers: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
  );
  const requestId = headers["x-github-request-id"] ?? null;
  return { arrived: true, status: response.status, headers, body: response.data, requestId, requestsUsed };
}

/** Octokit throws on every status above 299, 304 included; those are answers all the same. */
function failed(error: unknown, requestsUsed: number): Answer {
  if (error instanceof Error && "response" in error && isResponse(error.response))
    return answered(error.response, requestsUsed);
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof FetchError)
    return { arrived: false, failure: cause.failure, detail: cause.message, requestsUsed };
  const detail = error instanceof Error ? error.message : String(error);
  const isAbort = [error, cause].some((thrown) => thrown instanceof DOMException);
  return { arrived: false, failure: isAbort ? "time-out" : "unreadable", detail, requestsUsed };
}

function isResponse(value: unknown): value is { status: number; headers: object; data: unknown } {
  return typeof value === "object" && value !== null && "status" in value && "headers" in value && "data" in value;
}
