import { CodeChallengeMethod, OAuth2Client } from "arctic";
import { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestEmails, RestIdentity } from "./answers.ts";
import { BOUNDS, boundedFetch, FetchError } from "./bounded-fetch.ts";
import { type Client, createClient } from "./client.ts";
import { type GitHubConfiguration, webPage } from "./configuration.ts";
import { problemOf, unreadable } from "./problem.ts";

/** Where to send the browser. `state` and `codeVerifier` are secrets of this one sign-in; the verifier itself is not sent (S256). */
export function authorizationUrl(
  configuration: GitHubConfiguration,
  asked: { state: string; codeVerifier: string; redirectUri: string; scopes: readonly string[] },
): URL {
  const client = new OAuth2Client(configuration.clientId, null, asked.redirectUri);
  const page = webPage(configuration, "login/oauth/authorize");
  const scopes = [...asked.scopes];
  return client.createAuthorizationURLWithPKCE(page, asked.state, CodeChallengeMethod.S256, asked.codeVerifier, scopes);
}

const Granted = z.object({ access_token: z.string().min(1) });
const Denied = z.object({ error: z.string(), error_description: z.string().optional() });

export type Exchange =
  | { ok: true; token: string }
  /** expired: the code is wrong, used or too old, sign in again. misconfigured: the operator has to act. unavailable: try later. */
  | { ok: false; reason: "expired" | "misconfigured" | "unavailable"; detail: string };

/**
 * Turns the code of a sign-in into the person's token. GitHub reports refusals with HTTP 200, so the body decides. Asked with our
 * own bounds instead of arctic's request, which has no time-out and follows redirects with the client's secret.
 */
export async function exchangeCode(
  configuration: GitHubConfiguration,
  given: { code: string; codeVerifier: string; redirectUri: string },
): Promise<Exchange> {
  const url = webPage(configuration, "login/oauth/access_token");
  const body = new URLSearchParams({
    client_id: configuration.clientId,
    client_secret: configuration.clientSecret,
    grant_type: "authorization_code",
    code: given.code,
    code_verifier: given.codeVerifier,
    redirect_uri: given.redirectUri,
  });
  try {
    const headers = { accept: "application/json", "user-agent": "laurels/1" };
    const bounds = { ...BOUNDS, origin: new URL(url).origin };
    const response = await boundedFetch(url, { method: "POST", body, headers }, bounds);
    return readExchange(response.status, await response.text());
  } catch (error) {
    if (error instanceof FetchError) return { ok: false, reason: "unavailable", detail: error.message };
    throw error;
  }
}

function readExchange(status: number, text: string): Exchange {
  const body = parsed(text);
  const denied = Denied.safeParse(body);
  if (denied.success) {
    const { error, error_description: detail = error } = denied.data;
    const isExpired = error === "bad_verification_code" || error === "invalid_grant";
    return { ok: false, reason: isExpired ? "expired" : "misconfigured", detail };
  }
  const granted = Granted.safeParse(body);
  if (status === 200 && granted.success) return { ok: true, token: granted.data.access_token };
  return { ok: false, reason: "unavailable", detail: `GitHub's answer (HTTP ${status}) could not be read.` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Person = {
  /** Numeric, as text; the only thing that stays the same when the login is changed. */
  githubId: string;
  login: string;
  name: string | null;
  avatarUrl: string | null;
  /** Only an address that GitHub has confirmed and the person made their primary one. */
  email: string | null;
};

/** Who a token belongs to. The token is used for these two requests and kept nowhere. */
export async function readIdentity(
  configuration: GitHubConfiguration,
  token: string,
  clock: () => number,
): Promise<{ ok: true; person: Person } | { ok: false; problem: Problem }> {
  const client = createClient({ ...configuration, token }, clock);
  const answer = await client.get("/user");
  const problem = problemOf(answer, clock());
  if (problem) return { ok: false, problem };
  const identity = RestIdentity.safeParse(answer.arrived ? answer.body : undefined);
  if (!identity.success) return { ok: false, problem: unreadable(answer, "it does not describe an account.") };
  const { id, login, name, avatar_url } = identity.data;
  const email = await readEmail(client);
  return { ok: true, person: { githubId: id, login, name: name || null, avatarUrl: avatar_url ?? null, email } };
}

/** Without the scope `user:email` GitHub refuses; a person can then type an address, so nothing here stops the sign-in. */
async function readEmail(client: Client): Promise<string | null> {
  const answer = await client.get("/user/emails");
  const emails = RestEmails.safeParse(answer.arrived && answer.status === 200 ? answer.body : undefined);
  return emails.data?.find(({ primary, verified }) => primary && verified)?.email ?? null;
}
