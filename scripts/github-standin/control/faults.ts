import { type Answer, blockedFor, type Call, html, json, notFound, problem } from "../http/call.ts";
import { rateHeaders } from "../http/limits.ts";
import { type Asked, Refused } from "./asked.ts";

/** What shall go wrong with the next `times` requests whose path starts with `prefix`. */
export type Fault = {
  prefix: string;
  times: number;
  kind:
    | "missing"
    | "blocked"
    | "status"
    | "slow"
    | "drop"
    | "html"
    | "cut"
    | "shape"
    | "redirect"
    | "primary"
    | "secondary";
  /** For "status". */
  status?: number;
  /** For "slow": how long the answer waits. */
  slowMs?: number;
  /** Seconds: the header of "secondary" and "status" (left out: no header), the distance of the reset for "primary". */
  retryAfter?: number;
  /** For "redirect". */
  location?: string;
};

export const faultKinds: readonly Fault["kind"][] = [
  "status",
  "slow",
  "drop",
  "html",
  "cut",
  "shape",
  "redirect",
  "primary",
  "secondary",
  "missing",
  "blocked",
];

/** Adds the fault that somebody asks for, behind those there are. */
export function addFault(faults: Fault[], asked: Asked): void {
  const kind = asked.text("kind") as Fault["kind"];
  if (!faultKinds.includes(kind)) throw new Refused(`"${kind}" is not a fault. Known are: ${faultKinds.join(", ")}.`);
  const { fields } = asked;
  faults.push({
    prefix: asked.text("prefix", "/api"),
    times: asked.number("times", 1),
    kind,
    ...(fields.status === undefined ? {} : { status: asked.number("status") }),
    ...(fields.slowMs === undefined ? {} : { slowMs: asked.number("slowMs") }),
    ...(fields.retryAfter === undefined ? {} : { retryAfter: asked.number("retryAfter") }),
    ...(fields.location === undefined ? {} : { location: asked.text("location") }),
  });
}

/** Takes the oldest fault that fits this path, and forgets it when its times are used up. */
export function takeFault(faults: Fault[], path: string): Fault | undefined {
  const fault = faults.find(({ prefix }) => path.startsWith(prefix));
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

/** The answer that a fault puts in place of the true one; undefined where the true one is still needed. */
export function faultAnswer(fault: Fault, call: Call): Answer | undefined {
  const wait: Record<string, string> =
    fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
  switch (fault.kind) {
    case "status": {
      const status = fault.status ?? 500;
      const answer = problem(status, `The stand-in was told to answer ${status}.`);
      return { ...answer, headers: wait };
    }
    case "missing":
      return notFound();
    case "blocked":
      return blockedFor("dmca", { at: call.standin.now(), base: call.standin.url });
    case "html":
      return html(200, "<!doctype html><title>Unicorn</title><p>This page is taking too long to load.</p>");
    case "shape":
      return json(200, { unexpected: true });
    case "redirect":
      return { ...json(301, { message: "Moved Permanently" }), headers: { location: fault.location ?? "/" } };
    case "primary":
      return primary(fault, call);
    case "secondary":
      return {
        ...problem(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
        headers: wait,
      };
    default:
      return undefined;
  }
}

// GraphQL reports an exhausted hour with HTTP 200 and an error type; REST with 403. The reset lies `retryAfter` seconds ahead.
function primary(fault: Fault, call: Call): Answer {
  const isGraphql = call.url.pathname === "/api/graphql";
  const message = "API rate limit exceeded. (The stand-in was told so.)";
  const answer = isGraphql ? json(200, { errors: [{ type: "RATE_LIMITED", message }] }) : problem(403, message);
  const reset = Math.ceil(call.standin.now() / 1000) + (fault.retryAfter ?? 60);
  const headers = {
    ...rateHeaders(call, isGraphql ? "graphql" : "core"),
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(reset),
  };
  return { ...answer, headers };
}
