import { setTimeout as pause } from "node:timers/promises";
import type { Answer, Client } from "./client.ts";
import { problemOf } from "./problem.ts";

const FIRST_WAIT_MS = 300;

/** Failures that the next try would only repeat. */
const LASTING = new Set(["foreign redirect", "too many redirects", "too large"]);

/** How long to wait before the next try; undefined where another one is of no use. */
function waitAfter(answer: Answer, tries: number, now: number): number | undefined {
  if (!answer.arrived && LASTING.has(answer.failure)) return undefined;
  const problem = problemOf(answer, now);
  if (problem?.kind === "limited") return problem.until === null ? undefined : problem.until - now;
  return problem?.kind === "unavailable" ? FIRST_WAIT_MS * 2 ** tries : undefined;
}

/**
 * The same client for somebody who waits at a terminal: it asks again what GitHub did not answer, but begins no try after
 * `until` (epoch ms). Jobs do without it; they come back later by themselves.
 */
export function patientClient(client: Client, until: number): Client {
  const insisting = async (ask: () => Promise<Answer>): Promise<Answer> => {
    let requestsUsed = 0;
    for (let tries = 0; ; tries += 1) {
      const answer = await ask();
      requestsUsed += answer.requestsUsed;
      const now = client.clock();
      const wait = waitAfter(answer, tries, now);
      if (wait === undefined || now + wait > until) return { ...answer, requestsUsed };
      await pause(wait);
    }
  };
  return {
    ...client,
    get: (url, parameters, options) => insisting(() => client.get(url, parameters, options)),
    graphql: (query, variables) => insisting(() => client.graphql(query, variables)),
  };
}
