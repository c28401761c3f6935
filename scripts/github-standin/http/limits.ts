import type { Spending } from "../standin.ts";
import { type Answer, type Call, problem } from "./call.ts";

const hour = 3_600_000;

/** Requests an hour: 5,000 with a token, 60 without. */
const limitOf = (call: Call) => (call.grant && call.grant !== "unknown" ? 5000 : 60);

/** What this caller has spent of a resource in the current hour. */
export function spendingOf(call: Call, resource: string): Spending {
  const { standin } = call;
  const key = `${resource} ${call.token ?? "nobody"}`;
  const now = standin.now();
  const known = standin.spending.get(key);
  if (known && known.resetAt > now) return known;
  const fresh = { used: 0, resetAt: now + hour };
  standin.spending.set(key, fresh);
  return fresh;
}

/** The figures as `/rate_limit` shows them; `reset` is in seconds since 1970. */
export function figures(call: Call, resource: string) {
  const { used, resetAt } = spendingOf(call, resource);
  const limit = limitOf(call);
  return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil(resetAt / 1000), resource };
}

export function rateHeaders(call: Call, resource: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures(call, resource)).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]),
  );
}

/** The refusal when nothing is left of this hour, or undefined. */
export function exhausted(call: Call, resource: string): Answer | undefined {
  if (figures(call, resource).remaining > 0) return undefined;
  return problem(403, "API rate limit exceeded. (The stand-in counts as GitHub does.)");
}
