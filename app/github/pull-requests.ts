import type { PullRequestFacts } from "#app/contest/repository/facts.ts";
import { GraphPullRequest } from "./answers.ts";
import type { GraphqlError } from "./graphql-answer.ts";
import type { PullRequestName } from "./query.ts";

const STATES = { OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const;

/**
 * The pull requests of one GraphQL answer, in the order in which they were asked for. Each has its alias, so an error says which
 * one it concerns: one that GitHub does not find (or that is an issue) is missing, any other error leaves it unreadable.
 */
export function readPullRequests(
  asked: readonly PullRequestName[],
  data: Record<string, unknown>,
  errors: readonly GraphqlError[],
): PullRequestFacts[] {
  return asked.map((name, index) => {
    const alias = `pr${index}`;
    const own = errors.filter((error) => error.path?.[0] === alias);
    if (own.length > 0) {
      return { answer: own.every((error) => error.type === "NOT_FOUND") ? "missing" : "unreadable", asked: name };
    }
    const parsed = GraphPullRequest.safeParse(pullRequestIn(data[alias]));
    return parsed.success ? factsOf(name, parsed.data) : { answer: "unreadable", asked: name };
  });
}

function pullRequestIn(repository: unknown): unknown {
  return typeof repository === "object" && repository !== null && "pullRequest" in repository
    ? repository.pullRequest
    : undefined;
}

function factsOf(asked: PullRequestName, graph: GraphPullRequest): PullRequestFacts {
  return {
    answer: "read",
    asked,
    id: graph.fullDatabaseId,
    number: graph.number,
    url: graph.url,
    title: graph.title,
    state: STATES[graph.state],
    draft: graph.isDraft,
    createdAt: graph.createdAt,
    mergedAt: graph.mergedAt ?? null,
    closedAt: graph.closedAt ?? null,
    author: graph.author ? { id: graph.author.databaseId ?? null, login: graph.author.login } : null,
    base: {
      id: graph.baseRepository.databaseId,
      fullName: graph.baseRepository.nameWithOwner,
      branch: graph.baseRefName,
    },
    mergeCommit: graph.mergeCommit?.oid ?? null,
    closedBy: graph.timelineItems?.nodes?.[0]?.closer?.oid ?? null,
    additions: graph.additions,
    deletions: graph.deletions,
    changedFiles: graph.changedFiles,
  };
}
