import { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Answer } from "./client.ts";

type Arrived = Extract<Answer, { arrived: true }>;

const LONGEST_WAIT = 3_600_000;
const SECOND = 1_000;
/** GitHub's clock and ours differ a little; asking a moment too early costs a whole further wait. */
const RESET_MARGIN = 2 * SECOND;

const ErrorBody = z.object({
  message: z.string(),
  block: z.object({ reason: z.string().nullish() }).nullish(),
});

/** What is wrong with an answer, or undefined when it can be read (2xx, and 304). `now` in epoch milliseconds. */
export function problemOf(answer: Answer, now: number): Problem | undefined {
  if (!answer.arrived) return { kind: "unavailable", detail: answer.detail, status: null, requestId: null };
  const { status } = answer;
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  const body = ErrorBody.safeParse(answer.body).data;
  const message = body?.message ?? "";
  const trace = traceOf(answer, message);
  const isBlocked = Boolean(body?.block) || /repository access blocked/i.test(message);
  if (body && (status === 451 || (status === 403 && isBlocked))) {
    return { kind: "blocked", reason: body.block?.reason ?? "unavailable", ...trace };
  }
  // A 404 without GitHub's own words may come from anything between, and would condemn a repository for it.
  if (body && (status === 404 || status === 410)) return { kind: "notFound", ...trace };
  if (status === 401) return { kind: "auth", ...trace };
  if (status === 403 && answer.headers["x-github-sso"]) return { kind: "saml", ...trace };
  const until = limitOf(answer, message, now);
  if (until !== undefined) return { kind: "limited", until, ...trace };
  return { kind: status === 403 ? "forbidden" : "unavailable", ...trace };
}

/** An answer that arrived with a good status, but says something other than it should. */
export function unreadable(answer: Answer, why: string): Problem {
  const trace = answer.arrived ? traceOf(answer, "") : { status: null, requestId: null };
  return { ...trace, kind: "unavailable", detail: `GitHub's answer could not be read: ${why}` };
}

/** Null: limited without an instant. Undefined: not limited. */
function limitOf({ status, headers }: Arrived, message: string, now: number): number | null | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = headers["retry-after"];
  if (retryAfter !== undefined) {
    const at = /^\d+$/.test(retryAfter) ? now + Number(retryAfter) * SECOND : Date.parse(retryAfter);
    if (Number.isFinite(at)) return within(at, now);
  }
  if (headers["x-ratelimit-remaining"] === "0") return within(resetOf(headers), now);
  return status === 429 || /rate limit|abuse/i.test(message) ? null : undefined;
}

/** The instant from which a spent limit is full again, or NaN when the answer does not say. */
export function resetOf(headers: Arrived["headers"]): number {
  return Number(headers["x-ratelimit-reset"] ?? Number.NaN) * SECOND + RESET_MARGIN;
}

/** An instant that GitHub named, kept between a second and an hour from now; null when it is none. */
export function within(at: number, now: number): number | null {
  return Number.isFinite(at) ? Math.min(Math.max(at, now + SECOND), now + LONGEST_WAIT) : null;
}

export function traceOf(answer: Arrived, message: string): Pick<Problem, "detail" | "status" | "requestId"> {
  const detail = message === "" ? `HTTP ${answer.status}` : `HTTP ${answer.status}: ${message.slice(0, 300)}`;
  return { detail, status: answer.status, requestId: answer.requestId };
}
