import { z } from "zod";

/** GitHub's numeric ids as text: some no longer fit a JavaScript number, and text survives every database and JSON. */
const GitHubId = z.string().regex(/^\d+$/);
const Instant = z.number().int();
const ObjectId = z.string().regex(/^[0-9a-f]{40,64}$/);

export const Licence = z.object({
  /** `NOASSERTION` when there is a licence file that GitHub does not recognise. */
  spdxId: z.string().nullable(),
  key: z.string(),
  name: z.string(),
});

export const RepositoryName = z.object({ id: GitHubId, fullName: z.string() });

export const Head = z.object({ commit: ObjectId, tree: ObjectId, committedAt: Instant });

export const Contributor = z.object({ id: GitHubId, login: z.string(), commits: z.number().int().nonnegative() });

const asked = { owner: z.string(), name: z.string(), number: z.number().int().positive() };

export const PullRequestFacts = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("read"),
    asked: z.object(asked),
    id: GitHubId,
    number: z.number().int(),
    url: z.string(),
    title: z.string(),
    state: z.enum(["open", "closed", "merged"]),
    draft: z.boolean(),
    createdAt: Instant,
    mergedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    /** Null when the account was deleted; `id` is null for bots and placeholders. */
    author: z.object({ id: GitHubId.nullable(), login: z.string() }).nullable(),
    base: z.object({ id: GitHubId, fullName: z.string(), branch: z.string() }),
    mergeCommit: ObjectId.nullable(),
    additions: z.number().int(),
    deletions: z.number().int(),
    changedFiles: z.number().int(),
  }),
  /** missing: no such pull request, or not public. unreadable: GitHub answered with an error for this one alone. */
  z.object({ answer: z.literal(["missing", "unreadable"]), asked: z.object(asked) }),
]);

/** What one reading found, as it is kept; nothing in it was typed by a contestant. */
export const RepositoryFacts = z.object({
  id: GitHubId,
  /** Canonical `owner/name` at the time of reading, after renames and transfers. */
  fullName: z.string(),
  url: z.string(),
  owner: z.object({ id: GitHubId, login: z.string(), kind: z.enum(["user", "organization"]) }),
  visibility: z.enum(["public", "private", "internal"]),
  archived: z.boolean(),
  archivedAt: Instant.nullable(),
  disabled: z.boolean(),
  locked: z.boolean(),
  /** GitHub's word: BILLING, MIGRATING, MOVING, RENAME, TRADE_RESTRICTION, TRANSFERRING_OWNERSHIP. */
  lockReason: z.string().nullable(),
  empty: z.boolean(),
  licence: Licence.nullable(),
  /** Null: not a fork. `parent` null: a fork whose parent is gone. `root`: where the whole network of forks began. */
  fork: z.object({ parent: RepositoryName.nullable(), root: RepositoryName.nullable() }).nullable(),
  defaultBranch: z.string().nullable(),
  /** Tip of the default branch; null when there is no commit. */
  head: Head.nullable(),
  /** Path of the README that GitHub would show. */
  readme: z.string().nullable(),
  stars: z.number().int(),
  forks: z.number().int(),
  watchers: z.number().int(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  topics: z.array(z.string()),
  createdAt: Instant,
  pushedAt: Instant.nullable(),
  contributors: z.array(Contributor),
  /** False when GitHub could not list them all: absence from the list then proves nothing. */
  contributorsComplete: z.boolean(),
  /** Contributors whose commit address belongs to no GitHub account. */
  unlinkedContributors: z.number().int(),
  /** Commits on the default branch whose committer date, which the author controls, lies in the asked window. */
  commitsInWindow: z.number().int(),
  pullRequests: z.array(PullRequestFacts),
});

export type RepositoryFacts = z.infer<typeof RepositoryFacts>;
export type Head = z.infer<typeof Head>;
export type PullRequestFacts = z.infer<typeof PullRequestFacts>;
export type ReadPullRequest = Extract<PullRequestFacts, { answer: "read" }>;
