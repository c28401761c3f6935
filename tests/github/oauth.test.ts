import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationUrl, exchangeCode, readIdentity } from "#app/github/oauth.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { configurationFor, json, startTinyServer } from "./tiny-server.ts";

const NOW = Date.UTC(2013, 9, 1);
const redirectUri = "http://127.0.0.1:3000/sign-in/github";
const codeVerifier = "v".repeat(64);

let standin: RunningStandin;
beforeAll(async () => {
  standin = await startStandin({ port: 0, now: () => NOW });
});
afterAll(() => standin.close());

/** Chooses who to be on the stand-in's page, as a browser would, and returns the address it is sent back to. */
async function signIn(login: string, scopes: string[] = []): Promise<URL> {
  const url = authorizationUrl(configurationFor(standin.url), { state: "s1", codeVerifier, redirectUri, scopes });
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const fields = new URLSearchParams({ ...Object.fromEntries(url.searchParams), login });
  const answer = await fetch(`${url.origin}${url.pathname}`, { method: "POST", body: fields, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "");
}

async function codeFor(login: string, scopes?: string[]): Promise<string> {
  return (await signIn(login, scopes)).searchParams.get("code") ?? "";
}

describe("signing in with GitHub", () => {
  it("sends state and the hashed verifier, never the verifier itself", () => {
    const scopes = ["read:user", "user:email"];
    const url = authorizationUrl(configurationFor("https://github.com/"), {
      state: "s1",
      codeVerifier,
      redirectUri,
      scopes,
    });
    expect(`${url.origin}${url.pathname}`).toBe("https://github.com/login/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: "laurels-demo",
      redirect_uri: redirectUri,
      state: "s1",
      scope: "read:user user:email",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(url.href).not.toContain(codeVerifier);
  });

  it("ends with the numeric id, and with the address GitHub has confirmed", async () => {
    const back = await signIn("noor-vantongeren", ["user:email"]);
    expect(back.searchParams.get("state")).toBe("s1");
    const code = back.searchParams.get("code") ?? "";
    const exchange = await exchangeCode(configurationFor(standin.url), { code, codeVerifier, redirectUri });
    if (!exchange.ok) throw new Error(exchange.detail);
    expect(await readIdentity(configurationFor(standin.url), exchange.token, () => NOW)).toEqual({
      ok: true,
      person: {
        githubId: "900000051",
        login: "noor-vantongeren",
        name: "Noor van Tongeren",
        avatarUrl: expect.stringContaining("http"),
        email: "noor@vantongeren.example",
      },
    });
  });

  it.each([
    ["an address GitHub has not confirmed", "raf-deschamps", ["user:email"]],
    ["addresses it was not asked for", "noor-vantongeren", []],
  ])("leaves out %s", async (_what, login, scopes) => {
    const code = await codeFor(login, scopes);
    const exchange = await exchangeCode(configurationFor(standin.url), { code, codeVerifier, redirectUri });
    if (!exchange.ok) throw new Error(exchange.detail);
    expect(await readIdentity(configurationFor(standin.url), exchange.token, () => NOW)).toMatchObject({
      ok: true,
      person: { login, email: null },
    });
  });

  it("refuses a code that was used, and one without its verifier, although GitHub answers 200", async () => {
    const configuration = configurationFor(standin.url);
    const used = await codeFor("noor-vantongeren");
    expect(await exchangeCode(configuration, { code: used, codeVerifier, redirectUri })).toMatchObject({ ok: true });
    expect(await exchangeCode(configuration, { code: used, codeVerifier, redirectUri })).toMatchObject({
      ok: false,
      reason: "expired",
    });
    const stolen = await codeFor("noor-vantongeren");
    expect(await exchangeCode(configuration, { code: stolen, codeVerifier: "guess", redirectUri })).toMatchObject({
      ok: false,
      reason: "expired",
    });
  });

  it("says that the operator has to act when the secret or the return address is wrong", async () => {
    const given = { code: await codeFor("noor-vantongeren"), codeVerifier, redirectUri };
    expect(await exchangeCode(configurationFor(standin.url, { clientSecret: "no" }), given)).toMatchObject({
      ok: false,
      reason: "misconfigured",
      detail: expect.stringContaining("incorrect"),
    });
    expect(
      await exchangeCode(configurationFor(standin.url), { ...given, redirectUri: `${redirectUri}/x` }),
    ).toMatchObject({
      ok: false,
      reason: "misconfigured",
    });
  });

  it("takes neither HTML, nor an empty token, nor a redirect for a token", async () => {
    const answers: Parameters<typeof startTinyServer>[0][] = [
      (_request, response) => void response.end("<h1>Unicorn</h1>"),
      (_request, response) => json(response, 200, { access_token: "" }),
      (_request, response) => json(response, 500, { access_token: "t" }),
      (_request, response) => json(response, 307, {}, { location: "https://elsewhere.example/" }),
    ];
    for (const answer of answers) {
      const server = await startTinyServer(answer);
      const exchange = await exchangeCode(configurationFor(server.url), { code: "c", codeVerifier, redirectUri });
      expect(exchange).toMatchObject({ ok: false, reason: "unavailable" });
      await server.close();
    }
  });

  it("knows nobody for a token that GitHub does not know", async () => {
    expect(await readIdentity(configurationFor(standin.url), "gho_wrong", () => NOW)).toMatchObject({
      ok: false,
      problem: { kind: "auth" },
    });
  });
});
