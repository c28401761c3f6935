import type { IncomingMessage } from "node:http";
import type { ServerConfiguration } from "./configuration.ts";
import { brokenAddress, crossSite, longAddress, missingFile, type Refusal, unknownMethod } from "./refusal-page.ts";

const longest = 8192;
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

export function isReading(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** The request's address under the configured origin (the Host header is not asked), or why it is refused. */
export function readAddress(requestUrl: string, origin: string): URL | Refusal {
  if (requestUrl.length > longest) return longAddress;
  const target = requestUrl.replace(/^https?:\/\/[^/?]*/i, "");
  if (!target.startsWith("/") || /[#\\]|%00/.test(target) || !URL.canParse(origin + target)) return brokenAddress;
  const url = new URL(origin + target);
  if (url.pathname.startsWith("//") || !isDecodable(url.pathname) || url.searchParams.has("_data"))
    return brokenAddress;
  return url;
}

/** Refusals that need nothing but the request's head. */
export function checkHead(request: IncomingMessage, url: URL, configuration: ServerConfiguration): Refusal | undefined {
  if (!methods.has(request.method ?? "")) return unknownMethod;
  if (url.pathname.startsWith("/assets/")) return missingFile;
  if (!isReading(request) && comesFromElsewhere(request, configuration.origin)) {
    return crossSite(configuration.origin);
  }
  return undefined;
}

// Programs send neither header, and no cookie either: only what a browser says about the sending page is judged.
function comesFromElsewhere(request: IncomingMessage, origin: string): boolean {
  const { origin: sender, "sec-fetch-site": site } = request.headers;
  return (sender !== undefined && sender !== origin) || site === "cross-site";
}

function isDecodable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}
