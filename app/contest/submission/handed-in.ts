import type { PullRequestKind } from "../vocabulary.ts";
import type { DraftContent } from "./draft.ts";

export type NamedPullRequest = { baseFullName: string; number: number; kind: PullRequestKind };

/** A draft as a version keeps it: pull requests by name instead of by the address that was pasted. */
export type HandedIn = Omit<DraftContent, "pullRequests"> & { pullRequests: NamedPullRequest[] };

/** One name for one pull request, whatever the letters' case. */
export const pullRequestKey = ({ baseFullName, number }: Pick<NamedPullRequest, "baseFullName" | "number">) =>
  `${baseFullName.toLowerCase()}#${number}`;

function onceEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const row of rows) if (!kept.has(keyOf(row))) kept.set(keyOf(row), row);
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** What is handed in, each category and pull request once and in a fixed order, so that equal content is equal. */
export function handedIn(
  content: Omit<DraftContent, "pullRequests">,
  pullRequests: readonly NamedPullRequest[],
): HandedIn {
  const { title, summary, writeUp, buildAndRun, evidence, links, noCategoryFits } = content;
  return {
    ...{ title, summary, writeUp, buildAndRun, evidence, noCategoryFits },
    links: links.map(({ label, url }) => ({ label, url })),
    categories: onceEach(
      content.categories.map(({ slug, reason }) => ({ slug, reason })),
      ({ slug }) => slug,
    ),
    pullRequests: onceEach(
      pullRequests.map(({ baseFullName, number, kind }) => ({ baseFullName, number, kind })),
      pullRequestKey,
    ),
  };
}
