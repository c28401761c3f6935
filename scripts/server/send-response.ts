import type { ServerResponse } from "node:http";
import { filePolicy } from "./security-headers.ts";

const serverOnly = new Set(["x-cache-query", "x-cache-until"]);

/** The answer's own headers as a flat list, without those meant for the page cache. */
export function flatHeaders(response: Response): string[] {
  const list: string[] = [];
  for (const [name, value] of response.headers) if (!serverOnly.has(name)) list.push(name, value);
  return list;
}

export function isPage(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("text/html") ?? false;
}

/**
 * Sends what Remix answered. Pages go out in one piece; other bodies are streamed as the reader takes them.
 * `added` are headers that the answer may override by naming them itself.
 */
export async function sendResponse(
  to: ServerResponse,
  response: Response,
  options: { added: readonly string[]; policy: string; withBody: boolean },
): Promise<void> {
  const whole = response.body === null || isPage(response) ? Buffer.from(await response.arrayBuffer()) : undefined;
  const headers = mergeHeaders(flatHeaders(response), options, isPage(response));
  if (whole && response.status !== 204 && response.status !== 304 && !response.headers.has("content-length")) {
    headers.push("content-length", String(whole.byteLength));
  }
  to.writeHead(response.status, headers);
  if (!options.withBody || response.body === null) to.end();
  else if (whole) to.end(whole);
  else await stream(response.body, to);
  if (!options.withBody && !whole) await response.body?.cancel();
}

function mergeHeaders(own: string[], options: { added: readonly string[]; policy: string }, page: boolean): string[] {
  const named = new Set(own.filter((_, index) => index % 2 === 0));
  const defaults = [
    ...options.added,
    ...["content-security-policy", page ? options.policy : filePolicy, "cache-control", "private, no-cache"],
  ];
  for (let index = 0; index + 1 < defaults.length; index += 2) {
    const name = defaults[index] ?? "";
    if (!named.has(name)) own.push(name, defaults[index + 1] ?? "");
  }
  return own;
}

async function stream(body: ReadableStream<Uint8Array>, to: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const gone = new Promise<void>((resolve) => to.once("close", resolve));
  to.flushHeaders();
  try {
    for (;;) {
      const piece = await Promise.race([reader.read(), gone]);
      if (piece === undefined || to.destroyed) return void (await reader.cancel());
      if (piece.done) return void to.end();
      if (!to.write(piece.value)) await Promise.race([new Promise((resolve) => to.once("drain", resolve)), gone]);
    }
  } catch {
    // The head is sent: a cut connection is the only way left to say that the rest is missing.
    to.destroy();
  }
}
