import type { Contributions, Decider, LinkedPerson } from "../links.ts";

/** A repository as a reading has kept it. */
export type ReadRepository = {
  id: string;
  fullName: string;
  url: string;
  ownerId: string;
  contributors: Contributions;
  /** Null: no fork. Empty: a fork whose parent GitHub does not show. */
  parentId: string | null;
  parentName: string | null;
};

export type NamedPullRequest = { targetId: string; targetName: string; number: number; url: string };

export type EntryToSearch = {
  entryId: string;
  members: LinkedPerson[];
  repositories: ReadRepository[];
  pullRequests: NamedPullRequest[];
};

/** Within what a search looks for links, and nothing wider. */
export type SearchOrder = {
  deciders: Decider[];
  entries: EntryToSearch[];
  /** `owner/name` of each platform project. */
  platform: string[];
  /** Those who decide or enter without a GitHub account, and repositories that have not been read: nothing can be said. */
  unknown: string[];
};

/** The repositories whose contributors have to be asked for: platform projects, targets of pull requests, parents of forks. */
export function repositoriesToAsk({ entries, platform }: SearchOrder): string[] {
  const targets = entries.flatMap(({ pullRequests }) => pullRequests.map(({ targetName }) => targetName));
  const parents = entries.flatMap(({ repositories }) => repositories.flatMap(({ parentName }) => parentName ?? []));
  const byKey = new Map([...platform, ...targets, ...parents].map((fullName) => [fullName.toLowerCase(), fullName]));
  return [...byKey.values()].sort();
}

/** Everybody whose public organizations have to be asked for, each once. */
export function peopleToAsk({ deciders, entries }: SearchOrder): LinkedPerson[] {
  const all = [...deciders, ...entries.flatMap(({ members }) => members)];
  return [...new Map(all.map(({ githubId, login }) => [githubId, { githubId, login }])).values()];
}
