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

/** Parts of a reading that can fail alone. What stands in the place of such a part then says nothing. */
export const FACT_PARTS = [
  "readme",
  "licence file",
  "workflows",
  "releases",
  "history",
  "pushes",
  "contributors",
  "pin",
] as const;

/** A LICENSE file: `spdxId` is what its text says to us, null when we do not know the text. */
const LicenceFile = z.object({ path: z.string(), spdxId: z.string().nullable(), hasAdditions: z.boolean() });

/** A workflow of GitHub Actions; `state` is GitHub's word (active, disabled_manually …), null when it was not told. */
const Workflow = z.object({ path: z.string(), runsTests: z.boolean(), state: z.string().nullable() });

/** How a commit that was handed in stands to the branch now. gone: GitHub does not know the commit any more. */
export const PIN_STANDINGS = ["identical", "ahead", "behind", "diverged", "gone"] as const;

const Pinned = z.object({
  commit: ObjectId,
  standing: z.enum(PIN_STANDINGS),
  /** Commits on the branch since. */
  aheadBy: z.number().int(),
  /** The licence at that commit; left out when it is the branch's tip, or could not be read. */
  licence: Licence.nullable().optional(),
});

/** A commit whose dates cannot be taken at their word. */
const OddCommit = z.object({
  commit: ObjectId,
  oddity: z.enum(["pushed late", "pushed early", "authored early", "in the future"]),
});

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
    /** The commit that closed it without merging it: somebody took the work over by hand. */
    closedBy: ObjectId.nullable(),
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
  /** Null where GitHub does not count them. */
  watchers: z.number().int().nullable(),
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
  /** Parts that could not be read this time. */
  unread: z.array(z.enum(FACT_PARTS)),
  /** The name under which it was asked for, null when it was asked for by its id. */
  askedAs: z.string().nullable(),
  licenceFile: LicenceFile.nullable(),
  /** What package manifests say of the licence, in their own words. */
  manifests: z.array(z.object({ path: z.string(), licence: z.string() })),
  workflows: z.array(Workflow),
  /** Files of other build services. */
  otherBuilds: z.array(z.string()),
  /** What the last builds of the tip came to; null when there were none, or GitHub did not say. */
  lastBuild: z.enum(["success", "failure", "pending"]).nullable(),
  releases: z.object({
    count: z.number().int(),
    /** Of the newest ones; GitHub lists at most ten. */
    downloads: z.number().int(),
    newest: z.object({ name: z.string(), url: z.string(), publishedAt: Instant.nullable() }).nullable(),
  }),
  /** Commits before the window, by their own dates; those of a fork's parent are among them. */
  earlier: z.object({ commits: z.number().int(), newestAt: Instant.nullable() }),
  /** Commits in the window, at most the newest hundred, and those that the parent of a fork has in the same window. */
  windowCommits: z.array(ObjectId),
  parentCommits: z.array(ObjectId),
  /** Whether GitHub told when it received the pushes; false also where nothing made it worth asking. */
  pushTimesKnown: z.boolean(),
  /** Commits in the window whose dates do not fit what the server saw, at most ten of each kind. */
  oddCommits: z.array(OddCommit),
  pinned: Pinned.nullable(),
});

export type RepositoryFacts = z.infer<typeof RepositoryFacts>;
export type FactPart = (typeof FACT_PARTS)[number];
export type Head = z.infer<typeof Head>;
export type PullRequestFacts = z.infer<typeof PullRequestFacts>;
export type ReadPullRequest = Extract<PullRequestFacts, { answer: "read" }>;
