import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../control/faults.ts";
import type { Answer } from "./call.ts";

const largestBody = 2_000_000;

/** Reads a request's body whole; undefined when it is larger than 2 MB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= largestBody) parts.push(part);
  }
  return size > largestBody ? undefined : Buffer.concat(parts).toString("utf8");
}

/** A tag over the body that differs from token to token, as GitHub's do. */
export function etagOf(answer: Answer, token: string | null): string {
  return `W/"${createHash("sha256")
    .update(`${token ?? ""}\n${answer.body}`)
    .digest("hex")}"`;
}

/** Sends an answer; a "drop" fault closes the connection instead, and "cut" ends it half-way through the body. */
export function send(response: ServerResponse, answer: Answer, fault: Fault | undefined, bare: boolean) {
  if (fault?.kind === "drop") {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  const type: Record<string, string> = answer.type ? { "content-type": answer.type } : {};
  response.writeHead(answer.status, {
    ...type,
    "content-length": String(body.length),
    "x-github-request-id": randomBytes(10).toString("hex").toUpperCase(),
    "x-content-type-options": "nosniff",
    ...answer.headers,
  });
  if (fault?.kind === "cut") {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  response.end(bare ? undefined : body);
}
