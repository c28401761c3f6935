import type { PullRequestFacts } from "#app/contest/repository/facts.ts";
import { askFor } from "../ask-for.ts";
import type { Client } from "../client.ts";
import type { PullRequestName } from "../query.ts";
import { RestPullRequest } from "./answers.ts";

/** A deleted account's work is shown under this one. */
const GHOST = "10137";

/** Pull requests one by one, where GraphQL cannot be asked. */
export async function readPullRequestsByRest(
  client: Client,
  wanted: readonly PullRequestName[],
): Promise<PullRequestFacts[]> {
  return Promise.all(
    wanted.map(async (asked) => {
      const found = await askFor(client, "/repos/{owner}/{name}/pulls/{number}", asked, RestPullRequest);
      if (found.ok) return factsOf(asked, found.value);
      return { answer: found.problem.kind === "notFound" ? "missing" : "unreadable", asked };
    }),
  );
}

function factsOf(asked: PullRequestName, row: RestPullRequest): PullRequestFacts {
  const isMerged = row.merged ?? Boolean(row.merged_at);
  return {
    answer: "read",
    asked,
    id: row.id,
    number: row.number,
    url: row.html_url,
    title: row.title,
    state: isMerged ? "merged" : row.state,
    draft: row.draft,
    createdAt: row.created_at,
    mergedAt: row.merged_at ?? null,
    closedAt: row.closed_at ?? null,
    author: row.user && row.user.id !== GHOST ? { id: row.user.id, login: row.user.login } : null,
    base: { id: row.base.repo.id, fullName: row.base.repo.full_name, branch: row.base.ref },
    // REST's merge_commit_sha is set on unmerged pull requests, too, and says nothing.
    mergeCommit: null,
    closedBy: null,
    additions: row.additions,
    deletions: row.deletions,
    changedFiles: row.changed_files,
  };
}
