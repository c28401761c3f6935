import type { Account, Repository, World } from "./model.ts";

const alike = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Finds an account by login; case does not matter. */
export function findAccount(world: World, login: string): Account | undefined {
  for (const account of world.accounts.values()) if (alike(account.login, login)) return account;
  return undefined;
}

/** "owner/name" in its canonical spelling. */
export function fullName(world: World, repository: Repository): string {
  return `${ownerOf(world, repository).login}/${repository.name}`;
}

/** The account that owns a repository; a world without it is broken. */
export function ownerOf(world: World, repository: Repository): Account {
  const owner = world.accounts.get(repository.ownerId);
  if (!owner)
    throw new Error(`Repository ${repository.id} belongs to account ${repository.ownerId}, which is not in the world.`);
  return owner;
}

/** Finds a repository by its present name, or tells that the name is a former one. */
export function findRepository(
  world: World,
  owner: string,
  name: string,
): { repository: Repository; moved: boolean } | undefined {
  const wanted = `${owner}/${name}`;
  for (const repository of world.repositories.values()) {
    if (alike(fullName(world, repository), wanted)) return { repository, moved: false };
  }
  const id = world.formerNames.get(wanted.toLowerCase());
  const repository = id === undefined ? undefined : world.repositories.get(id);
  return repository && { repository, moved: true };
}

/** Whether someone with this account id (null: nobody, or a server's token) may see a repository at all. */
export function maySee(repository: Repository, accountId: number | null, scopes: readonly string[]): boolean {
  return !repository.isPrivate || (repository.ownerId === accountId && scopes.includes("repo"));
}

/** The public repositories of an account, newest push first. */
export function repositoriesOf(world: World, account: Account): Repository[] {
  return [...world.repositories.values()]
    .filter((repository) => repository.ownerId === account.id && !repository.isPrivate)
    .sort((a, b) => b.pushedAt - a.pushedAt);
}
