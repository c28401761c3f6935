import type { z } from "zod";
import type { Head, RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { GraphHead, GraphRepository, RestRepository } from "./answers.ts";
import type { Contributors } from "./contributors.ts";
import type { Told } from "./graph-facts.ts";

type Rest = Pick<
  RepositoryFacts,
  | "pullRequests"
  | "pinned"
  | "oddCommits"
  | "pushTimesKnown"
  | "askedAs"
  | "workflows"
  | "licenceFile"
  | "readme"
  | "unread"
>;

/** Joins what was told of one repository: its own record, what GraphQL or REST said beside it, its contributors, the rest. */
export function composeFacts(rest: RestRepository, told: Told, listed: Contributors, further: Rest): RepositoryFacts {
  const { isArchived, isDisabled, windowCommits, authors, ...said } = told;
  return {
    ...described(rest),
    ...said,
    archived: rest.archived || isArchived,
    disabled: rest.disabled || isDisabled,
    defaultBranch: told.defaultBranch ?? rest.default_branch ?? null,
    ...listed,
    contributors: withRecentAuthors(listed.contributors, authors),
    windowCommits: windowCommits.map(({ commit }) => commit),
    ...further,
  };
}

function described(rest: RestRepository) {
  return {
    id: rest.id,
    fullName: rest.full_name,
    url: rest.html_url,
    owner: {
      id: rest.owner.id,
      login: rest.owner.login,
      kind: rest.owner.type === "Organization" ? "organization" : "user",
    },
    visibility:
      rest.private && rest.visibility === "public"
        ? "private"
        : (rest.visibility ?? (rest.private ? "private" : "public")),
    licence: rest.license
      ? { key: rest.license.key, name: rest.license.name, spdxId: rest.license.spdx_id ?? null }
      : null,
    fork: rest.fork ? { parent: nameOf(rest.parent), root: nameOf(rest.source) } : null,
    stars: rest.stargazers_count,
    forks: rest.forks_count,
    // `watchers_count` repeats the stars; those who watch are called subscribers.
    watchers: rest.subscribers_count ?? null,
    description: rest.description ?? null,
    language: rest.language ?? null,
    topics: rest.topics,
    createdAt: rest.created_at,
    pushedAt: rest.pushed_at ?? null,
  } as const satisfies Partial<RepositoryFacts>;
}

function nameOf(name: RestRepository["parent"]) {
  return name ? { id: name.id, fullName: name.full_name } : null;
}

/** The tip of a branch as it is pinned; null for a repository without commits. */
export function headOf(branch: z.infer<typeof GraphHead>["defaultBranchRef"]): Head | null {
  return branch && asHead(branch.target);
}

/** A commit as it is pinned. */
export function asHead(commit: { oid: string; committedDate: number; tree: { oid: string } }): Head {
  return { commit: commit.oid, tree: commit.tree.oid, committedAt: commit.committedDate };
}

/** The README that GitHub shows: the one in .github, else at the root, else in docs, whatever its case and ending. */
export function readmeIn(trees: Pick<GraphRepository, "dotGithub" | "root" | "docs">): string | null {
  const places = [
    [".github/", trees.dotGithub],
    ["", trees.root],
    ["docs/", trees.docs],
  ] as const;
  for (const [folder, tree] of places) {
    const found = tree?.entries?.find((entry) => entry.type === "blob" && /^readme(\.[a-z0-9]+)*$/i.test(entry.name));
    if (found) return folder + found.name;
  }
  return null;
}

/** GitHub's list of contributors can be hours old; authors of commits in the window are added with the commits seen there. */
function withRecentAuthors(
  listed: RepositoryFacts["contributors"],
  authors: Told["authors"],
): RepositoryFacts["contributors"] {
  const known = new Set(listed.map(({ id }) => id));
  const recent = new Map<string, RepositoryFacts["contributors"][number]>();
  for (const { id, login } of authors) {
    if (!known.has(id)) recent.set(id, { id, login, commits: (recent.get(id)?.commits ?? 0) + 1 });
  }
  return [...listed, ...recent.values()];
}
