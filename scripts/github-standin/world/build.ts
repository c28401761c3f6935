import type { SamplePullRequest, SampleRepository, Samples } from "../samples.ts";
import { addPeople } from "./build-people.ts";
import { addPullRequest } from "./build-pull-requests.ts";
import { firstFiles, licenceOf, sourcePath } from "./files.ts";
import { storeTree, withFile } from "./git.ts";
import { growHistory, headTree, steady } from "./history.ts";
import { findAccount, findRepository } from "./lookup.ts";
import type { Account, Calendar, Repository, World } from "./model.ts";

const day = 86_400_000;

/** The span in which sample work happens: the window as far as it has passed, or the hour before now where it has not. */
export function workSpan(calendar: Calendar, now: number): { from: number; to: number } {
  return { from: Math.min(calendar.opensAt, now - 3_600_000), to: Math.min(calendar.closesAt, now) };
}

/** Makes the whole world from the samples. `now` is read once for dates that must not lie in the future. */
export function buildWorld(samples: Samples, calendar: Calendar, now: () => number): World {
  const world: World = {
    now,
    calendar,
    accounts: new Map(),
    repositories: new Map(),
    formerNames: new Map(),
    blobs: new Map(),
    trees: new Map(),
  };
  addPeople(world, samples);
  const { from, to } = workSpan(calendar, now());
  const staff = [samples.people.organizers, samples.people.nominators].flat().map(({ login }) => login);
  for (const project of samples.platform) {
    const authors = project.template ? staff.slice(0, 2) : [...staff.slice(0, 1), ...staff.slice(project.githubId % 9)];
    addRepository(world, project, "Netflix", authors, { from: from - 700 * day, to: from - day });
  }
  const span = { from, to: from + (to - from) * 0.98 };
  for (const { members, entry } of samples.teams) {
    const logins = members.map(({ login }) => login);
    for (const repository of entry.repositories) addRepository(world, repository, logins[0] ?? "", logins, span);
  }
  for (const { login, repositories } of samples.people.newcomers) {
    for (const repository of repositories) addRepository(world, repository, login, [login], span);
  }
  for (const { pull, leader } of inOrder(samples)) addPullRequest(world, pull, leader, span);
  return world;
}

function inOrder(samples: Samples): { pull: SamplePullRequest; leader: string }[] {
  return samples.teams
    .flatMap(({ members, entry }) => entry.pullRequests.map((pull) => ({ pull, leader: members[0]?.login ?? "" })))
    .sort((a, b) => a.pull.number - b.pull.number);
}

/** Adds one sample repository, unless it is one that shall be missing. Throws when the samples do not name its people. */
export function addRepository(
  world: World,
  sample: SampleRepository,
  defaultOwner: string,
  team: string[],
  span: { from: number; to: number },
) {
  if (sample.trouble === "missing") return;
  const owner = accountNamed(world, sample.owner ?? defaultOwner);
  const createdAt = span.from + steady(sample.githubId, "created") * 0.1 * (span.to - span.from);
  const repository = emptyRepository(sample, owner, createdAt);
  if (sample.archived || sample.trouble === "archived") {
    repository.archivedAt = workSpan(world.calendar, world.now()).to;
  }
  world.repositories.set(repository.id, repository);
  if (sample.renamedTo) world.formerNames.set(`${owner.login}/${sample.name}`.toLowerCase(), repository.id);
  if (sample.trouble === "empty") return;
  const first = sample.forkOfCloudPrize ? forkOf(world, repository, sample) : storeTree(world, firstFiles(sample));
  const authors = sample.trouble === "member-not-contributor" ? [owner.login] : team;
  growHistory(world, repository, {
    first,
    path: sourcePath(sample),
    count: sample.commits,
    authors: [...authors, ...(sample.contributors ?? [])].map((login) => accountNamed(world, login)),
    from: createdAt,
    to: span.to,
  });
  addReleases(repository);
}

function accountNamed(world: World, login: string): Account {
  const account = findAccount(world, login);
  if (!account) throw new Error(`The samples name "${login}", who is not listed as a person or an organization there.`);
  return account;
}

function emptyRepository(sample: SampleRepository, owner: Account, createdAt: number): Repository {
  const { trouble } = sample;
  return {
    id: sample.githubId,
    ownerId: owner.id,
    name: sample.renamedTo ?? sample.name,
    description: sample.description,
    language: sample.language,
    licence: trouble === "empty" ? null : licenceOf(sample),
    topics: ["cloud", "netflixoss"],
    isPrivate: trouble === "private",
    isTemplate: sample.template ?? false,
    archivedAt: null,
    blocked: trouble === "blocked" ? "dmca" : null,
    parentId: null,
    createdAt,
    pushedAt: createdAt,
    stars: sample.stars,
    forks: sample.forks,
    watchers: sample.watchers,
    branch: sample.branch ?? "master",
    head: null,
    commits: new Map(),
    pushes: [],
    pullRequests: new Map(),
    releases: [],
  };
}

// A fork starts at its parent's head and keeps the parent's files, save what the sample lacks on purpose.
function forkOf(world: World, fork: Repository, sample: SampleRepository): string {
  const parent = findRepository(world, "Netflix", "Cloud-Prize")?.repository;
  let tree = parent && headTree(parent);
  if (!parent || !tree) throw new Error("The samples lack Netflix/Cloud-Prize, or its commits; others fork it.");
  fork.parentId = parent.id;
  fork.head = parent.head;
  for (const [sha, commit] of parent.commits) fork.commits.set(sha, commit);
  for (const path of ["LICENSE", "README.md"]) tree = withFile(world, tree, path, null);
  for (const [path, text] of firstFiles(sample)) tree = withFile(world, tree, path, text);
  return tree;
}

function addReleases(repository: Repository) {
  const count = repository.stars > 40 ? 1 + (repository.id % 3) : 0;
  for (let step = 0; step < count; step++) {
    const publishedAt =
      repository.createdAt + ((step + 1) / (count + 1)) * (repository.pushedAt - repository.createdAt);
    repository.releases.unshift({
      id: repository.id + step * 1_000_000,
      tag: `v0.${step + 1}.0`,
      publishedAt,
      downloads: Math.round(repository.stars * 1.5 + step * 11),
    });
  }
}
