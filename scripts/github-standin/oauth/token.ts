import { createHash, randomBytes } from "node:crypto";
import { type Answer, type Call, empty, fieldsOf, json, notFound, type Route } from "../http/call.ts";
import type { Code, Standin } from "../standin.ts";
import { findAccount } from "../world/lookup.ts";

/** Exchanging a code for a token, and giving a token back. */
export const tokenRoutes: Route[] = [
  { method: "POST", pattern: "/login/oauth/access_token", answer: exchange },
  { method: "DELETE", pattern: "/api/v3/applications/:client/token", answer: revoke },
];

function exchange(call: Call): Answer {
  const fields = { ...basicOf(call), ...fieldsOf(call) };
  const { standin } = call;
  if (fields.client_id !== standin.clientId || fields.client_secret !== standin.clientSecret) {
    return failed(call, "incorrect_client_credentials", "The client_id and/or client_secret passed are incorrect.");
  }
  const known = standin.codes.get(fields.code ?? "");
  // Whatever comes of it, a code that was shown once is gone.
  standin.codes.delete(fields.code ?? "");
  if (!known || known.expiresAt <= standin.now()) {
    return failed(call, "bad_verification_code", "The code passed is incorrect or expired.");
  }
  if (fields.redirect_uri !== undefined && fields.redirect_uri !== known.redirectUri) {
    return failed(
      call,
      "redirect_uri_mismatch",
      "The redirect_uri MUST match the registered callback URL for this application.",
    );
  }
  if (!provesChallenge(known, fields.code_verifier)) {
    return failed(call, "bad_verification_code", "The code passed is incorrect or expired.");
  }
  return granted(call, standin, known);
}

function granted(call: Call, standin: Standin, known: Code): Answer {
  const account = findAccount(standin.world, known.login);
  if (!account) return failed(call, "bad_verification_code", "The code passed is incorrect or expired.");
  const token = `gho_${randomBytes(18).toString("hex")}`;
  standin.grants.set(token, { accountId: account.id, scopes: known.scopes });
  return spoken(call, { access_token: token, token_type: "bearer", scope: known.scopes.join(",") });
}

function provesChallenge({ challenge }: Code, verifier: string | undefined): boolean {
  if (challenge === null) return true;
  return verifier !== undefined && createHash("sha256").update(verifier).digest("base64url") === challenge;
}

// GitHub answers errors of this exchange with HTTP 200.
function failed(call: Call, error: string, error_description: string): Answer {
  const error_uri =
    "https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/";
  return spoken(call, { error, error_description, error_uri });
}

function spoken(call: Call, fields: Record<string, string>): Answer {
  if (call.headers.accept?.includes("json")) return json(200, fields, { "cache-control": "no-store" });
  const body = new URLSearchParams(fields).toString();
  return { status: 200, type: "application/x-www-form-urlencoded; charset=utf-8", body, headers: {} };
}

function basicOf(call: Call): Record<string, string> {
  const [, text] = /^basic\s+(\S+)$/i.exec(call.headers.authorization ?? "") ?? [];
  if (!text) return {};
  const [client_id = "", ...secret] = Buffer.from(text, "base64").toString("utf8").split(":");
  return { client_id: unescaped(client_id), client_secret: unescaped(secret.join(":")) };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function revoke(call: Call): Answer {
  const { client_id, client_secret } = basicOf(call);
  const { standin } = call;
  if (client_id !== standin.clientId || client_secret !== standin.clientSecret) return notFound();
  const { access_token } = fieldsOf(call);
  const gone =
    access_token !== undefined && access_token !== standin.serverToken && standin.grants.delete(access_token);
  return gone ? empty(204) : json(422, { message: "Validation Failed" });
}
