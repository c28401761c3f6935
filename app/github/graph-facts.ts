import type { FactPart, RepositoryFacts } from "#app/contest/repository/facts.ts";
import { GraphBlob, type GraphRepository } from "./answers.ts";
import type { DatedCommit } from "./commit-dates.ts";
import { readLicenceText } from "./licence-text.ts";
import { licenceInManifest } from "./manifest.ts";
import { LICENCE_FILES, MANIFESTS } from "./query.ts";
import { headOf, readmeIn } from "./repository-facts.ts";
import { isWorkflow, otherBuildsAmong, runsTests } from "./workflow-file.ts";

/** What GraphQL, or REST in its place, tells beside a repository's own record, its contributors and its pull requests. */
export type Told = Pick<
  RepositoryFacts,
  | "archivedAt"
  | "locked"
  | "lockReason"
  | "empty"
  | "defaultBranch"
  | "head"
  | "readme"
  | "commitsInWindow"
  | "licenceFile"
  | "manifests"
  | "workflows"
  | "otherBuilds"
  | "lastBuild"
  | "releases"
  | "earlier"
  | "parentCommits"
  | "unread"
> & {
  isArchived: boolean;
  isDisabled: boolean;
  /** Commits in the window with their dates, newest first. */
  windowCommits: DatedCommit[];
  /** Those who wrote them, once for each commit. */
  authors: { id: string; login: string }[];
};

const BUILDS = new Map([
  ["SUCCESS", "success"],
  ["FAILURE", "failure"],
  ["ERROR", "failure"],
  ["PENDING", "pending"],
  ["EXPECTED", "pending"],
] as const);

export function toldByGraph(graph: GraphRepository): Told {
  const branch = graph.defaultBranchRef;
  const files = filesIn(graph);
  const releases = releasesIn(graph);
  const earlier = branch?.target.earlier;
  const unread: FactPart[] = [...files.unread];
  if (!releases) unread.push("releases");
  if (branch && !earlier) unread.push("history");
  return {
    isArchived: graph.isArchived,
    archivedAt: graph.archivedAt ?? null,
    isDisabled: graph.isDisabled,
    locked: graph.isLocked,
    lockReason: graph.lockReason ?? null,
    empty: graph.isEmpty,
    defaultBranch: branch?.name ?? null,
    head: headOf(branch),
    readme: readmeIn(graph),
    commitsInWindow: branch?.target.inWindow.totalCount ?? 0,
    ...files.read,
    lastBuild: BUILDS.get(branch?.target.statusCheckRollup?.state as never) ?? null,
    releases: releases ?? { count: 0, downloads: 0, newest: null },
    earlier: { commits: earlier?.totalCount ?? 0, newestAt: earlier?.nodes?.[0]?.committedDate ?? null },
    parentCommits: (graph.parent?.defaultBranchRef?.target.inWindow.nodes ?? []).flatMap((node) => node?.oid ?? []),
    ...historyIn(graph),
    unread,
  };
}

function historyIn(graph: GraphRepository): Pick<Told, "windowCommits" | "authors"> {
  const nodes = (graph.defaultBranchRef?.target.inWindow.nodes ?? []).filter((node) => node !== null);
  return {
    windowCommits: nodes.map(({ oid, committedDate, authoredDate }) => ({
      commit: oid,
      committedAt: committedDate,
      authoredAt: authoredDate,
    })),
    authors: nodes.flatMap(({ authors }) =>
      (authors.nodes ?? []).flatMap((author) =>
        author?.user?.databaseId ? [{ id: author.user.databaseId, login: author.user.login }] : [],
      ),
    ),
  };
}

type Files = Pick<Told, "licenceFile" | "manifests" | "workflows" | "otherBuilds">;

function filesIn(graph: GraphRepository): { read: Files; unread: FactPart[] } {
  const { workflows } = graph;
  const licence = firstText(graph, "licenceFile", LICENCE_FILES);
  const manifests = MANIFESTS.flatMap((path, index) => {
    const text = GraphBlob.parse(graph[`manifest${index}`])?.text;
    const named = text ? licenceInManifest(path, text) : undefined;
    return named === undefined ? [] : [{ path, licence: named }];
  });
  return {
    read: {
      licenceFile: licence ? readLicenceText(licence.path, licence.text) : null,
      manifests,
      workflows: (workflows?.entries ?? [])
        .filter(({ name, type }) => type === "blob" && isWorkflow(name))
        .map(({ name, object }) => ({
          path: `.github/workflows/${name}`,
          runsTests: runsTests(object?.text ?? ""),
          state: null,
        })),
      otherBuilds: otherBuildsAmong(graph.root?.entries?.map(({ name }) => name) ?? []),
    },
    unread: workflows === undefined ? ["workflows"] : [],
  };
}

function firstText(graph: GraphRepository, word: string, paths: readonly string[]) {
  for (const [index, path] of paths.entries()) {
    const text = GraphBlob.parse(graph[`${word}${index}`])?.text;
    if (text) return { path, text };
  }
  return undefined;
}

function releasesIn({ releases }: GraphRepository): Told["releases"] | undefined {
  if (!releases) return undefined;
  const nodes = releases.nodes.filter((node) => node !== null);
  const [newest] = nodes;
  return {
    count: releases.totalCount,
    downloads: nodes
      .flatMap(({ releaseAssets }) => releaseAssets.nodes ?? [])
      .reduce((sum, asset) => sum + (asset?.downloadCount ?? 0), 0),
    newest: newest ? { name: newest.tagName, url: newest.url, publishedAt: newest.publishedAt ?? null } : null,
  };
}
