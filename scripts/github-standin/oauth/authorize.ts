import { randomBytes } from "node:crypto";
import { type Answer, type Call, empty, fieldsOf, html, type Route } from "../http/call.ts";
import { pageOf } from "../pages/markup.ts";
import type { Standin } from "../standin.ts";
import { findAccount } from "../world/lookup.ts";
import { choicePage } from "./choice-page.ts";

const tenMinutes = 600_000;

/** What the portal asked for when it sent the browser here. */
export type Asked = {
  client_id: string;
  redirect_uri: string;
  scope: string;
  state: string;
  code_challenge: string;
  code_challenge_method: string;
};

/** The page where one chooses who to be, and the act of choosing. */
export const authorizeRoutes: Route[] = [
  { method: "GET", pattern: "/login/oauth/authorize", answer: choose },
  { method: "POST", pattern: "/login/oauth/authorize", answer: chosen },
];

function askedBy(fields: Record<string, string>): Asked {
  const { client_id = "", redirect_uri = "", scope = "", state = "" } = fields;
  return {
    client_id,
    redirect_uri,
    scope,
    state,
    code_challenge: fields.code_challenge ?? "",
    code_challenge_method: fields.code_challenge_method ?? "",
  };
}

function choose(call: Call): Answer {
  const fields = Object.fromEntries(call.url.searchParams);
  const asked = askedBy(fields);
  return refusal(call.standin, asked) ?? html(200, choicePage(call.standin.world, asked, fields.q ?? ""));
}

function chosen(call: Call): Answer {
  const fields = fieldsOf(call);
  const asked = askedBy(fields);
  const refused = refusal(call.standin, asked);
  if (refused) return refused;
  if (fields.cancel !== undefined) {
    return goBack(asked, {
      error: "access_denied",
      error_description: "The user has denied your application access.",
    });
  }
  const account = findAccount(call.standin.world, fields.login ?? "");
  if (account?.kind !== "User")
    return html(422, pageOf("Nobody chosen", "<h1>Nobody was chosen</h1><p>Go back and press one of the names.</p>"));
  const code = randomBytes(10).toString("hex");
  call.standin.codes.set(code, {
    login: account.login,
    redirectUri: asked.redirect_uri,
    scopes: asked.scope.split(/[\s,]+/).filter(Boolean),
    challenge: asked.code_challenge || null,
    expiresAt: call.standin.now() + tenMinutes,
  });
  return goBack(asked, { code });
}

function goBack(asked: Asked, outcome: Record<string, string>): Answer {
  const to = new URL(asked.redirect_uri);
  for (const [name, value] of Object.entries(outcome)) to.searchParams.set(name, value);
  if (asked.state) to.searchParams.set("state", asked.state);
  return empty(302, { location: to.href, "cache-control": "no-store" });
}

function refusal(standin: Standin, asked: Asked): Answer | undefined {
  if (asked.client_id !== standin.clientId) {
    return refusalPage(
      404,
      "This application is not known",
      `No application has the client id “${asked.client_id}”. The stand-in knows “${standin.clientId}”.`,
    );
  }
  if (!mayReturnTo(standin, asked.redirect_uri)) {
    return refusalPage(
      400,
      "The return address is not allowed",
      "The redirect_uri must be an address on this machine, or one of the origins the stand-in was started with.",
    );
  }
  if (asked.code_challenge && asked.code_challenge_method !== "S256") {
    return refusalPage(400, "This code challenge cannot be used", "The code_challenge_method must be S256.");
  }
  return undefined;
}

function refusalPage(status: number, title: string, why: string): Answer {
  const text = why.replace(/[<>&"]/g, "");
  return html(status, pageOf(title, `<h1>${title}</h1><p>${text}</p>`));
}

function mayReturnTo(standin: Standin, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (standin.returnOrigins.includes(origin)) return true;
  return /^https?:$/.test(protocol) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
