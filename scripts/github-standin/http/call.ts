import type { IncomingHttpHeaders } from "node:http";
import type { Grant, Standin } from "../standin.ts";

/** One request as the routes see it. */
export type Call = {
  standin: Standin;
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
  /** Named parts of the path, decoded. */
  params: Record<string, string>;
  token: string | null;
  /** Null without a token, and "unknown" for a token nobody made. */
  grant: Grant | "unknown" | null;
};

export type Answer = { status: number; type: string; body: string; headers: Record<string, string> };

export type Route = { method: string; pattern: string; answer: (call: Call) => Answer | Promise<Answer> };

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, type: "application/json; charset=utf-8", body: JSON.stringify(value), headers };
}

export function html(status: number, body: string): Answer {
  return { status, type: "text/html; charset=utf-8", body, headers: {} };
}

export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, type: "", body: "", headers };
}

/** GitHub's form of an error: a message and a pointer to its documentation. */
export function problem(status: number, message: string, more: Record<string, unknown> = {}): Answer {
  const documentation_url = "https://docs.github.com/rest";
  return json(status, { message, documentation_url, status: String(status), ...more });
}

/** The answer about a repository that may not be shown: by law with 451, for GitHub's own terms with 403. */
export function blockedFor(reason: "dmca" | "tos", { at, base }: { at: number; base: string }): Answer {
  const created_at = new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
  const block = { reason, created_at, html_url: `${base}/blocked` };
  return problem(reason === "dmca" ? 451 : 403, "Repository access blocked", { block });
}

export const notFound = () => problem(404, "Not Found");

/** The plain refusal for whatever the stand-in does not know: never an invented answer. */
export const notModelled = () => json(501, { message: "not modelled" });

/** The token of an Authorization header, "Bearer" or "token" before it. */
export function tokenOf(headers: IncomingHttpHeaders): string | null {
  const [, token] = /^(?:bearer|token)\s+(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  return token ?? null;
}

/** Parses a body of JSON or of form fields into one flat record of texts; anything else is empty. */
export function fieldsOf(call: Call): Record<string, string> {
  if (!call.headers["content-type"]?.includes("json")) return Object.fromEntries(new URLSearchParams(call.body));
  try {
    const parsed: unknown = JSON.parse(call.body);
    if (typeof parsed !== "object" || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
