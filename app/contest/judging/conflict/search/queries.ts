import { and, eq, inArray, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry } from "#db/schema/entries.ts";
import { membership } from "#db/schema/people.ts";
import { repository } from "#db/schema/repositories.ts";
import { versionMember } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import type { RepositoryFacts } from "../../../repository/facts.ts";
import { platformProjectsOf } from "../../../setup/queries.ts";
import { newestFactsOf } from "../../../submission/gallery/queries.ts";
import { entriesBefore } from "../../assignment/queries.ts";
import type { Decider, LinkedPerson } from "../links.ts";
import { decidersOf } from "../queries.ts";
import type { NamedPullRequest, ReadRepository, SearchOrder } from "./order.ts";

type Person = { name: string; githubId: string | null; login: string | null };

const isLinked = <P extends Person>(person: P): person is P & LinkedPerson =>
  person.githubId !== null && person.login !== null;

async function decidingPeople(read: Reader, contestId: string) {
  const ids = (await decidersOf(read, contestId)).map(({ accountId }) => accountId);
  if (ids.length === 0) return [];
  return read
    .select({ accountId: account.id, name: account.name, githubId: account.githubId, login: account.login })
    .from(account)
    .where(inArray(account.id, ids))
    .orderBy(account.name, account.id);
}

/** The people behind entries: as named in the version in force, and as the team is now. */
async function peopleBehind(read: Reader, entryIds: string[]) {
  const person = { entryId: entry.id, name: account.name, githubId: account.githubId, login: account.login };
  const inForce = await read
    .select(person)
    .from(versionMember)
    .innerJoin(entry, eq(entry.versionInForceId, versionMember.versionId))
    .innerJoin(account, eq(account.id, versionMember.accountId))
    .where(inArray(entry.id, entryIds));
  const present = await read
    .select(person)
    .from(membership)
    .innerJoin(entry, eq(entry.teamId, membership.teamId))
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(inArray(entry.id, entryIds), isNull(membership.endedAt)));
  return [...inForce, ...present];
}

function repositoryFrom({ id, fullName, url, owner, contributors, fork }: RepositoryFacts): ReadRepository {
  const parentId = fork === null ? null : (fork.parent?.id ?? "");
  return { id, fullName, url, ownerId: owner.id, contributors, parentId, parentName: fork?.parent?.fullName ?? null };
}

/** The pull requests that members wrote; a claim to somebody else's says nothing of who knows whom. */
function pullRequestsFrom(facts: readonly RepositoryFacts[], members: readonly LinkedPerson[]): NamedPullRequest[] {
  const found = facts.flatMap(({ pullRequests }) => pullRequests);
  const own = found.flatMap((each) => {
    if (each.answer !== "read" || !members.some(({ githubId }) => githubId === each.author?.id)) return [];
    return [{ targetId: each.base.id, targetName: each.base.fullName, number: each.number, url: each.url }];
  });
  return [...new Map(own.map((pull) => [`${pull.targetId} ${pull.number}`, pull])).values()];
}

/** Among whom and in what a search of a contest looks for public links: the entries that stand, as they were last read. */
export async function searchOrderOf(read: Reader, contestId: string): Promise<SearchOrder> {
  const standing = await entriesBefore(read, contestId, "nomination");
  const ids = standing.map(({ entryId }) => entryId);
  const people = await decidingPeople(read, contestId);
  const behind = ids.length > 0 ? await peopleBehind(read, ids) : [];
  const linked = ids.length
    ? await read
        .select({ id: repository.id, entryId: repository.entryId, fullName: repository.fullName })
        .from(repository)
        .where(and(inArray(repository.entryId, ids), isNull(repository.endedAt)))
    : [];
  const known = await newestFactsOf(
    read,
    linked.map(({ id }) => id),
  );
  const factsOf = (repositoryId: string) => known.find((each) => each.repositoryId === repositoryId)?.facts;
  return {
    deciders: people
      .filter(isLinked)
      .map(({ accountId, githubId, login }): Decider => ({ accountId, githubId, login })),
    entries: ids.map((entryId) => {
      const own = behind.filter((each) => each.entryId === entryId).filter(isLinked);
      const members = [...new Map(own.map(({ githubId, login }) => [githubId, { githubId, login }])).values()];
      const facts = linked.flatMap((each) => (each.entryId === entryId ? (factsOf(each.id) ?? []) : []));
      return {
        entryId,
        members,
        repositories: facts.map(repositoryFrom),
        pullRequests: pullRequestsFrom(facts, members),
      };
    }),
    platform: (await platformProjectsOf(read, contestId)).map(({ fullName }) => fullName),
    unknown: [
      ...people.filter((each) => !isLinked(each)).map(({ name }) => `${name} has no GitHub account linked`),
      ...linked.filter(({ id }) => !factsOf(id)).map(({ fullName }) => `${fullName} has not been read yet`),
    ],
  };
}
