import { type Answer, type Call, json, notFound, notModelled, problem } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { historyFrom } from "../world/history.ts";
import { findAccount, fullName } from "../world/lookup.ts";
import type { Commit, Repository } from "../world/model.ts";
import { relation, resolveRef } from "../world/refs.ts";
import { showCommit } from "./show-commit.ts";

/** GitHub's answer for the history of a repository into which nothing was pushed. */
export const emptyRepository = () => problem(409, "Git Repository is empty.");

/** The history from `sha` (default branch), with `since`, `until` (both by the committer's date) and `author`. */
export function commits(call: Call, repository: Repository): Answer {
  if (repository.head === null) return emptyRepository();
  const { searchParams } = call.url;
  const start = resolveRef(repository, searchParams.get("sha") ?? "HEAD");
  if (!start) return notFound();
  const since = instantOf(searchParams.get("since"), Number.NEGATIVE_INFINITY);
  const until = instantOf(searchParams.get("until"), Number.POSITIVE_INFINITY);
  if (since === undefined || until === undefined) return problem(422, "The date could not be read.");
  const author = searchParams.get("author");
  const all = historyFrom(repository, start.sha).filter(
    (commit) =>
      commit.committedAt >= since && commit.committedAt <= until && (author === null || isBy(call, commit, author)),
  );
  return page(call, all, (commit) => showCommit(call.standin.world, repository, commit, call.standin.url));
}

function instantOf(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

function isBy(call: Call, commit: Commit, author: string): boolean {
  return commit.author.email === author || commit.author.accountId === findAccount(call.standin.world, author)?.id;
}

// What GitHub has below a commit, none of which is played. A branch may be called alike, but none here is.
const belowCommit = /\/(pulls|status|statuses|check-runs|check-suites|comments|branches-where-head)$/;

export function commit(call: Call, repository: Repository): Answer {
  if (belowCommit.test(call.params.ref ?? "")) return notModelled();
  if (repository.head === null) return emptyRepository();
  const found = resolveRef(repository, call.params.ref ?? "");
  if (!found) return problem(422, `No commit found for SHA: ${call.params.ref}`);
  const shown = showCommit(call.standin.world, repository, found, call.standin.url);
  return json(200, { ...shown, stats: { total: 1, additions: 1, deletions: 0 }, files: [] });
}

/** `base...head`; either side may be `owner:branch` of the same network. */
export function compare(call: Call, repository: Repository): Answer {
  const [base, head] = (call.params.basehead ?? "").split("...").map((side) => sideOf(call, repository, side));
  if (!base || !head) return notFound();
  const { world, url } = call.standin;
  const between = relation(base, head);
  if (!between) return problem(404, "No common ancestor between the two commits.");
  const { status, ahead, behind, forkPoint } = between;
  const show = (one: Commit) => showCommit(world, head.repository, one, url);
  const name = fullName(world, repository);
  const page = `${url}/${name}/compare/${call.params.basehead}`;
  return json(200, {
    url: `${url}/api/v3/repos/${name}/compare/${call.params.basehead}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: showCommit(world, base.repository, base.commit, url),
    merge_base_commit: show(forkPoint),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.slice(0, 250).map(show),
    files: [],
  });
}

function sideOf(call: Call, repository: Repository, side: string) {
  const colon = side.indexOf(":");
  const there = colon < 0 ? repository : inNetwork(call, repository, side.slice(0, colon));
  const found = there && resolveRef(there, side.slice(colon + 1));
  return there && found && { repository: there, commit: found };
}

function inNetwork(call: Call, repository: Repository, login: string): Repository | undefined {
  const { world } = call.standin;
  const owner = findAccount(world, login);
  const root = repository.parentId ?? repository.id;
  return [...world.repositories.values()].find(
    (one) => one.ownerId === owner?.id && (one.id === root || one.parentId === root) && !one.isPrivate,
  );
}
