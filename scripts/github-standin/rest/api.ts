import { type Answer, type Call, empty, json, notModelled, problem, type Route } from "../http/call.ts";
import { exhausted, figures, rateHeaders, spendingOf } from "../http/limits.ts";
import { matchRoute } from "../http/match.ts";
import { etagOf } from "../http/send.ts";
import { accountRoutes } from "./accounts.ts";
import { organizationRoutes } from "./organizations.ts";
import { repositoryRoutes } from "./repository-routes.ts";

/** Every route below the API's root. */
export const routes: Route[] = [
  { method: "GET", pattern: "/rate_limit", answer: rateLimit },
  ...organizationRoutes,
  ...accountRoutes,
  ...repositoryRoutes,
];

/** Answers a request below `/api/v3`: token, limits and ETag as GitHub has them, 501 for what is not modelled. */
export async function answerRest(call: Call): Promise<Answer> {
  const version = call.headers["x-github-api-version"];
  if (version !== undefined && version !== "2022-11-28") return notModelled();
  if (call.grant === "unknown") return problem(401, "Bad credentials");
  const found = matchRoute(routes, call.method, call.url.pathname.replace("/api/v3", ""));
  if (!found) return notModelled();
  const free = found.route.pattern === "/rate_limit";
  const refused = free ? undefined : exhausted(call, "core");
  if (refused) return dressed(call, refused);
  const answer = await found.route.answer({ ...call, params: found.params });
  const tagged = withEtag(call, answer);
  if (!free && !(tagged.status === 304 && call.grant)) spendingOf(call, "core").used += 1;
  return dressed(call, tagged);
}

function withEtag(call: Call, answer: Answer): Answer {
  if (answer.status !== 200 || call.method === "POST") return answer;
  const etag = etagOf(answer, call.token);
  const headers = { ...answer.headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  return call.headers["if-none-match"] === etag ? empty(304, headers) : { ...answer, headers };
}

function dressed(call: Call, answer: Answer): Answer {
  const scopes: Record<string, string> =
    call.grant && call.grant !== "unknown" ? { "x-oauth-scopes": call.grant.scopes.join(", ") } : {};
  const headers = {
    "x-github-media-type": "github.v3; format=json",
    "x-github-api-version-selected": "2022-11-28",
    ...rateHeaders(call, "core"),
    ...scopes,
    ...answer.headers,
  };
  return { ...answer, headers };
}

function rateLimit(call: Call): Answer {
  const core = figures(call, "core");
  const search = { ...core, limit: 30, used: 0, remaining: 30, resource: "search" };
  return json(200, { resources: { core, search, graphql: figures(call, "graphql") }, rate: core });
}
