import type { PullRequestFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { GraphRepository } from "./answers.ts";
import type { Part } from "./ask-for.ts";
import type { Client } from "./client.ts";
import { type Told, toldByGraph } from "./graph-facts.ts";
import type { Identity } from "./identity.ts";
import { readPullRequests } from "./pull-requests.ts";
import { entryQuery, PULL_REQUESTS_AT_ONCE, type PullRequestName, pullRequestsQuery } from "./query.ts";
import { askAbout, askGraph } from "./repository-question.ts";
import { type ToldInParts, toldByRest } from "./rest/facts.ts";
import { readPullRequestsByRest } from "./rest/pull-requests.ts";

type Asked = { since: number; until: number; pullRequests: readonly PullRequestName[] };

/** What GitHub told, and how; `problem` is why some parts of it are missing. */
export type Account = ToldInParts & { pullRequests: PullRequestFacts[] };

/** REST tells what GraphQL cannot just now; while GitHub asks us to wait, or shows no such repository, it is not asked. */
function canBeAskedByRest({ kind }: Problem): boolean {
  return kind === "auth" || kind === "forbidden" || kind === "unavailable" || kind === "saml";
}

/** One question to GraphQL with the first 25 pull requests in it; where that cannot be had, several to REST. */
export async function askWhatIs(client: Client, identity: Identity, asked: Asked): Promise<Part<Account>> {
  const byGraph = client.tokenFingerprint === null ? undefined : await askByGraph(client, identity, asked);
  if (byGraph?.ok || (byGraph && !canBeAskedByRest(byGraph.problem))) return byGraph;
  const byRest = await toldByRest(client, identity, asked);
  if (!byRest.ok) return byRest;
  return {
    ok: true,
    value: { ...byRest.value, pullRequests: await readPullRequestsByRest(client, asked.pullRequests) },
  };
}

async function askByGraph(client: Client, { rest, owner, name }: Identity, asked: Asked): Promise<Part<Account>> {
  const wanted = asked.pullRequests;
  const graph = await askAbout(client, rest.id, entryQuery({ owner, name }, asked, wanted), GraphRepository);
  if (!graph.ok) return graph;
  const told: Told = toldByGraph(graph.repository);
  const first = readPullRequests(wanted.slice(0, PULL_REQUESTS_AT_ONCE), graph.data, graph.errors);
  const further = await readFurther(client, wanted.slice(PULL_REQUESTS_AT_ONCE));
  if (!further.ok) return further;
  return { ok: true, value: { told, problem: undefined, pullRequests: [...first, ...further.value] } };
}

async function readFurther(client: Client, wanted: readonly PullRequestName[]): Promise<Part<PullRequestFacts[]>> {
  if (wanted.length === 0) return { ok: true, value: [] };
  const now = wanted.slice(0, PULL_REQUESTS_AT_ONCE);
  const read = await askGraph(client, pullRequestsQuery(now));
  if (!read.ok) return read;
  const later = await readFurther(client, wanted.slice(PULL_REQUESTS_AT_ONCE));
  if (!later.ok) return later;
  return { ok: true, value: [...readPullRequests(now, read.data, read.errors), ...later.value] };
}
