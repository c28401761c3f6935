import type { PullRequestKind } from "../vocabulary.ts";

/** What a team has typed so far; any part may still be empty. Repositories are linked rows and stand beside it. */
export type DraftContent = {
  title: string;
  summary: string;
  /** Markdown. */
  writeUp: string;
  /** Markdown. */
  buildAndRun: string;
  /** Markdown: who uses it, and where that can be seen. */
  evidence: string;
  links: { label: string; url: string }[];
  categories: { slug: string; reason: string }[];
  noCategoryFits: boolean;
  pullRequests: { url: string; kind: PullRequestKind }[];
};

export const EMPTY_DRAFT: DraftContent = {
  title: "",
  summary: "",
  writeUp: "",
  buildAndRun: "",
  evidence: "",
  links: [],
  categories: [],
  noCategoryFits: false,
  pullRequests: [],
};

/** Whether a link can be shown as one: a whole address of the web. */
export const isWebAddress = (url: string) => /^https?:\/\/[^\s/]\S*$/i.test(url);

/** Whether a draft names a pull request by its number that it did not name before, in whatever form of its address. */
export function namesNewPullRequest(before: DraftContent, after: DraftContent): boolean {
  const known = new Set(before.pullRequests.map(({ url }) => url.trim()));
  return after.pullRequests.some(({ url }) => /(\/pull\/|#)\d+/.test(url) && !known.has(url.trim()));
}
