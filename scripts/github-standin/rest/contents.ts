import { type Answer, type Call, json, notFound } from "../http/call.ts";
import { fullName } from "../world/lookup.ts";
import type { Repository, TreeEntry } from "../world/model.ts";
import { entryAt, resolveRef } from "../world/refs.ts";
import { emptyRepository } from "./commits.ts";
import { showLicence } from "./show-repository.ts";

type Place = { entry: TreeEntry; path: string };

/** A file, or the list of a folder, at `ref` (the default branch without one). */
export function contents(call: Call, repository: Repository): Answer {
  if (repository.head === null) return notFound();
  const path = call.params.path ?? "";
  const entry = find(call, repository, path);
  if (!entry) return notFound();
  if (entry.type === "blob") return json(200, showFile(call, repository, { entry, path }));
  const inside = call.standin.world.trees.get(entry.sha) ?? [];
  return json(
    200,
    inside.map((one) => showEntry(call, repository, { entry: one, path: path ? `${path}/${one.path}` : one.path })),
  );
}

function find(call: Call, repository: Repository, path: string): TreeEntry | undefined {
  const commit = resolveRef(repository, call.url.searchParams.get("ref") ?? "HEAD");
  return commit && entryAt(call.standin.world, commit.tree, path);
}

function showEntry(call: Call, repository: Repository, { entry, path }: Place) {
  const { world, url } = call.standin;
  const name = fullName(world, repository);
  const isFile = entry.type === "blob";
  const self = `${url}/api/v3/repos/${name}/contents/${path}?ref=${repository.branch}`;
  const page = `${url}/${name}/${entry.type}/${repository.branch}/${path}`;
  const git = `${url}/api/v3/repos/${name}/git/${isFile ? "blobs" : "trees"}/${entry.sha}`;
  return {
    name: path.split("/").at(-1) ?? "",
    path,
    sha: entry.sha,
    size: isFile ? Buffer.byteLength(world.blobs.get(entry.sha) ?? "") : 0,
    url: self,
    html_url: page,
    git_url: git,
    download_url: isFile ? `${url}/${name}/raw/${repository.branch}/${path}` : null,
    type: isFile ? "file" : "dir",
    _links: { self, git, html: page },
  };
}

function showFile(call: Call, repository: Repository, place: Place) {
  const text = call.standin.world.blobs.get(place.entry.sha) ?? "";
  const content = Buffer.from(text)
    .toString("base64")
    .replace(/(.{60})/g, "$1\n");
  return { ...showEntry(call, repository, place), content: `${content}\n`, encoding: "base64" };
}

const readmePlaces = [".github", "", "docs"];

/** GitHub's preferred README: in `.github`, at the root, or in `docs`, in any case and with any ending. */
export function readme(call: Call, repository: Repository): Answer {
  return firstOf(call, repository, readmePlaces, /^readme(\.\w+)?$/i, {});
}

/** The licence file with what GitHub makes of it; 404 where there is none. */
export function licence(call: Call, repository: Repository): Answer {
  return firstOf(call, repository, [""], /^(licen[sc]e|copying)(\.\w+)?$/i, {
    license: showLicence(repository.licence),
  });
}

function firstOf(call: Call, repository: Repository, places: string[], wanted: RegExp, more: object): Answer {
  for (const folder of places) {
    const there = find(call, repository, folder);
    const inside = there ? (call.standin.world.trees.get(there.sha) ?? []) : [];
    const entry = inside.find(({ path, type }) => type === "blob" && wanted.test(path));
    if (!entry) continue;
    const path = folder ? `${folder}/${entry.path}` : entry.path;
    return json(200, { ...showFile(call, repository, { entry, path }), ...more });
  }
  return notFound();
}

/** A tree by its own id or by a commit's; `recursive` lists what lies below as well. */
export function tree(call: Call, repository: Repository): Answer {
  if (repository.head === null) return emptyRepository();
  const { world, url } = call.standin;
  const ref = call.params.ref ?? "";
  const sha = world.trees.has(ref) ? ref : resolveRef(repository, ref)?.tree;
  if (sha === undefined) return notFound();
  const api = `${url}/api/v3/repos/${fullName(world, repository)}/git`;
  const list = (id: string, before: string): object[] =>
    (world.trees.get(id) ?? []).flatMap((entry) => {
      const path = before + entry.path;
      const isFile = entry.type === "blob";
      const size = isFile ? { size: Buffer.byteLength(world.blobs.get(entry.sha) ?? "") } : {};
      const mode = isFile ? "100644" : "040000";
      const shown = {
        path,
        mode,
        type: entry.type,
        sha: entry.sha,
        ...size,
        url: `${api}/${entry.type}s/${entry.sha}`,
      };
      const deeper = call.url.searchParams.has("recursive") && !isFile;
      return [shown, ...(deeper ? list(entry.sha, `${path}/`) : [])];
    });
  return json(200, { sha, url: `${api}/trees/${sha}`, tree: list(sha, ""), truncated: false });
}
