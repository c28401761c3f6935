import type {
  LinkedPerson,
  Organization,
  PublicRecord,
  PullRequestRecord,
  RepositoryRecord,
} from "#app/contest/judging/conflict/links.ts";
import {
  type EntryToSearch,
  type NamedPullRequest,
  peopleToAsk,
  repositoriesToAsk,
  type SearchOrder,
} from "#app/contest/judging/conflict/search/order.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Client } from "../client.ts";
import { readContributors } from "../contributors.ts";
import { identify } from "../identity.ts";
import { type Cost, withLedger } from "../ledger.ts";
import { readOrganizations } from "./organizations.ts";
import { type PullRequestPeople, readPullRequestPeople } from "./pull-request-people.ts";

export type LinksRead = { record: PublicRecord; unanswered: string[]; cost: Cost };

type Answers = {
  repositories: Map<string, RepositoryRecord>;
  organizations: Map<LinkedPerson, Organization[]>;
  people: Map<NamedPullRequest, PullRequestPeople>;
};

type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Ends a search whose further questions would get no answer either. */
class NoAnswer extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

const ofOneThing: readonly Problem["kind"][] = ["notFound", "blocked", "forbidden"];

/** Asks for each of a list, two at a time as the client allows; what has no answer of its own is written down by its name. */
async function askEach<T, Found>(
  all: readonly T[],
  ask: (one: T) => Promise<Read<Found>>,
  { nameOf, unanswered, patient }: { nameOf: (one: T) => string; unanswered: string[]; patient: boolean },
): Promise<Map<T, Found>> {
  const found = new Map<T, Found>();
  const one = async (each: T) => {
    const read = await ask(each);
    if (read.ok) return void found.set(each, read.value);
    const { kind } = read.problem;
    if (!ofOneThing.includes(kind) && (kind !== "unavailable" || patient)) throw new NoAnswer(read.problem);
    unanswered.push(`${nameOf(each)}: ${read.problem.detail}`);
  };
  for (let start = 0; start < all.length; start += 2) await Promise.all(all.slice(start, start + 2).map(one));
  return found;
}

async function readRepository(client: Client, fullName: string): Promise<Read<RepositoryRecord>> {
  const [owner = "", name = ""] = fullName.split("/");
  const found = await identify(client, { owner, name });
  if (!found.ok) return found;
  const { rest } = found.identity;
  const listed = await readContributors(client, found.identity);
  if (!listed.ok) return listed;
  const place = { id: rest.id, fullName: rest.full_name, url: rest.html_url, ownerId: rest.owner.id };
  const parentId = rest.fork ? (rest.parent?.id ?? "") : null;
  return { ok: true, value: { ...place, contributors: listed.contributors.contributors, parentId } };
}

function keptRepositories(entries: readonly EntryToSearch[]): RepositoryRecord[] {
  return entries.flatMap(({ repositories }) => repositories.map(({ parentName: _, ...repository }) => repository));
}

function splitName({ targetName, number, targetId }: NamedPullRequest) {
  const [owner = "", name = ""] = targetName.split("/");
  return { owner, name, number, targetId };
}

/** What the answers come to: kept readings beside what was asked now, each pull request with its people. */
function composeRecord(order: SearchOrder, read: Answers): PublicRecord {
  const repositories = [...read.repositories.values(), ...keptRepositories(order.entries)];
  const platform = new Set(order.platform.map((fullName) => fullName.toLowerCase()));
  const recordOf = (pull: NamedPullRequest): PullRequestRecord => {
    const { mergedBy = null, reviews = [] } = read.people.get(pull) ?? {};
    const name = `${pull.targetName}#${pull.number}`;
    return { targetId: pull.targetId, name, url: pull.url, mergedBy, reviews };
  };
  return {
    repositories: new Map(repositories.map((repository) => [repository.id, repository])),
    platformIds: [...read.repositories].flatMap(([fullName, { id }]) =>
      platform.has(fullName.toLowerCase()) ? [id] : [],
    ),
    organizations: new Map([...read.organizations].map(([{ githubId }, theirs]) => [githubId, theirs])),
    entries: order.entries.map(({ entryId, members, repositories: own, pullRequests }) => ({
      entryId,
      members,
      repositoryIds: own.map(({ id }) => id),
      pullRequests: pullRequests.map(recordOf),
    })),
  };
}

async function readAll(client: Client, order: SearchOrder, webUrl: string, patient: boolean) {
  const unanswered = [...order.unknown];
  const named = order.entries.flatMap(({ pullRequests }) => pullRequests);
  const read: Answers = {
    repositories: await askEach(repositoriesToAsk(order), (fullName) => readRepository(client, fullName), {
      nameOf: (fullName) => fullName,
      unanswered,
      patient,
    }),
    organizations: await askEach(peopleToAsk(order), (person) => readOrganizations(client, person, webUrl), {
      nameOf: ({ login }) => `public organizations of ${login}`,
      unanswered,
      patient,
    }),
    people: await askEach(named, (pull) => readPullRequestPeople(client, splitName(pull)), {
      nameOf: ({ targetName, number }) => `${targetName}#${number}`,
      unanswered,
      patient,
    }),
  };
  return { record: composeRecord(order, read), unanswered };
}

/**
 * Reads from GitHub everything in which a public link could show, and nothing wider. What GitHub does not show is written down
 * and nothing is concluded from it; a limit, or a GitHub that does not answer at all, ends the reading (`patient`), so that it can
 * be done again later. Where that has been tried often enough, single answers that fail are written down too.
 */
export async function readLinks(
  asking: Client,
  order: SearchOrder,
  { webUrl, patient }: { webUrl: string; patient: boolean },
): Promise<({ ok: true } & LinksRead) | { ok: false; problem: Problem }> {
  const { client, cost } = withLedger(asking);
  try {
    const read = await readAll(client, order, webUrl, patient);
    return { ok: true, ...read, cost };
  } catch (error) {
    if (error instanceof NoAnswer) return { ok: false, problem: error.problem };
    throw error;
  }
}
