import { type Answer, type Call, html } from "../http/call.ts";
import { dateText } from "../rest/show-account.ts";
import { fullName } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import { entryAt, resolveRef } from "../world/refs.ts";
import { facts, link, pageOf, safe } from "./markup.ts";

/** One commit; undefined where the repository has none of that id. */
export function commitPage(call: Call, repository: Repository): Answer | undefined {
  const commit = resolveRef(repository, call.params.ref ?? "");
  if (!commit) return undefined;
  const name = fullName(call.standin.world, repository);
  const rows: [string, string][] = [
    ["Commit", `<code>${commit.sha}</code>`],
    ["Tree", link(`/${name}/tree/${commit.sha}`, commit.tree)],
    ["Author", safe(commit.author.name)],
    ["Committed", dateText(commit.committedAt)],
    ["Parent", commit.parents.map((sha) => link(`/${name}/commit/${sha}`, sha)).join(", ") || "none"],
  ];
  const text = `<h1>${safe(commit.message)}</h1><p>In ${link(`/${name}`, name)}</p>${facts(rows)}`;
  return html(200, pageOf(`${name} ${commit.sha.slice(0, 7)}`, text));
}

/** The files at a commit or branch, or one folder or file of them (`tree/<commit>/<path>`). */
export function treePage(call: Call, repository: Repository): Answer | undefined {
  const { world } = call.standin;
  const [ref = "", ...rest] = (call.params.ref ?? "").split("/");
  const path = rest.join("/");
  const commit = resolveRef(repository, ref);
  const entry = commit && entryAt(world, commit.tree, path);
  if (!commit || !entry) return undefined;
  const name = fullName(world, repository);
  const here = `/${name}/tree/${commit.sha}${path && `/${path}`}`;
  const content =
    entry.type === "blob"
      ? `<pre>${safe(world.blobs.get(entry.sha) ?? "")}</pre>`
      : `<ul>${(world.trees.get(entry.sha) ?? [])
          .map((one) => `<li>${link(`${here}/${one.path}`, one.type === "tree" ? `${one.path}/` : one.path)}</li>`)
          .join("\n")}</ul>`;
  const at = `<p>${link(`/${name}`, name)} at ${link(`/${name}/commit/${commit.sha}`, commit.sha.slice(0, 7))}, committed ${dateText(commit.committedAt)}</p>`;
  return html(200, pageOf(`${name} files`, `<h1>${safe(path || "Files")}</h1>${at}${content}`));
}
