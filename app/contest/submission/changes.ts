import type { DraftContent } from "./draft.ts";
import { type HandedIn, pullRequestKey } from "./handed-in.ts";

const PULL_REQUEST = /([\w-]+\/[\w.-]+?)(?:\.git)?(?:\/pull\/|#)(\d+)/;

/** The pull request that an address names, as far as a comparison needs it; the address itself where it names none. */
function keyOfAddress(url: string): string {
  const [, baseFullName, number] = PULL_REQUEST.exec(url) ?? [];
  return baseFullName && number ? pullRequestKey({ baseFullName, number: Number(number) }) : url.trim();
}

const listed = (rows: readonly string[]) => JSON.stringify([...new Set(rows)].sort());

type Side = Omit<HandedIn, "pullRequests"> & { pullRequests: string; repositories: readonly string[] };

const parts: readonly [words: string, of: (side: Side) => string | boolean][] = [
  ["title", ({ title }) => title],
  ["summary", ({ summary }) => summary],
  ["write-up", ({ writeUp }) => writeUp],
  [
    "categories",
    ({ categories, noCategoryFits }) =>
      listed([...categories.map(({ slug, reason }) => `${slug} ${reason}`), `${noCategoryFits}`]),
  ],
  ["repositories", ({ repositories }) => listed(repositories.map((fullName) => fullName.toLowerCase()))],
  ["pull requests", ({ pullRequests }) => pullRequests],
  ["build and run", ({ buildAndRun }) => buildAndRun],
  ["evidence", ({ evidence }) => evidence],
  ["links", ({ links }) => JSON.stringify(links.map(({ label, url }) => [label, url]))],
];

/** The parts in which the draft is no longer what was handed in, in the order of the form; none when both are equal. */
export function changesSince(
  version: HandedIn & { repositories: readonly string[] },
  draft: DraftContent & { repositories: readonly string[] },
): string[] {
  const handed = {
    ...version,
    pullRequests: listed(version.pullRequests.map((each) => `${each.kind} ${pullRequestKey(each)}`)),
  };
  const typed = {
    ...draft,
    pullRequests: listed(draft.pullRequests.map(({ kind, url }) => `${kind} ${keyOfAddress(url)}`)),
  };
  return parts.filter(([, of]) => of(handed) !== of(typed)).map(([words]) => words);
}
