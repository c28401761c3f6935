import { afterEach } from "vitest";
import { type RunningStandin, type StandinOptions, startStandin } from "#scripts/github-standin/server.ts";

/** The day on which the tests' stand-ins believe to live: 1 July 2013, in the middle of the sample window. */
export const midsummer = Date.UTC(2013, 6, 1, 12);

const running: RunningStandin[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((standin) => standin.close()));
});

/** Starts a stand-in on a free port; it is closed after the test. */
export async function startedStandin(options: Partial<StandinOptions> = {}): Promise<RunningStandin> {
  const standin = await startStandin({ port: 0, now: () => midsummer, ...options });
  running.push(standin);
  return standin;
}

export const server = { authorization: "Bearer standin-token" };

/** GET below /api/v3 with the server's token, redirects left alone. */
export function rest(standin: RunningStandin, path: string, headers: Record<string, string> = server) {
  return fetch(`${standin.url}/api/v3${path}`, { headers, redirect: "manual" });
}

/** Runs a GraphQL query and returns the status and the parsed answer. */
export async function graphql(standin: RunningStandin, query: string, variables = {}, headers = server) {
  const response = await fetch(`${standin.url}/api/graphql`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, answer: await response.json() };
}

/** Asks the control API for a change of the world and fails loudly when it refuses. */
export async function control(standin: RunningStandin, act: string, body: object = {}) {
  const response = await fetch(`${standin.url}/__control/${act}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${act}: ${response.status} ${await response.text()}`);
  return response.json();
}
