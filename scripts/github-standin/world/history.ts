import { createHash } from "node:crypto";
import { makeCommit, withFile } from "./git.ts";
import type { Account, Commit, Push, Repository, Signature, World } from "./model.ts";

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

/**
 * Adds one commit on top of the default branch and remembers the push. `at` is its author and committer date, which
 * whoever commits may choose; `pushedAt` is when the server got it, and the same unless given.
 */
export function addCommit(
  repository: Repository,
  change: { tree: string; message: string; author: Signature; at: number; actorId: number; pushedAt?: number },
): Commit {
  const { tree, message, author, at } = change;
  const parents = repository.head ? [repository.head] : [];
  const commit = makeCommit({ tree, parents, message, author, authoredAt: at, committedAt: at });
  repository.commits.set(commit.sha, commit);
  const kind = parents.length > 0 ? "push" : "branch_creation";
  recordPush(repository, commit.sha, change.pushedAt ?? at, change.actorId, kind);
  return commit;
}

/** Moves the default branch to a commit already stored. */
export function recordPush(repository: Repository, after: string, at: number, actorId: number, kind: Push["kind"]) {
  const before = repository.head ?? "0".repeat(40);
  repository.pushes.push({ id: repository.id * 10_000 + repository.pushes.length, before, after, at, actorId, kind });
  repository.head = after;
  repository.pushedAt = at;
}

/** The tree at the head of the default branch; undefined while nothing was pushed. */
export function headTree(repository: Repository): string | undefined {
  return repository.head === null ? undefined : repository.commits.get(repository.head)?.tree;
}

/** Grows a steady history of `count` commits, the first with the tree `first`, by `authors` in turn, spread over `[from, to)`, each touching `path`. */
export function growHistory(
  world: World,
  repository: Repository,
  plan: { first: string; path: string; count: number; authors: Account[]; from: number; to: number },
) {
  let tree = plan.first;
  let text = "";
  for (let step = 0; step < plan.count; step++) {
    const chance = steady(repository.id, step);
    const author = plan.authors[step < plan.authors.length ? step : Math.floor(chance * plan.authors.length)];
    if (!author) return;
    text += `// step ${step}\n`;
    if (step > 0) tree = withFile(world, tree, plan.path, text);
    const message = step === 0 ? "Start the project" : `${subjects[Math.floor(chance * subjects.length)]} (${step})`;
    const at = plan.from + ((step + 0.2 + 0.6 * chance) / plan.count) * (plan.to - plan.from);
    addCommit(repository, { tree, message, author: signatureOf(author), at, actorId: author.id });
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
