import { createHash, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import type { RunningStandin } from "#scripts/github-standin/server.ts";
import { midsummer, rest, startedStandin } from "./calls.ts";

const back = "http://localhost:4000/sign-in/return";
const application = { client_id: "laurels-demo", client_secret: "laurels-demo-secret" };

const pair = () => {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
};

/** Chooses a person as a browser would, and returns the address it is sent back to. */
async function choose(standin: RunningStandin, fields: Record<string, string>): Promise<URL> {
  const response = await fetch(`${standin.url}/login/oauth/authorize`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ client_id: "laurels-demo", redirect_uri: back, state: "s&1", ...fields }),
  });
  expect(response.status).toBe(302);
  return new URL(response.headers.get("location") ?? "");
}

async function exchange(standin: RunningStandin, fields: Record<string, string>) {
  const response = await fetch(`${standin.url}/login/oauth/access_token`, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, answer: await response.json() };
}

it("signs a chosen person in with PKCE, and shows the account and its addresses to the token", async () => {
  const standin = await startedStandin();
  const { verifier, challenge } = pair();
  const scope = "user:email";
  const asked = { login: "noor-vantongeren", scope, code_challenge: challenge, code_challenge_method: "S256" };
  const to = await choose(standin, asked);
  expect([to.origin + to.pathname, to.searchParams.get("state")]).toEqual([back, "s&1"]);
  const code = to.searchParams.get("code") ?? "";
  const { answer } = await exchange(standin, { ...application, code, code_verifier: verifier, redirect_uri: back });
  expect(answer).toMatchObject({ token_type: "bearer", scope });
  const mine = { authorization: `Bearer ${answer.access_token}` };
  const me = await rest(standin, "/user", mine);
  expect(me.headers.get("x-oauth-scopes")).toBe(scope);
  expect(await me.json()).toMatchObject({ id: 900000051, login: "noor-vantongeren", name: "Noor van Tongeren" });
  const addresses = await (await rest(standin, "/user/emails", mine)).json();
  expect(addresses[0]).toEqual({
    email: "noor@vantongeren.example",
    primary: true,
    verified: true,
    visibility: "private",
  });
  const repositories = await (await rest(standin, "/user/repos", mine)).json();
  expect(repositories.map(({ name }: { name: string }) => name).sort()).toEqual(["dotfiles", "hystrix-lantern"]);
});

it("hides the addresses from a token without the scope", async () => {
  const standin = await startedStandin();
  const code = (await choose(standin, { login: "kwabena-ofori" })).searchParams.get("code") ?? "";
  const { answer } = await exchange(standin, { ...application, code });
  const addresses = await rest(standin, "/user/emails", { authorization: `Bearer ${answer.access_token}` });
  expect(addresses.status).toBe(404);
});

it("takes the application's id and secret as HTTP Basic and answers as form fields by default", async () => {
  const standin = await startedStandin();
  const code = (await choose(standin, { login: "kwabena-ofori" })).searchParams.get("code") ?? "";
  const response = await fetch(`${standin.url}/login/oauth/access_token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("laurels-demo:laurels-demo-secret")}` },
    body: new URLSearchParams({ code }),
  });
  const fields = new URLSearchParams(await response.text());
  expect(fields.get("access_token")).toMatch(/^gho_/);
});

it("answers every failed exchange with HTTP 200 and an error, and lets no code serve twice", async () => {
  const now = { at: midsummer };
  const standin = await startedStandin({ now: () => now.at });
  const { verifier, challenge } = pair();
  const asked = { login: "raf-deschamps", code_challenge: challenge, code_challenge_method: "S256" };
  const fresh = async () => (await choose(standin, asked)).searchParams.get("code") ?? "";
  const error = async (fields: Record<string, string>) => {
    const { status, answer } = await exchange(standin, { ...application, code_verifier: verifier, ...fields });
    return [status, answer.error];
  };
  const used = await fresh();
  expect(await error({ code: used })).toEqual([200, undefined]);
  expect(await error({ code: used })).toEqual([200, "bad_verification_code"]);
  expect(await error({ code: "made-up" })).toEqual([200, "bad_verification_code"]);
  expect(await error({ code: await fresh(), code_verifier: "wrong" })).toEqual([200, "bad_verification_code"]);
  expect(await error({ code: await fresh(), client_secret: "wrong" })).toEqual([200, "incorrect_client_credentials"]);
  const elsewhere = { code: await fresh(), redirect_uri: "http://localhost:4000/other" };
  expect(await error(elsewhere)).toEqual([200, "redirect_uri_mismatch"]);
  const late = await fresh();
  now.at += 600_000;
  expect(await error({ code: late })).toEqual([200, "bad_verification_code"]);
});

it("returns with access_denied when the person cancels", async () => {
  const to = await choose(await startedStandin(), { cancel: "yes" });
  expect([to.searchParams.get("error"), to.searchParams.get("state")]).toEqual(["access_denied", "s&1"]);
});

it("refuses unknown applications and return addresses elsewhere, without a redirect", async () => {
  const standin = await startedStandin();
  const status = async (fields: Record<string, string>) => {
    const query = new URLSearchParams({ client_id: "laurels-demo", redirect_uri: back, ...fields });
    return (await fetch(`${standin.url}/login/oauth/authorize?${query}`, { redirect: "manual" })).status;
  };
  expect(await status({})).toBe(200);
  expect(await status({ client_id: "another" })).toBe(404);
  expect(await status({ redirect_uri: "https://evil.example/" })).toBe(400);
  expect(await status({ redirect_uri: "javascript:alert(1)" })).toBe(400);
  expect(await status({ code_challenge: "abc", code_challenge_method: "plain" })).toBe(400);
});

it("lists people in groups, finds them by name, and says on the page that it is not GitHub", async () => {
  const standin = await startedStandin();
  const page = async (q: string) => {
    const query = new URLSearchParams({ client_id: "laurels-demo", redirect_uri: back, q });
    return (await fetch(`${standin.url}/login/oauth/authorize?${query}`)).text();
  };
  const all = await page("");
  expect(all).toContain("This is the GitHub stand-in");
  expect(all).toContain("Judges (6)");
  const found = await page("glasswing");
  expect(found.match(/name="login"/g)).toHaveLength(1);
  expect(await page("<script>")).toContain("Nobody fits “&lt;script&gt;”");
});

it("gives a token back, after which it is worth nothing", async () => {
  const standin = await startedStandin();
  const code = (await choose(standin, { login: "seo-yun-baek" })).searchParams.get("code") ?? "";
  const { answer } = await exchange(standin, { ...application, code });
  const revoked = await fetch(`${standin.url}/api/v3/applications/laurels-demo/token`, {
    method: "DELETE",
    headers: { authorization: `Basic ${btoa("laurels-demo:laurels-demo-secret")}`, "content-type": "application/json" },
    body: JSON.stringify({ access_token: answer.access_token }),
  });
  const after = await rest(standin, "/user", { authorization: `Bearer ${answer.access_token}` });
  expect([revoked.status, after.status]).toEqual([204, 401]);
});
