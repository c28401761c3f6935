import { createHash } from "node:crypto";
import type { Commit, Signature, TreeEntry, World } from "./model.ts";

/** Git's own object id: SHA-1 over the kind, the length and the bytes. */
function objectId(kind: "blob" | "tree" | "commit", bytes: Buffer): string {
  return createHash("sha1").update(`${kind} ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Stores a set of files (path to text) as blobs and trees, and returns the id of the root tree. */
export function storeTree(world: World, files: ReadonlyMap<string, string>): string {
  let root = storeEntries(world, []);
  for (const [path, text] of files) root = withFile(world, root, path, text);
  return root;
}

/** The tree that differs from `root` in one file; `null` takes the file away, and folders that become empty with it. */
export function withFile(world: World, root: string, path: string, text: string | null): string {
  const [name = "", ...rest] = path.split("/");
  const here = world.trees.get(root) ?? [];
  const others = here.filter((entry) => entry.path !== name);
  if (rest.length === 0) {
    return storeEntries(
      world,
      text === null ? others : [...others, { path: name, type: "blob", sha: storeBlob(world, text) }],
    );
  }
  const folder = here.find((entry) => entry.path === name && entry.type === "tree");
  const sha = withFile(world, folder?.sha ?? "", rest.join("/"), text);
  const isEmpty = world.trees.get(sha)?.length === 0;
  return storeEntries(world, isEmpty ? others : [...others, { path: name, type: "tree", sha }]);
}

function storeEntries(world: World, entries: TreeEntry[]): string {
  // Git sorts a folder as if its name ended in a slash.
  const sortKey = (entry: TreeEntry) => (entry.type === "tree" ? `${entry.path}/` : entry.path);
  const sorted = entries.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const bytes = Buffer.concat(
    sorted.flatMap((entry) => [
      Buffer.from(`${entry.type === "tree" ? "40000" : "100644"} ${entry.path}\0`),
      Buffer.from(entry.sha, "hex"),
    ]),
  );
  const sha = objectId("tree", bytes);
  world.trees.set(sha, sorted);
  return sha;
}

function storeBlob(world: World, text: string): string {
  const sha = objectId("blob", Buffer.from(text));
  world.blobs.set(sha, text);
  return sha;
}

/** Makes a commit with git's own id; instants are cut to whole seconds, as git stores them. */
export function makeCommit(seed: Omit<Commit, "sha">): Commit {
  const parents = seed.parents.map((parent) => `parent ${parent}\n`).join("");
  const text =
    `tree ${seed.tree}\n${parents}author ${signed(seed.author, seed.authoredAt)}\n` +
    `committer ${signed(seed.author, seed.committedAt)}\n\n${seed.message}\n`;
  return {
    ...seed,
    authoredAt: wholeSecond(seed.authoredAt),
    committedAt: wholeSecond(seed.committedAt),
    sha: objectId("commit", Buffer.from(text)),
  };
}

const wholeSecond = (at: number) => Math.floor(at / 1000) * 1000;

const signed = (by: Signature, at: number) => `${by.name} <${by.email}> ${Math.floor(at / 1000)} +0000`;
