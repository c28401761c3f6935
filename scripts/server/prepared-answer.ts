import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Encoding, pickEncoding } from "./encodings.ts";

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);
const worthCompressing = 1024;

interface Variant {
  headers: string[];
  body: Buffer;
}

/** A whole answer kept in memory: its bytes, its headers as node writes them, and its compressed forms once someone asked. */
export interface PreparedAnswer {
  readonly size: number;
  readonly compressible: boolean;
  readonly tags: Readonly<Record<Encoding, string>>;
  readonly unchangedHeaders: Readonly<Record<Encoding, string[]>>;
  readonly headers: readonly string[];
  readonly variants: Partial<Record<Encoding, Variant>> & { plain: Variant };
  readonly compressing: Partial<Record<Encoding, Promise<Variant>>>;
}

/** `headers` is a flat list of names and values, without length, tag and encoding, which are added here. */
export function prepareAnswer(
  body: Buffer,
  headers: readonly string[],
  cacheControl: string,
  vary: string,
): PreparedAnswer {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 32);
  const tags = { plain: `"${hash}"`, gzip: `"${hash}-gzip"`, br: `"${hash}-br"` };
  const unchanged = (encoding: Encoding) => ["etag", tags[encoding], "cache-control", cacheControl, "vary", vary];
  const all = [...headers, "cache-control", cacheControl, "vary", vary];
  return {
    size: body.byteLength,
    compressible: body.byteLength >= worthCompressing && isText(headers),
    tags,
    unchangedHeaders: { plain: unchanged("plain"), gzip: unchanged("gzip"), br: unchanged("br") },
    headers: all,
    variants: { plain: { headers: [...all, "etag", tags.plain, "content-length", String(body.byteLength)], body } },
    compressing: {},
  };
}

/** Sends 200 or, when the reader already holds these bytes, 304. Returns the status. */
export function sendPrepared(request: IncomingMessage, response: ServerResponse, answer: PreparedAnswer): 200 | 304 {
  const known = request.headers["if-none-match"];
  const held = known === undefined ? undefined : heldEncoding(known, answer);
  if (held !== undefined) {
    response.writeHead(304, answer.unchangedHeaders[held]).end();
    return 304;
  }
  const wanted = answer.compressible ? pickEncoding(request.headers["accept-encoding"]) : "plain";
  const variant = answer.variants[wanted];
  if (variant === undefined) void sendCompressed(response, answer, wanted);
  else response.writeHead(200, variant.headers).end(variant.body);
  return 200;
}

async function sendCompressed(response: ServerResponse, answer: PreparedAnswer, encoding: Encoding): Promise<void> {
  answer.compressing[encoding] ??= compress(answer, encoding);
  const variant = await answer.compressing[encoding].catch(() => answer.variants.plain);
  response.writeHead(200, variant.headers).end(variant.body);
}

async function compress(answer: PreparedAnswer, encoding: Encoding): Promise<Variant> {
  const plain = answer.variants.plain.body;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const body =
    encoding === "br" ? await compressWithBrotli(plain, quality) : await compressWithGzip(plain, { level: 7 });
  const own = ["content-encoding", encoding, "etag", answer.tags[encoding], "content-length", String(body.byteLength)];
  const variant = { headers: [...answer.headers, ...own], body };
  answer.variants[encoding] = variant;
  return variant;
}

function heldEncoding(header: string, answer: PreparedAnswer): Encoding | undefined {
  const { tags } = answer;
  if (header === tags.br) return "br";
  if (header === tags.gzip) return "gzip";
  if (header === tags.plain || header === "*") return "plain";
  const listed = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return (["br", "gzip", "plain"] as const).find((encoding) => listed.includes(tags[encoding]));
}

function isText(headers: readonly string[]): boolean {
  const type = headers[headers.indexOf("content-type") + 1] ?? "";
  return /^text\/|javascript|json|xml|csv|calendar/.test(type) && !type.startsWith("text/event-stream");
}
