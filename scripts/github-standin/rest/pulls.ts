import { type Answer, type Call, json, notFound } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { fullName, ownerOf } from "../world/lookup.ts";
import type { Account, PullRequest, Repository } from "../world/model.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";
import { showRepository } from "./show-repository.ts";

const isOpen = ({ state }: PullRequest) => state === "open" || state === "draft";

/** GitHub's number of a pull request across all repositories, as the stand-in makes it up. */
export const pullRequestId = (repository: Repository, number: number) => (repository.id % 1_000_000) * 10_000 + number;

/** The pull requests of a repository, newest first; `state` is open (default), closed or all. Lists lack `merged`, as GitHub's do. */
export function pullRequests(call: Call, repository: Repository): Answer {
  const wanted = call.url.searchParams.get("state") ?? "open";
  const all = [...repository.pullRequests.values()]
    .filter((pull) => wanted === "all" || isOpen(pull) === (wanted === "open"))
    .sort((a, b) => b.number - a.number);
  return page(call, all, (pull) => showShort(call, repository, pull));
}

export function pullRequest(call: Call, repository: Repository): Answer {
  const pull = repository.pullRequests.get(Number(call.params.number));
  if (!pull) return notFound();
  const { world, url } = call.standin;
  const merger = pull.mergedById === null ? undefined : world.accounts.get(pull.mergedById);
  return json(200, {
    ...showShort(call, repository, pull),
    merged: pull.state === "merged",
    mergeable: isOpen(pull) ? true : null,
    rebaseable: isOpen(pull) ? true : null,
    mergeable_state: isOpen(pull) ? "clean" : "unknown",
    merged_by: merger ? showSimpleAccount(merger, url) : null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: pull.additions,
    deletions: pull.deletions,
    changed_files: pull.changedFiles,
  });
}

function showShort(call: Call, repository: Repository, pull: PullRequest) {
  const { world, url } = call.standin;
  const author = pull.authorId === null ? undefined : world.accounts.get(pull.authorId);
  const endedAt = pull.endedAt === null ? null : dateText(pull.endedAt);
  return {
    ...addresses(call, repository, pull),
    id: pullRequestId(repository, pull.number),
    node_id: nodeId("PR", `${repository.id}:${pull.number}`),
    number: pull.number,
    state: isOpen(pull) ? "open" : "closed",
    locked: false,
    title: pull.title,
    user: author ? showSimpleAccount(author, url) : ghost(url),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: dateText(pull.createdAt),
    updated_at: endedAt ?? dateText(pull.createdAt),
    closed_at: endedAt,
    merged_at: pull.state === "merged" ? endedAt : null,
    // An unmerged one has a test merge's commit here, so that nobody may rely on this field.
    merge_commit_sha: pull.mergeSha ?? pull.headSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(call, world.repositories.get(pull.headRepositoryId ?? -1), author, "topic", pull.headSha),
    base: side(call, repository, ownerOf(world, repository), repository.branch, repository.head ?? pull.headSha),
    author_association: "CONTRIBUTOR",
    auto_merge: null,
    draft: pull.state === "draft",
  };
}

function side(call: Call, repository: Repository | undefined, account: Account | undefined, ref: string, sha: string) {
  const { world, url } = call.standin;
  const user = account ? showSimpleAccount(account, url) : null;
  const label = `${account?.login ?? "unknown"}:${ref}`;
  return { label, ref, sha, user, repo: repository ? showRepository(world, repository, url) : null };
}

function addresses(call: Call, repository: Repository, { number, headSha }: PullRequest) {
  const { world, url } = call.standin;
  const name = fullName(world, repository);
  const api = `${url}/api/v3/repos/${name}`;
  const self = `${api}/pulls/${number}`;
  const page = `${url}/${name}/pull/${number}`;
  const all = {
    url: self,
    html_url: page,
    issue_url: `${api}/issues/${number}`,
    comments_url: `${api}/issues/${number}/comments`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    commits_url: `${self}/commits`,
    statuses_url: `${api}/statuses/${headSha}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
  };
  const names = {
    self: "url",
    html: "html_url",
    issue: "issue_url",
    comments: "comments_url",
    commits: "commits_url",
  } as const;
  const more = {
    review_comments: "review_comments_url",
    review_comment: "review_comment_url",
    statuses: "statuses_url",
  } as const;
  const _links = Object.fromEntries(
    Object.entries({ ...names, ...more }).map(([name, key]) => [name, { href: all[key] }]),
  );
  return { ...all, _links };
}

// GitHub shows the work of deleted accounts as this one's.
function ghost(base: string) {
  return showSimpleAccount({ kind: "User", id: 10137, login: "ghost" }, base);
}
