import { z } from "zod";

/** GitHub's ids arrive as numbers, as big integers beyond 2^53 or as text, and are text from here on. */
export const Id = z.union([z.int(), z.bigint(), z.string().regex(/^\d+$/)]).transform(String);
export const Instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
export const ObjectId = z.string().regex(/^[0-9a-f]{40,64}$/);

export const RestAccount = z.object({ id: Id, login: z.string(), type: z.string() });

const RestName = z.object({ id: Id, full_name: z.string() });

/** An entry of a list of repositories. */
export const RestListed = z.object({
  id: Id,
  full_name: z.string(),
  description: z.string().nullish(),
  private: z.boolean(),
  fork: z.boolean(),
  archived: z.boolean(),
  language: z.string().nullish(),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
  pushed_at: Instant.nullish(),
});

export const RestRepository = RestListed.extend({
  owner: RestAccount,
  html_url: z.url(),
  visibility: z.enum(["public", "private", "internal"]).optional(),
  disabled: z.boolean().default(false),
  license: z.object({ key: z.string(), name: z.string(), spdx_id: z.string().nullish() }).nullish(),
  parent: RestName.nullish(),
  source: RestName.nullish(),
  default_branch: z.string().nullish(),
  topics: z.array(z.string()).default([]),
  stargazers_count: z.int(),
  forks_count: z.int(),
  subscribers_count: z.int().nullish(),
  created_at: Instant,
});
export type RestRepository = z.infer<typeof RestRepository>;

/** Contributors without an account come as type Anonymous, with name and address instead of id and login. */
export const RestContributors = z.array(
  z.union([
    z.object({ type: z.literal("Anonymous") }),
    z.object({ id: Id, login: z.string(), contributions: z.int() }),
  ]),
);

const Commit = z.object({ oid: ObjectId, committedDate: Instant, tree: z.object({ oid: ObjectId }) });

const Branch = z.object({ name: z.string(), target: Commit });

const Tree = z.object({ entries: z.array(z.object({ name: z.string(), type: z.string() })).nullish() }).nullish();

/** A file, or null where there is none; undefined where GitHub did not say. */
export const GraphBlob = z
  .object({ byteSize: z.int().optional(), isTruncated: z.boolean().optional(), text: z.string().nullish() })
  .nullish()
  .catch(undefined);

const WorkflowTree = z
  .object({ entries: z.array(z.object({ name: z.string(), type: z.string(), object: GraphBlob })).nullish() })
  .nullish()
  .catch(undefined);

const ParentBranch = z
  .object({
    defaultBranchRef: z
      .object({
        target: z.object({ inWindow: z.object({ nodes: z.array(z.object({ oid: ObjectId }).nullable()).nullish() }) }),
      })
      .nullish(),
  })
  .nullish()
  .catch(undefined);

const GraphReleases = z
  .object({
    totalCount: z.int(),
    nodes: z.array(
      z
        .object({
          tagName: z.string(),
          url: z.url(),
          publishedAt: Instant.nullish(),
          releaseAssets: z.object({ nodes: z.array(z.object({ downloadCount: z.int() }).nullable()).nullish() }),
        })
        .nullable(),
    ),
  })
  .nullish()
  .catch(undefined);

const GraphAuthors = z.object({
  nodes: z
    .array(z.object({ user: z.object({ login: z.string(), databaseId: Id.nullish() }).nullish() }).nullable())
    .nullish(),
});

const BranchWithHistory = Branch.extend({
  target: Branch.shape.target.extend({
    inWindow: z.object({
      totalCount: z.int(),
      nodes: z
        .array(
          z.object({ oid: ObjectId, committedDate: Instant, authoredDate: Instant, authors: GraphAuthors }).nullable(),
        )
        .nullish(),
    }),
    earlier: z
      .object({ totalCount: z.int(), nodes: z.array(z.object({ committedDate: Instant }).nullable()).nullish() })
      .nullish()
      .catch(undefined),
    statusCheckRollup: z.object({ state: z.string() }).nullish().catch(undefined),
  }),
});

export const GraphRepository = z.looseObject({
  databaseId: Id,
  isArchived: z.boolean(),
  archivedAt: Instant.nullish(),
  isDisabled: z.boolean(),
  isLocked: z.boolean(),
  lockReason: z.string().nullish(),
  isEmpty: z.boolean(),
  defaultBranchRef: BranchWithHistory.nullable(),
  root: Tree,
  docs: Tree,
  dotGithub: Tree,
  parent: ParentBranch,
  releases: GraphReleases,
  workflows: WorkflowTree,
});
export type GraphRepository = z.infer<typeof GraphRepository>;

export const GraphHead = z.object({ databaseId: Id, defaultBranchRef: Branch.nullable() });

export const GraphCommit = z.object({ databaseId: Id, object: Commit.nullable() });

/** What happened to branches, newest first; `timestamp` is when GitHub received it. */
export const RestActivity = z.array(
  z.object({ before: ObjectId, after: ObjectId, ref: z.string(), timestamp: Instant }),
);

export const GraphPullRequest = z.object({
  fullDatabaseId: Id,
  number: z.int(),
  url: z.url(),
  title: z.string(),
  state: z.enum(["OPEN", "CLOSED", "MERGED"]),
  isDraft: z.boolean(),
  createdAt: Instant,
  mergedAt: Instant.nullish(),
  closedAt: Instant.nullish(),
  additions: z.int(),
  deletions: z.int(),
  changedFiles: z.int(),
  author: z.object({ login: z.string(), databaseId: Id.nullish() }).nullish(),
  mergeCommit: z.object({ oid: ObjectId }).nullish(),
  /** The commit with which it was closed: that of a maintainer who took the work over by hand. */
  timelineItems: z
    .object({
      nodes: z.array(z.object({ closer: z.object({ oid: ObjectId.optional() }).nullish() }).nullable()).nullish(),
    })
    .nullish()
    .catch(undefined),
  baseRefName: z.string(),
  baseRepository: z.object({ databaseId: Id, nameWithOwner: z.string() }),
});
export type GraphPullRequest = z.infer<typeof GraphPullRequest>;

export const RestIdentity = z.object({
  id: Id,
  login: z.string(),
  name: z.string().nullish(),
  avatar_url: z.url().nullish(),
});

export const RestEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));
