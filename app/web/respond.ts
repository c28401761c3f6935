import { type Refusal, refusalText } from "#app/contest/refusals.ts";

/** What an error boundary shows of a refusal. */
export type RefusedPage = { reason: string; remedy: string };

/** The answer to throw when a page or an act is refused as a whole; where there is no page, as for a file, it goes out as JSON. */
export function refusedPage({ refusal }: { refusal: Refusal }): Response {
  const { reason, remedy, status } = refusalText(refusal);
  return Response.json({ reason, remedy } satisfies RefusedPage, { status });
}

/**
 * Headers of a page that looks the same to every visitor: the server keeps its whole answer until the public version
 * rises or `until` (epoch ms) has come. `query` names the search parameters that the page reads.
 */
export function publicPage({ until, query = [] }: { until?: number; query?: string[] } = {}): Record<string, string> {
  return {
    "Cache-Control": "public, max-age=0, must-revalidate",
    ...(query.length > 0 && { "x-cache-query": query.join(",") }),
    ...(until !== undefined && { "x-cache-until": String(until) }),
  };
}

/** A path of this site to go to after signing in; anything else becomes the home page. */
export function safeReturn(path: string | null | undefined): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/";
}
