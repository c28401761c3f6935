import { type Answer, type Call, notFound } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { fullName } from "../world/lookup.ts";
import type { PullRequestReview, Repository } from "../world/model.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";

/** The reviews of a pull request, oldest first. */
export function pullRequestReviews(call: Call, repository: Repository): Answer {
  const number = Number(call.params.number);
  const pull = repository.pullRequests.get(number);
  if (!pull) return notFound();
  return page(call, pull.reviews ?? [], (review) => shown(call, repository, { number, commit: pull.headSha }, review));
}

function shown(
  call: Call,
  repository: Repository,
  { number, commit }: { number: number; commit: string },
  { id, accountId, state, at }: PullRequestReview,
) {
  const { world, url } = call.standin;
  const author = world.accounts.get(accountId);
  const name = fullName(world, repository);
  const html_url = `${url}/${name}/pull/${number}#pullrequestreview-${id}`;
  const pull_request_url = `${url}/api/v3/repos/${name}/pulls/${number}`;
  return {
    id,
    node_id: nodeId("PR", `review:${id}`),
    user: author ? showSimpleAccount(author, url) : null,
    body: "",
    state,
    html_url,
    pull_request_url,
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    submitted_at: dateText(at),
    commit_id: commit,
    author_association: "NONE",
  };
}
