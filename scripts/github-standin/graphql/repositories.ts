import type { Call } from "../http/call.ts";
import { assetName } from "../rest/releases.ts";
import { dateText, nodeId } from "../rest/show-account.ts";
import { licenceKey, licenceName, sizeOf } from "../rest/show-repository.ts";
import { fullName, ownerOf } from "../world/lookup.ts";
import type { Release, Repository } from "../world/model.ts";
import { resolveRef } from "../world/refs.ts";
import { accountRecord } from "./accounts.ts";
import { connection, type Slice } from "./connection.ts";
import { commitRecord, objectAt } from "./objects.ts";
import { pullRequestNumbered } from "./pull-requests.ts";

type ObjectAsked = { expression?: string; oid?: string };
type ReleasesAsked = Slice & { orderBy?: { field: "CREATED_AT" | "NAME"; direction: "ASC" | "DESC" } };

/** A repository with everything reachable from it, worked out only as far as the query asks. */
export function repositoryRecord(call: Call, repository: Repository): object {
  const { world, url } = call.standin;
  const parent = repository.parentId === null ? undefined : world.repositories.get(repository.parentId);
  return {
    __typename: "Repository",
    ...plainFields(call, repository),
    owner: () => accountRecord(ownerOf(world, repository), url),
    licenseInfo: licenceRecord(repository.licence),
    primaryLanguage: repository.head
      ? { id: nodeId("C", repository.language), name: repository.language, color: null }
      : null,
    parent: parent ? () => repositoryRecord(call, parent) : null,
    repositoryTopics: (asked: Slice) => connection("repositoryTopics", repository.topics, asked, topicRecord),
    watchers: { totalCount: repository.watchers, nodes: () => [], pageInfo: null },
    stargazers: { totalCount: repository.stars },
    releases: (asked: ReleasesAsked) => {
      const sign = asked.orderBy?.direction === "ASC" ? 1 : -1;
      const all = [...repository.releases].sort((a, b) => sign * (a.publishedAt - b.publishedAt));
      return connection("releases", all, asked, (release) => releaseRecord(call, repository, release));
    },
    defaultBranchRef: () => branchRecord(call, repository),
    object: ({ expression, oid }: ObjectAsked) => objectAt(call, repository, expression ?? oid ?? ""),
    pullRequest: ({ number }: { number: number }) => pullRequestNumbered(call, repository, number),
  };
}

function plainFields(call: Call, repository: Repository) {
  const name = fullName(call.standin.world, repository);
  return {
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: name,
    url: `${call.standin.url}/${name}`,
    resourcePath: `/${name}`,
    description: repository.description,
    homepageUrl: null,
    visibility: repository.isPrivate ? "PRIVATE" : "PUBLIC",
    isPrivate: repository.isPrivate,
    isArchived: repository.archivedAt !== null,
    archivedAt: repository.archivedAt === null ? null : dateText(repository.archivedAt),
    isDisabled: false,
    isLocked: false,
    lockReason: null,
    isEmpty: repository.head === null,
    isFork: repository.parentId !== null,
    isTemplate: repository.isTemplate,
    isMirror: false,
    createdAt: dateText(repository.createdAt),
    updatedAt: dateText(repository.pushedAt),
    pushedAt: repository.head === null ? null : dateText(repository.pushedAt),
    diskUsage: sizeOf(repository),
    stargazerCount: repository.stars,
    forkCount: repository.forks,
  };
}

function licenceRecord(licence: string | null): object | null {
  if (licence === null) return null;
  const key = licenceKey(licence);
  const isKnown = key !== "other";
  return {
    id: nodeId("C", key),
    key,
    name: licenceName(licence),
    nickname: null,
    spdxId: isKnown ? licence : "NOASSERTION",
    pseudoLicense: !isKnown,
    url: null,
  };
}

const topicRecord = (name: string) => ({ id: nodeId("C", `t:${name}`), topic: { id: nodeId("C", name), name } });

function branchRecord(call: Call, repository: Repository): object | null {
  const head = resolveRef(repository, "HEAD");
  if (!head) return null;
  return {
    id: nodeId("C", `${repository.id}:heads`),
    name: repository.branch,
    prefix: "refs/heads/",
    target: commitRecord(call, repository, head),
  };
}

function releaseRecord(call: Call, repository: Repository, { id, tag, publishedAt, downloads }: Release): object {
  const at = dateText(publishedAt);
  const asset = {
    id: nodeId("C", `a:${id}`),
    name: assetName(repository),
    downloadCount: downloads,
    size: 120_000,
    contentType: "application/zip",
  };
  return {
    id: nodeId("C", `r:${id}`),
    databaseId: id,
    tagName: tag,
    name: tag,
    createdAt: at,
    publishedAt: at,
    isDraft: false,
    isPrerelease: false,
    url: `${call.standin.url}/${fullName(call.standin.world, repository)}/releases/tag/${tag}`,
    releaseAssets: (asked: Slice) => connection("releaseAssets", [asset], asked, (one) => one),
  };
}
