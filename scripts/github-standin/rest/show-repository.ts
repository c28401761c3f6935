import { fullName, ownerOf } from "../world/lookup.ts";
import type { Repository, World } from "../world/model.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";

const licenceNames: Record<string, string> = {
  "Apache-2.0": "Apache License 2.0",
  "GPL-3.0": "GNU General Public License v3.0",
  MIT: "MIT License",
  "BSD-3-Clause": 'BSD 3-Clause "New" or "Revised" License',
};

/** The name of a licence as GitHub spells it out. */
export const licenceName = (licence: string) => licenceNames[licence] ?? "Other";

/** GitHub's key for a licence: lower case, or "other" for a file nobody recognises. */
export const licenceKey = (licence: string) => (licenceNames[licence] ? licence.toLowerCase() : "other");

/** REST's short form of a licence, or null where there is no licence file. */
export function showLicence(licence: string | null) {
  if (licence === null) return null;
  const known = licenceNames[licence] !== undefined;
  const key = licenceKey(licence);
  return {
    key,
    name: licenceName(licence),
    spdx_id: known ? licence : "NOASSERTION",
    url: known ? `https://api.github.com/licenses/${key}` : null,
    node_id: nodeId("C", key),
  };
}

/** GitHub's "size": kilobytes, 0 for an empty repository. */
export const sizeOf = (repository: Repository) => repository.commits.size * 7;

/** REST's form of a repository in a list. `watchers_count` is the stars, as on GitHub. */
export function showRepository(world: World, repository: Repository, base: string) {
  const owner = ownerOf(world, repository);
  const name = fullName(world, repository);
  const page = `${base}/${name}`;
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: name,
    private: repository.isPrivate,
    owner: showSimpleAccount(owner, base),
    html_url: page,
    description: repository.description,
    fork: repository.parentId !== null,
    ...links(`${base}/api/v3/repos/${name}`),
    git_url: `git://standin.example/${name}.git`,
    ssh_url: `git@standin.example:${name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    mirror_url: null,
    ...figuresOf(repository),
    visibility: repository.isPrivate ? "private" : "public",
    default_branch: repository.branch,
    created_at: dateText(repository.createdAt),
    updated_at: dateText(repository.pushedAt),
    pushed_at: dateText(repository.pushedAt),
  };
}

function figuresOf(repository: Repository) {
  const open = [...repository.pullRequests.values()].filter(
    ({ state }) => state === "open" || state === "draft",
  ).length;
  return {
    language: repository.head ? repository.language : null,
    license: showLicence(repository.licence),
    topics: repository.topics,
    size: sizeOf(repository),
    stargazers_count: repository.stars,
    watchers_count: repository.stars,
    watchers: repository.stars,
    forks_count: repository.forks,
    forks: repository.forks,
    open_issues_count: open,
    open_issues: open,
    archived: repository.archivedAt !== null,
    disabled: false,
    is_template: repository.isTemplate,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    allow_forking: true,
    web_commit_signoff_required: false,
  };
}

// What GitHub appends to a repository's address for each of its many links.
const linkEndings = {
  archive: "{archive_format}{/ref}",
  assignees: "{/user}",
  blobs: "{/sha}",
  branches: "{/branch}",
  collaborators: "{/collaborator}",
  comments: "{/number}",
  commits: "{/sha}",
  compare: "{base}...{head}",
  contents: "{+path}",
  contributors: "",
  deployments: "",
  downloads: "",
  events: "",
  forks: "",
  git_commits: "{/sha}",
  git_refs: "{/sha}",
  git_tags: "{/sha}",
  hooks: "",
  issue_comment: "{/number}",
  issue_events: "{/number}",
  issues: "{/number}",
  keys: "{/key_id}",
  labels: "{/name}",
  languages: "",
  merges: "",
  milestones: "{/number}",
  notifications: "{?since,all,participating}",
  pulls: "{/number}",
  releases: "{/id}",
  stargazers: "",
  statuses: "{sha}",
  subscribers: "",
  subscription: "",
  tags: "",
  teams: "",
  trees: "{/sha}",
};

function links(api: string) {
  const paths = Object.entries(linkEndings).map(([name, rest]) => [
    `${name}_url`,
    `${api}/${name.replace("_", "/")}${rest}`,
  ]);
  return { url: api, ...Object.fromEntries(paths) };
}

/** REST's long form of one repository: with parent and network root, and the count of those who watch it. */
export function showFullRepository(world: World, repository: Repository, base: string) {
  const short = showRepository(world, repository, base);
  const parent = repository.parentId === null ? undefined : world.repositories.get(repository.parentId);
  const owner = ownerOf(world, repository);
  return {
    ...short,
    temp_clone_token: null,
    network_count: parent ? parent.forks : repository.forks,
    subscribers_count: repository.watchers,
    ...(owner.kind === "Organization" ? { organization: showSimpleAccount(owner, base) } : {}),
    ...(parent
      ? { parent: showRepository(world, parent, base), source: showRepository(world, rootOf(world, parent), base) }
      : {}),
  };
}

function rootOf(world: World, repository: Repository): Repository {
  const parent = repository.parentId === null ? undefined : world.repositories.get(repository.parentId);
  return parent ? rootOf(world, parent) : repository;
}
