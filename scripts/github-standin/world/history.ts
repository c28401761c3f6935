import { createHash } from "node:crypto";
import { makeCommit, storeTree } from "./git.ts";
import type { Account, Commit, Files, Push, Repository, Signature, World } from "./model.ts";

const subjects = [
  "Read the configuration once",
  "Add a test for the empty case",
  "Explain how to run it",
  "Close the connection on failure",
  "Name the timeouts",
  "Report how long each step took",
  "Split the parser from the reader",
  "Accept an instance without a zone",
  "Keep the order of events",
  "Use the new client",
];

/** A number in [0, 1) that is always the same for the same words. */
export function steady(...words: (string | number)[]): number {
  return createHash("sha1").update(words.join(" ")).digest().readUInt32BE() / 2 ** 32;
}

/** How an account signs its commits. */
export function signatureOf(account: Account): Signature {
  const email = account.email ?? `${account.id}+${account.login}@users.noreply.standin.example`;
  return { name: account.name, email, accountId: account.id };
}

/** Adds one commit on top of the default branch and remembers the push. `at` is both its author and committer date. */
export function addCommit(
  world: World,
  repository: Repository,
  change: { files: Files; message: string; author: Signature; at: number; actorId: number },
): Commit {
  const { files, message, author, at } = change;
  const parents = repository.head ? [repository.head] : [];
  const tree = storeTree(world, files);
  const commit = makeCommit({ tree, parents, message, author, authoredAt: at, committedAt: at });
  repository.commits.set(commit.sha, commit);
  recordPush(repository, commit.sha, at, change.actorId, parents.length > 0 ? "push" : "branch_creation");
  repository.files = files;
  return commit;
}

/** Moves the default branch to a commit already stored. */
export function recordPush(repository: Repository, after: string, at: number, actorId: number, kind: Push["kind"]) {
  const before = repository.head ?? "0".repeat(40);
  repository.pushes.push({ id: repository.id * 10_000 + repository.pushes.length, before, after, at, actorId, kind });
  repository.head = after;
  repository.pushedAt = at;
}

/** Grows a steady history of `count` commits by `authors` in turn, spread over `[from, to)`, each touching `path`. */
export function growHistory(
  world: World,
  repository: Repository,
  plan: { first: Files; path: string; count: number; authors: Account[]; from: number; to: number },
) {
  let files = plan.first;
  for (let step = 0; step < plan.count; step++) {
    const chance = steady(repository.id, step);
    const author = plan.authors[step < plan.authors.length ? step : Math.floor(chance * plan.authors.length)];
    if (!author) return;
    if (step > 0) files = new Map(files).set(plan.path, `${files.get(plan.path) ?? ""}// step ${step}\n`);
    const message = step === 0 ? "Start the project" : `${subjects[Math.floor(chance * subjects.length)]} (${step})`;
    const at = plan.from + ((step + 0.2 + 0.6 * chance) / plan.count) * (plan.to - plan.from);
    addCommit(world, repository, { files, message, author: signatureOf(author), at, actorId: author.id });
  }
}

/** The commits reachable from `sha`, newest first (first parents only: histories here are lines). */
export function historyFrom(repository: Repository, sha: string | null): Commit[] {
  const line: Commit[] = [];
  let commit = sha === null ? undefined : repository.commits.get(sha);
  while (commit) {
    line.push(commit);
    const parent = commit.parents[0];
    commit = parent === undefined ? undefined : repository.commits.get(parent);
  }
  return line;
}
