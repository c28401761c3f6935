import type { ServerConfiguration } from "./configuration.ts";
import { type OwnWords, settleScripts, withoutOwnWords } from "./inline-scripts.ts";
import { type PreparedAnswer, prepareAnswer } from "./prepared-answer.ts";
import { filePolicy, pagePolicy } from "./security-headers.ts";
import { flatHeaders, isPage } from "./send-response.ts";

/** What a route sends so that its answer may be kept and shown to everybody. */
export const publicControl = "public, max-age=0, must-revalidate";

const remade = new Set(["cache-control", "content-security-policy", "content-length", "etag", "vary"]);

/** True when the route says that this answer is the same for everybody without a session. */
export function mayBeKept(response: Response): boolean {
  return (
    response.status === 200 &&
    response.headers.get("cache-control") === publicControl &&
    !response.headers.has("set-cookie") &&
    response.body !== null
  );
}

/** The query keys that change the answer, as its route lists them. */
export function listedKeys(response: Response): string[] {
  const header = response.headers.get("x-cache-query") ?? "";
  return header.split(",").flatMap((name) => name.trim() || []);
}

/** The instant (epoch milliseconds) from which the answer is no longer true; without one, only the data version ends it. */
export function diesAt(response: Response): number {
  const header = response.headers.get("x-cache-until");
  const instant = header === null ? Number.POSITIVE_INFINITY : Number(header);
  return Number.isNaN(instant) ? 0 : instant;
}

/** The answer's bytes and headers, equal for every reader and for every rendering of the same facts. */
export function preparePublic(
  response: Response,
  made: OwnWords & { body: Buffer },
  options: { configuration: ServerConfiguration; common: readonly string[] },
): PreparedAnswer {
  const own = flatHeaders(response);
  const headers: string[] = [...options.common];
  for (let index = 0; index + 1 < own.length; index += 2) {
    if (!remade.has(own[index] ?? "")) headers.push(own[index] ?? "", own[index + 1] ?? "");
  }
  const vary = "accept-encoding, cookie";
  if (!isPage(response)) {
    const holdsOwn = made.body.includes(made.nonce) || made.body.includes(made.requestId);
    const body = holdsOwn ? Buffer.from(withoutOwnWords(made.body.toString("utf8"), made)) : made.body;
    return prepareAnswer(body, [...headers, "content-security-policy", filePolicy], publicControl, vary);
  }
  const { html, sources } = settleScripts(made.body.toString("utf8"), made);
  const policy = pagePolicy(options.configuration, sources);
  return prepareAnswer(Buffer.from(html), [...headers, "content-security-policy", policy], publicControl, vary);
}
