import type { CheckOutcome } from "../../vocabulary.ts";
import type { RepositoryFacts } from "../facts.ts";

/** Every rule that GitHub can answer about an entry, in the order in which a page lists them. */
export const CHECK_KINDS = [
  "public",
  "identity",
  "active",
  "contents",
  "head",
  "licence",
  "fork",
  "owner",
  "readme",
  "workflow",
  "team",
  "members",
  "window",
  "earlier work",
  "pull request",
  "adoption",
  "popularity",
  "copies",
  "entered once",
  "pin",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The one kind of which an entry has many, one for each pull request that it names. */
export const PULL_REQUEST_CHECK = "pull request" satisfies CheckKind;

/** What a tested rule came to; "pending" is a rule not tested yet, "overruled" is a person's word beside it. */
export type FoundOutcome = Exclude<CheckOutcome, "pending">;

const FROM_BEST_TO_WORST: readonly FoundOutcome[] = ["pass", "warn", "unknown", "fail"];

export const CHECK_TITLES: Readonly<Record<CheckKind, string>> = {
  public: "Exists and is public",
  identity: "Still the same repository",
  active: "Open to changes",
  contents: "Holds files",
  head: "Has a commit to pin",
  licence: "Licence",
  fork: "Fork of the contest's repository",
  owner: "Owner",
  readme: "README",
  workflow: "Builds and tests itself",
  team: "Belongs to the team",
  members: "Commits of every member",
  window: "Work during submission",
  "earlier work": "Work before submission",
  "pull request": "Pull request",
  adoption: "Use by others",
  popularity: "Popularity",
  copies: "Shared with other entries",
  "entered once": "Entered once",
  pin: "Commit handed in",
};

/** A page of GitHub that shows what was seen. */
export type Evidence = { label: string; url: string };

export type CheckFinding = {
  kind: CheckKind;
  /** What the finding is about: `owner/name` of the repository, or `owner/name#number` of a pull request. */
  subject: string;
  outcome: FoundOutcome;
  /** One plain sentence: what was seen. */
  seen: string;
  /** One plain sentence: what to do; empty when there is nothing to do. */
  fix: string;
  evidence: Evidence[];
  /** Only for "unknown": when GitHub is asked again, if that is known. */
  retryAt: number | null;
};

/** What a rule decides; where it was seen is added by whoever asked. */
export type Verdict = { outcome: FoundOutcome; seen: string; fix: string };

/** For a part that GitHub did not give although the rest of its answer came. */
export const notRead = (what: string): Verdict =>
  unknown(`GitHub did not tell ${what} this time.`, "Nothing has to be done; it is checked again by itself.");

export type TeamMember = { githubId: string | null; login: string };

export type RepositoryRules = {
  /** SPDX ids that the contest allows, in any case; empty when it asks for none. */
  licences: readonly string[];
  /** The repository to fork; `id` is null until GitHub was asked for it. Null: the contest asks for no fork. */
  fork: { of: { id: string | null; fullName: string }; demand: "required" | "welcome" } | null;
  /** The submission window; null when the contest does not look at it. */
  window: { opensAt: number; closesAt: number } | null;
};

/** Stars, forks and watchers, as they were at an instant. */
export type Figures = { stars: number; forks: number; watchers: number | null; at: number };

/** What the portal itself knows beside GitHub's answer: the same contest's other entries, and the reading before. */
export type Known = {
  /** The name that GitHub gave at the reading before. */
  formerName: string | null;
  /** The commit that the version in force hands in. */
  pin: string | null;
  figuresBefore: Figures | null;
  /** Other entries that link the very same repository, and whether their team owns it or has commits in it. */
  twins: readonly { controls: boolean }[];
  /** Commits in the window that another entry's repository has, too. Null: not all could be compared. */
  sharedCommits: readonly string[] | null;
  /** How many links the team gives as evidence that others use its work. */
  evidenceLinks: number;
};

export const NOTHING_KNOWN: Known = {
  formerName: null,
  pin: null,
  figuresBefore: null,
  twins: [],
  sharedCommits: [],
  evidenceLinks: 0,
};

/** A rule gives no verdict (undefined) when the contest does not ask for it. */
export type Rule = (
  facts: RepositoryFacts,
  rules: RepositoryRules,
  team: readonly TeamMember[],
  known: Known,
) => Verdict | undefined;

export const pass = (seen: string): Verdict => ({ outcome: "pass", seen, fix: "" });
export const warn = (seen: string, fix: string): Verdict => ({ outcome: "warn", seen, fix });
export const fail = (seen: string, fix: string): Verdict => ({ outcome: "fail", seen, fix });
export const unknown = (seen: string, fix: string): Verdict => ({ outcome: "unknown", seen, fix });

/** The worst outcome of a list, "unknown" counting as worse than "warn"; "pass" for an empty list. */
export function worstOutcome(findings: readonly { outcome: FoundOutcome }[]): FoundOutcome {
  const ranks = findings.map((finding) => FROM_BEST_TO_WORST.indexOf(finding.outcome));
  return FROM_BEST_TO_WORST[Math.max(0, ...ranks)] ?? "pass";
}
