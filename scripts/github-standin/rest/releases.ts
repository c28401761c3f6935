import { type Answer, type Call, json, notFound } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { fullName, ownerOf } from "../world/lookup.ts";
import type { Release, Repository } from "../world/model.ts";
import { entryAt, resolveRef } from "../world/refs.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";
import { showCommit } from "./show-commit.ts";

export function releases(call: Call, repository: Repository): Answer {
  return page(call, repository.releases, (release) => showRelease(call, repository, release));
}

function showRelease(call: Call, repository: Repository, release: Release) {
  const { world, url } = call.standin;
  const name = fullName(world, repository);
  const api = `${url}/api/v3/repos/${name}/releases`;
  const at = dateText(release.publishedAt);
  const author = showSimpleAccount(ownerOf(world, repository), url);
  return {
    url: `${api}/${release.id}`,
    assets_url: `${api}/${release.id}/assets`,
    upload_url: `${api}/${release.id}/assets{?name,label}`,
    html_url: `${url}/${name}/releases/tag/${release.tag}`,
    id: release.id,
    node_id: nodeId("C", release.id),
    tag_name: release.tag,
    target_commitish: repository.branch,
    name: release.tag,
    body: null,
    draft: false,
    prerelease: false,
    created_at: at,
    published_at: at,
    author,
    tarball_url: null,
    zipball_url: null,
    assets: [showAsset(call, repository, release)],
  };
}

function showAsset(call: Call, repository: Repository, release: Release) {
  const { world, url } = call.standin;
  const name = fullName(world, repository);
  const at = dateText(release.publishedAt);
  return {
    url: `${url}/api/v3/repos/${name}/releases/assets/${release.id}`,
    browser_download_url: `${url}/${name}/releases/download/${release.tag}/${assetName(repository)}`,
    id: release.id,
    node_id: nodeId("C", release.id),
    name: assetName(repository),
    label: null,
    state: "uploaded",
    content_type: "application/zip",
    size: 120_000,
    digest: null,
    download_count: release.downloads,
    created_at: at,
    updated_at: at,
    uploader: showSimpleAccount(ownerOf(world, repository), url),
  };
}

/** The one file that every release offers. */
export const assetName = (repository: Repository) => `${repository.name}.zip`;

/** The workflow files on the default branch; an archived repository's are off. */
export function workflows(call: Call, repository: Repository): Answer {
  const { world, url } = call.standin;
  const head = resolveRef(repository, "HEAD");
  const folder = head && entryAt(world, head.tree, ".github/workflows");
  const files = folder ? (world.trees.get(folder.sha) ?? []) : [];
  const name = fullName(world, repository);
  const at = dateText(repository.createdAt);
  const shown = files.map((file, place) => {
    const id = repository.id + place;
    return {
      id,
      node_id: nodeId("C", id),
      name: file.path.replace(/\.ya?ml$/, ""),
      path: `.github/workflows/${file.path}`,
      state: repository.archivedAt === null ? "active" : "disabled_inactivity",
      created_at: at,
      updated_at: at,
      url: `${url}/api/v3/repos/${name}/actions/workflows/${id}`,
      html_url: `${url}/${name}/blob/${repository.branch}/.github/workflows/${file.path}`,
      badge_url: `${url}/${name}/workflows/build/badge.svg`,
    };
  });
  return json(200, { total_count: shown.length, workflows: shown });
}

/** The default branch and the commit it stands at; no other branch is modelled. */
export function branch(call: Call, repository: Repository): Answer {
  const head = resolveRef(repository, "HEAD");
  if (!head || call.params.branch !== repository.branch) return notFound();
  const { world, url } = call.standin;
  const self = `${url}/api/v3/repos/${fullName(world, repository)}/branches/${repository.branch}`;
  return json(200, {
    name: repository.branch,
    commit: showCommit(world, repository, head, url),
    _links: { self, html: `${url}/${fullName(world, repository)}/tree/${repository.branch}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${self}/protection`,
  });
}
