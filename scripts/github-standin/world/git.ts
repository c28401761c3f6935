import { createHash } from "node:crypto";
import type { Commit, Files, Signature, TreeEntry, World } from "./model.ts";

/** Git's own object id: SHA-1 over the kind, the length and the bytes. */
function objectId(kind: "blob" | "tree" | "commit", bytes: Buffer): string {
  return createHash("sha1").update(`${kind} ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Stores a set of files (path to text) as blobs and trees, and returns the id of the root tree. */
export function storeTree(world: World, files: Files): string {
  const here: TreeEntry[] = [];
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      here.push({ path, type: "blob", sha: storeBlob(world, text) });
    } else {
      const name = path.slice(0, slash);
      const inside = folders.get(name) ?? new Map<string, string>();
      folders.set(name, inside.set(path.slice(slash + 1), text));
    }
  }
  for (const [path, inside] of folders) here.push({ path, type: "tree", sha: storeTree(world, inside) });
  here.sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  const bytes = Buffer.concat(
    here.flatMap((entry) => [
      Buffer.from(`${entry.type === "tree" ? "40000" : "100644"} ${entry.path}\0`),
      Buffer.from(entry.sha, "hex"),
    ]),
  );
  const sha = objectId("tree", bytes);
  world.trees.set(sha, here);
  return sha;
}

// Git sorts a folder as if its name ended in a slash.
const sortKey = (entry: TreeEntry) => Buffer.from(entry.type === "tree" ? `${entry.path}/` : entry.path);

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
