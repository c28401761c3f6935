import type { Head, PullRequestFacts, RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { GraphHead, GraphRepository } from "./answers.ts";
import type { Client } from "./client.ts";
import { readContributors } from "./contributors.ts";
import { readGraphql } from "./graphql-answer.ts";
import { identify, type Target } from "./identity.ts";
import { type Cost, withLedger } from "./ledger.ts";
import { readPullRequests } from "./pull-requests.ts";
import { entryQuery, headQuery, PULL_REQUESTS_AT_ONCE, type PullRequestName, pullRequestsQuery } from "./query.ts";
import { composeFacts, headOf } from "./repository-facts.ts";
import { askAbout } from "./repository-question.ts";

/** One reading, as it is to be kept. The ETag holds only for the token with that fingerprint. */
export type Reading = Cost & {
  facts: RepositoryFacts;
  source: Client["source"];
  etag: string | null;
  tokenFingerprint: string | null;
};

export type Asked = {
  /** Commits with a committer date between these instants are counted. */
  since: number;
  until: number;
  pullRequests?: readonly PullRequestName[];
};

type Refused = { ok: false; problem: Problem };

/** Reads all facts about a repository: three requests, and one for each further 25 pull requests or 100 contributors. */
export async function readRepository(
  asking: Client,
  target: Target,
  asked: Asked,
): Promise<{ ok: true; reading: Reading } | Refused> {
  const { client, cost } = withLedger(asking);
  const found = await identify(client, target);
  if (!found.ok) return found;
  const { rest, etag, ...name } = found.identity;
  const wanted = asked.pullRequests ?? [];
  const [graph, listed] = await Promise.all([
    askAbout(client, rest.id, entryQuery(name, asked, wanted), GraphRepository),
    readContributors(client, name),
  ]);
  if (!graph.ok) return graph;
  if (!listed.ok) return listed;
  const first = readPullRequests(wanted.slice(0, PULL_REQUESTS_AT_ONCE), graph.data, graph.errors);
  const further = await readFurther(client, wanted.slice(PULL_REQUESTS_AT_ONCE));
  if (!further.ok) return further;
  const facts = composeFacts(rest, graph.repository, listed.contributors, [...first, ...further.pullRequests]);
  return {
    ok: true,
    reading: { facts, etag, source: client.source, tokenFingerprint: client.tokenFingerprint, ...cost },
  };
}

async function readFurther(
  client: Client,
  wanted: readonly PullRequestName[],
): Promise<{ ok: true; pullRequests: PullRequestFacts[] } | Refused> {
  if (wanted.length === 0) return { ok: true, pullRequests: [] };
  const now = wanted.slice(0, PULL_REQUESTS_AT_ONCE);
  const query = pullRequestsQuery(now);
  const read = readGraphql(await client.graphql(query.text, query.variables), client.clock());
  if (!read.ok) return read;
  const later = await readFurther(client, wanted.slice(PULL_REQUESTS_AT_ONCE));
  if (!later.ok) return later;
  return { ok: true, pullRequests: [...readPullRequests(now, read.data, read.errors), ...later.pullRequests] };
}

export type HeadReading = Cost & {
  id: string;
  fullName: string;
  branch: string | null;
  head: Head | null;
  /** When GitHub last received a push to any branch. */
  pushedAt: number | null;
};

/** Reads only the tip of the default branch, in two requests; `head` is null for a repository without commits. */
export async function readHead(asking: Client, target: Target): Promise<{ ok: true; reading: HeadReading } | Refused> {
  const { client, cost } = withLedger(asking);
  const found = await identify(client, target);
  if (!found.ok) return found;
  const { rest, owner, name } = found.identity;
  const graph = await askAbout(client, rest.id, headQuery({ owner, name }), GraphHead);
  if (!graph.ok) return graph;
  const branch = graph.repository.defaultBranchRef;
  const named = { id: rest.id, fullName: rest.full_name, pushedAt: rest.pushed_at ?? null };
  return { ok: true, reading: { ...named, branch: branch?.name ?? null, head: headOf(branch), ...cost } };
}
