/** Everything the stand-in knows, as plain data. REST, GraphQL and the web pages all read this one model. */
export type World = {
  now: () => number;
  calendar: Calendar;
  accounts: Map<number, Account>;
  repositories: Map<number, Repository>;
  /** Former full names in lower case, and the id of the repository that bore them. */
  formerNames: Map<string, number>;
  blobs: Map<string, string>;
  trees: Map<string, TreeEntry[]>;
};

/** Instants in epoch milliseconds between which the sample teams did their work. */
export type Calendar = { opensAt: number; closesAt: number };

export type Account = {
  kind: "User" | "Organization";
  id: number;
  login: string;
  name: string;
  email: string | null;
  emailVerified: boolean;
  createdAt: number;
  /** Where the account stands on the sign-in page. */
  group: string;
  note: string;
  /** Ids of the organizations that show this person as a public member. */
  publicMemberOf: Set<number>;
};

export type Signature = { name: string; email: string; accountId: number | null };

export type Commit = {
  sha: string;
  tree: string;
  parents: string[];
  message: string;
  author: Signature;
  authoredAt: number;
  committedAt: number;
};

export type TreeEntry = { path: string; type: "blob" | "tree"; sha: string };

export type Push = {
  id: number;
  before: string;
  after: string;
  at: number;
  actorId: number;
  kind: "push" | "force_push" | "branch_creation";
};

export type PullRequest = {
  number: number;
  title: string;
  authorId: number | null;
  /** Null when the fork it came from was deleted. */
  headRepositoryId: number | null;
  mergedById: number | null;
  state: "open" | "merged" | "closed" | "draft";
  createdAt: number;
  endedAt: number | null;
  headSha: string;
  mergeSha: string | null;
  additions: number;
  deletions: number;
  changedFiles: number;
  /** Left out where nobody has reviewed it. */
  reviews?: PullRequestReview[];
};

export type PullRequestReview = {
  id: number;
  accountId: number;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED";
  at: number;
};

export type Release = { id: number; tag: string; publishedAt: number; downloads: number };

export type Repository = {
  id: number;
  ownerId: number;
  name: string;
  description: string;
  language: string;
  /** An SPDX identifier, "NOASSERTION" for a file nobody recognises, or null where there is no file. */
  licence: string | null;
  topics: string[];
  isPrivate: boolean;
  isTemplate: boolean;
  archivedAt: number | null;
  blocked: "dmca" | "tos" | null;
  parentId: number | null;
  createdAt: number;
  pushedAt: number;
  stars: number;
  forks: number;
  watchers: number;
  branch: string;
  /** Null while nothing has been pushed. */
  head: string | null;
  /** Every commit ever pushed, reachable or not, as GitHub keeps them. */
  commits: Map<string, Commit>;
  pushes: Push[];
  pullRequests: Map<number, PullRequest>;
  releases: Release[];
};
