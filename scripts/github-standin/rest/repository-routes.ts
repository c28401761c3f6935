import { type Answer, blockedFor, type Call, json, notFound, type Route } from "../http/call.ts";
import { findRepository, maySee } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import { commit, commits, compare } from "./commits.ts";
import { contents, licence, readme, tree } from "./contents.ts";
import { activity, contributors } from "./people-of.ts";
import { pullRequest, pullRequests } from "./pulls.ts";
import { branch, releases, workflows } from "./releases.ts";
import { pullRequestReviews } from "./reviews.ts";
import { showFullRepository } from "./show-repository.ts";

export type RepositoryAnswer = (call: Call, repository: Repository) => Answer;

// What stands below a repository's address, whether named by owner and name or by id.
const below: [string, RepositoryAnswer][] = [
  ["", whole],
  ["/contributors", contributors],
  ["/activity", activity],
  ["/commits", commits],
  ["/commits/*ref", commit],
  ["/compare/*basehead", compare],
  ["/license", licence],
  ["/readme", readme],
  ["/contents", contents],
  ["/contents/*path", contents],
  ["/git/trees/*ref", tree],
  ["/branches/*branch", branch],
  ["/pulls", pullRequests],
  ["/pulls/:number", pullRequest],
  ["/pulls/:number/reviews", pullRequestReviews],
  ["/releases", releases],
  ["/actions/workflows", workflows],
];

/** Every modelled route of one repository, by name and by id. */
export const repositoryRoutes: Route[] = below.flatMap(([path, answer]) => [
  { method: "GET", pattern: `/repos/:owner/:repo${path}`, answer: (call: Call) => byName(call, answer) },
  { method: "GET", pattern: `/repositories/:id${path}`, answer: (call: Call) => byId(call, answer) },
]);

function byName(call: Call, answer: RepositoryAnswer): Answer {
  const { owner = "", repo = "" } = call.params;
  const found = findRepository(call.standin.world, owner, repo);
  if (!found) return notFound();
  return found.moved ? moved(call, found.repository) : reached(call, found.repository, answer);
}

function byId(call: Call, answer: RepositoryAnswer): Answer {
  const repository = call.standin.world.repositories.get(Number(call.params.id));
  return repository ? reached(call, repository, answer) : notFound();
}

function reached(call: Call, repository: Repository, answer: RepositoryAnswer): Answer {
  const grant = call.grant === "unknown" ? null : call.grant;
  if (!maySee(repository, grant?.accountId ?? null, grant?.scopes ?? [])) return notFound();
  const { blocked, pushedAt: at } = repository;
  return blocked ? blockedFor(blocked, { at, base: call.standin.url }) : answer(call, repository);
}

// A former name leads to the id, whatever stood behind the name.
function moved(call: Call, repository: Repository): Answer {
  const rest = call.url.pathname.split("/").slice(6).join("/");
  const url = `${call.standin.url}/api/v3/repositories/${repository.id}${rest && `/${rest}`}${call.url.search}`;
  const documentation_url =
    "https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects";
  return json(301, { message: "Moved Permanently", url, documentation_url }, { location: url });
}

function whole(call: Call, repository: Repository): Answer {
  return json(200, showFullRepository(call.standin.world, repository, call.standin.url));
}
