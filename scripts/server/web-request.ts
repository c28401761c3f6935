import type { IncomingMessage } from "node:http";
import type { ServerConfiguration } from "./configuration.ts";

const spoken = new Set([
  "host",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-for",
  "forwarded",
  "x-request-id",
]);

/** The request as Remix reads it: the configured host, no forwarded headers, HEAD as GET (its body is dropped when sent). */
export function toWebRequest(
  request: IncomingMessage,
  url: URL,
  body: Buffer | undefined,
  signal: AbortSignal,
): Request {
  const headers = new Headers({ host: url.host });
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? "";
    if (!spoken.has(name.toLowerCase())) headers.append(name, request.rawHeaders[index + 1] ?? "");
  }
  const method = request.method === "HEAD" ? "GET" : request.method;
  const hasBody = body !== undefined && body.byteLength > 0;
  return new Request(url, { method, headers, signal, body: hasBody ? new Uint8Array(body) : null });
}

/** The address of the person, for limits per address. A proxy's word counts only when the configuration says so. */
export function clientAddress(
  request: IncomingMessage,
  configuration: Pick<ServerConfiguration, "trustProxy">,
): string {
  const direct = request.socket.remoteAddress ?? "unknown";
  if (!configuration.trustProxy) return direct;
  const forwarded = request.headers["x-forwarded-for"];
  const list = typeof forwarded === "string" ? forwarded : (forwarded?.join(",") ?? "");
  return list.split(",").at(-1)?.trim() || direct;
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const ofProxies = ["x-forwarded-for", "x-real-ip", "forwarded", "via"];

/** Whether a program on this machine asks by itself; what comes through a proxy on it may come from anywhere. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  return loopback.test(socket.remoteAddress ?? "") && ofProxies.every((name) => headers[name] === undefined);
}
