/** Somebody with a GitHub account: the numeric id says who they are, the login only how to write it. */
export type LinkedPerson = { githubId: string; login: string };
export type Decider = LinkedPerson & { accountId: string };

export type Organization = { id: string; login: string; url: string };
export type Contributions = readonly { id: string; commits: number }[];

/** A repository as GitHub showed it, with whoever has commits on it. */
export type RepositoryRecord = {
  id: string;
  fullName: string;
  url: string;
  ownerId: string;
  contributors: Contributions;
  /** The repository it was forked from, whose commits it carries. */
  parentId: string | null;
};

/** A pull request that an entry names, with those who reviewed it and whoever merged it. */
export type PullRequestRecord = {
  targetId: string;
  name: string;
  url: string;
  mergedBy: string | null;
  reviews: readonly { by: string; url: string }[];
};

export type EntryRecord = {
  entryId: string;
  members: readonly LinkedPerson[];
  /** Ids of the repositories that it links. */
  repositoryIds: readonly string[];
  pullRequests: readonly PullRequestRecord[];
};

/** All that was read for one contest; what GitHub did not answer is simply not in it. */
export type PublicRecord = {
  repositories: ReadonlyMap<string, RepositoryRecord>;
  /** Repositories in which those who enter and those who decide may both have worked: platform projects. */
  platformIds: readonly string[];
  /** Public organizations, by a person's GitHub id. */
  organizations: ReadonlyMap<string, readonly Organization[]>;
  entries: readonly EntryRecord[];
};

export type Evidence = { label: string; url: string };
/** What publicly ties one who decides to one entry. */
export type Link = { accountId: string; entryId: string; evidence: Evidence[] };

const commitsBy = ({ url }: RepositoryRecord, { login }: LinkedPerson) =>
  `${url}/commits?author=${encodeURIComponent(login)}`;

/** Commits of one's own: a fork shows its parent's history too, which says nothing about the fork. */
function ownCommits(record: PublicRecord, repository: RepositoryRecord, githubId: string): number {
  const count = (of: RepositoryRecord | undefined) => of?.contributors.find(({ id }) => id === githubId)?.commits ?? 0;
  if (repository.parentId === null) return count(repository);
  const parent = record.repositories.get(repository.parentId);
  // Without the parent's list nobody can tell whose the commits are, and nothing is concluded from them.
  return parent ? count(repository) - count(parent) : 0;
}

function inOwnRepositories(record: PublicRecord, { repositoryIds }: EntryRecord, decider: Decider): Evidence[] {
  return repositoryIds.flatMap((id) => {
    const repository = record.repositories.get(id);
    if (!repository || ownCommits(record, repository, decider.githubId) <= 0) return [];
    const label = `${decider.login} has commits in the entry's repository ${repository.fullName}`;
    return [{ label, url: commitsBy(repository, decider) }];
  });
}

function sideBySide(record: PublicRecord, entry: EntryRecord, decider: Decider): Evidence[] {
  const places = new Set([...record.platformIds, ...entry.pullRequests.map(({ targetId }) => targetId)]);
  return [...places].flatMap((id) => {
    const repository = record.repositories.get(id);
    if (!repository || entry.repositoryIds.includes(id)) return [];
    if (ownCommits(record, repository, decider.githubId) <= 0) return [];
    const member = entry.members.find(({ githubId }) => ownCommits(record, repository, githubId) > 0);
    if (!member) return [];
    const label = `${decider.login} and ${member.login} both have commits in ${repository.fullName}`;
    return [{ label, url: commitsBy(repository, decider) }];
  });
}

function onPullRequests({ pullRequests }: EntryRecord, { githubId, login }: Decider): Evidence[] {
  return pullRequests.flatMap(({ name, url, mergedBy, reviews }) => {
    const review = reviews.find(({ by }) => by === githubId);
    return [
      ...(mergedBy === githubId ? [{ label: `${login} merged the entry's pull request ${name}`, url }] : []),
      ...(review ? [{ label: `${login} reviewed the entry's pull request ${name}`, url: review.url }] : []),
    ];
  });
}

/** Where a person shows publicly that they maintain a repository: it is theirs, or they merged a pull request there. */
function maintains(record: PublicRecord, targetId: string, githubId: string): Evidence["url"] | undefined {
  const target = record.repositories.get(targetId);
  if (target?.ownerId === githubId) return target.url;
  const merged = record.entries
    .flatMap(({ pullRequests }) => pullRequests)
    .find((each) => each.targetId === targetId && each.mergedBy === githubId);
  return merged?.url;
}

function asMaintainer(record: PublicRecord, { pullRequests }: EntryRecord, decider: Decider): Evidence[] {
  const merged = pullRequests.filter(({ mergedBy }) => mergedBy === decider.githubId);
  const known = new Set(merged.map(({ targetId }) => targetId));
  return pullRequests.flatMap(({ targetId, name }) => {
    if (known.has(targetId)) return [];
    known.add(targetId);
    const url = maintains(record, targetId, decider.githubId);
    return url ? [{ label: `${decider.login} maintains the target of the entry's pull request ${name}`, url }] : [];
  });
}

function inOrganizations({ organizations }: PublicRecord, { members }: EntryRecord, decider: Decider): Evidence[] {
  return (organizations.get(decider.githubId) ?? []).flatMap(({ id, login, url }) => {
    const belongs = (each: LinkedPerson) => organizations.get(each.githubId)?.some((theirs) => theirs.id === id);
    const member = members.find(belongs);
    return member ? [{ label: `${decider.login} and ${member.login} are public members of ${login}`, url }] : [];
  });
}

/**
 * Every public link between those who decide and the entries, each with its evidence, in the order of the lists given. People
 * are told apart by GitHub's numeric ids alone. A member of a team who decides is no link but a breach that the rows prevent.
 */
export function findLinks(record: PublicRecord, deciders: readonly Decider[]): Link[] {
  return record.entries.flatMap((entry) =>
    deciders.flatMap((decider) => {
      const evidence = [
        ...inOwnRepositories(record, entry, decider),
        ...onPullRequests(entry, decider),
        ...asMaintainer(record, entry, decider),
        ...sideBySide(record, entry, decider),
        ...inOrganizations(record, entry, decider),
      ];
      return evidence.length > 0 ? [{ accountId: decider.accountId, entryId: entry.entryId, evidence }] : [];
    }),
  );
}
