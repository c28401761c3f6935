import type { Call } from "../http/call.ts";
import { pullRequestId } from "../rest/pulls.ts";
import { dateText, nodeId } from "../rest/show-account.ts";
import { fullName } from "../world/lookup.ts";
import type { PullRequest, Repository } from "../world/model.ts";
import { accountRecord } from "./accounts.ts";
import { connection, type Slice } from "./connection.ts";
import { commitRecord } from "./objects.ts";
import { repositoryRecord } from "./repositories.ts";
import { githubError } from "./schema.ts";

/** The pull request of a number; an error of type NOT_FOUND where there is none. */
export function pullRequestNumbered(call: Call, repository: Repository, number: number): object {
  const pull = repository.pullRequests.get(number);
  if (!pull) throw githubError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
  return pullRequestRecord(call, repository, pull);
}

function pullRequestRecord(call: Call, repository: Repository, pull: PullRequest): object {
  const { world, url } = call.standin;
  const person = (id: number | null) => {
    const account = id === null ? undefined : world.accounts.get(id);
    return account ? accountRecord(account, url) : null;
  };
  const merge = pull.mergeSha === null ? undefined : repository.commits.get(pull.mergeSha);
  const fork = world.repositories.get(pull.headRepositoryId ?? -1);
  const base = () => repositoryRecord(call, repository);
  return {
    id: nodeId("PR", `${repository.id}:${pull.number}`),
    ...states(pull),
    fullDatabaseId: String(pullRequestId(repository, pull.number)),
    databaseId: pullRequestId(repository, pull.number),
    number: pull.number,
    url: `${url}/${fullName(world, repository)}/pull/${pull.number}`,
    title: pull.title,
    additions: pull.additions,
    deletions: pull.deletions,
    changedFiles: pull.changedFiles,
    author: person(pull.authorId),
    mergedBy: person(pull.mergedById),
    mergeCommit: merge ? () => commitRecord(call, repository, merge) : null,
    timelineItems: (asked: Slice) =>
      connection("timelineItems", closedEvents(call, repository, pull), asked, (one) => one),
    headRepository: fork ? () => repositoryRecord(call, fork) : null,
    headRefName: "topic",
    headRefOid: pull.headSha,
    baseRefName: repository.branch,
    baseRefOid: repository.head,
    baseRepository: base,
    repository: base,
  };
}

function states({ state, createdAt, endedAt }: PullRequest) {
  const ended = endedAt === null ? null : dateText(endedAt);
  const isOpen = state === "open" || state === "draft";
  return {
    state: isOpen ? "OPEN" : state.toUpperCase(),
    isDraft: state === "draft",
    merged: state === "merged",
    closed: !isOpen,
    createdAt: dateText(createdAt),
    updatedAt: ended ?? dateText(createdAt),
    closedAt: ended,
    mergedAt: state === "merged" ? ended : null,
  };
}

/** The event with which a pull request was closed. One that was closed with a commit of its own was taken over by hand. */
function closedEvents(call: Call, repository: Repository, { number, endedAt, mergeSha, state }: PullRequest): object[] {
  if (endedAt === null || state === "merged") return [];
  const commit = mergeSha === null ? undefined : repository.commits.get(mergeSha);
  return [
    {
      __typename: "ClosedEvent",
      id: nodeId("C", `closed:${repository.id}:${number}`),
      createdAt: dateText(endedAt),
      closer: commit ? () => commitRecord(call, repository, commit) : null,
    },
  ];
}
