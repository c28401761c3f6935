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
