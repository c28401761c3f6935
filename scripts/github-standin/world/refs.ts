import { historyFrom } from "./history.ts";
import type { Commit, Repository, TreeEntry, World } from "./model.ts";

/** Finds a commit by its id, four or more of its first digits, the branch's name, or HEAD. */
export function resolveRef(repository: Repository, ref: string): Commit | undefined {
  if (["HEAD", repository.branch, `heads/${repository.branch}`, `refs/heads/${repository.branch}`].includes(ref)) {
    return repository.head === null ? undefined : repository.commits.get(repository.head);
  }
  if (!/^[0-9a-f]{4,40}$/i.test(ref)) return undefined;
  for (const commit of repository.commits.values()) if (commit.sha.startsWith(ref.toLowerCase())) return commit;
  return undefined;
}

/** Walks from a tree to a path; an empty path is the tree itself. */
export function entryAt(world: World, tree: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry | undefined = { path: "", type: "tree", sha: tree };
  for (const name of path.split("/").filter(Boolean)) {
    entry = entry?.type === "tree" ? world.trees.get(entry.sha)?.find((one) => one.path === name) : undefined;
  }
  return entry;
}

/** How two commits of one network stand to each other; "fork point" is the newest they share. */
export function relation(
  base: { repository: Repository; commit: Commit },
  head: { repository: Repository; commit: Commit },
) {
  const before = historyFrom(base.repository, base.commit.sha);
  const after = historyFrom(head.repository, head.commit.sha);
  const known = new Set(before.map(({ sha }) => sha));
  const forkPoint = after.find(({ sha }) => known.has(sha));
  if (!forkPoint) return undefined;
  const ahead = after.slice(0, after.indexOf(forkPoint)).reverse();
  const behind = before.findIndex(({ sha }) => sha === forkPoint.sha);
  const status = ahead.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical";
  return { status, ahead, behind, forkPoint };
}
