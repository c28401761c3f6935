import type { FactPart, PullRequestFacts, RepositoryFacts } from "../facts.ts";

/** A fact that one reading gives and the next gives otherwise, both in words. */
export type Difference = { fact: string; before: string; after: string };

const NOTHING = "none";

const instant = (at: number | null) => (at === null ? NOTHING : `${new Date(at).toISOString().slice(0, 19)}Z`);
const yesOrNo = (is: boolean) => (is ? "yes" : "no");
const listed = (words: readonly string[]) => [...words].sort().join(", ") || NOTHING;
const short = (commit: string) => commit.slice(0, 12);

function forkInWords({ fork }: RepositoryFacts): string {
  if (fork === null) return "no fork";
  return fork.parent ? `fork of ${fork.parent.fullName}` : "fork of a repository that is gone";
}

function licenceFileInWords({ licenceFile }: RepositoryFacts): string {
  if (licenceFile === null) return NOTHING;
  const { path, spdxId, hasAdditions } = licenceFile;
  return `${path}: ${spdxId ?? "a text that is not known"}${hasAdditions ? ", with additions" : ""}`;
}

function releasesInWords({ releases: { count, newest } }: RepositoryFacts): string {
  return newest ? `${count}, the newest ${newest.name}` : `${count}`;
}

function pinnedInWords({ pinned }: RepositoryFacts): string {
  if (pinned === null) return NOTHING;
  return `${short(pinned.commit)}: ${pinned.standing}, ${pinned.aheadBy} commits since`;
}

type Compared = { fact: string; of: (facts: RepositoryFacts) => string; part?: FactPart };

/** What is compared, in the order in which it is shown; a part that could not be read says nothing about its facts. */
const COMPARED: readonly Compared[] = [
  { fact: "GitHub's id", of: ({ id }) => id },
  { fact: "name", of: ({ fullName }) => fullName },
  { fact: "owner", of: ({ owner }) => `${owner.login} (${owner.kind})` },
  { fact: "visibility", of: ({ visibility }) => visibility },
  { fact: "archived", of: ({ archived }) => yesOrNo(archived) },
  { fact: "disabled", of: ({ disabled }) => yesOrNo(disabled) },
  { fact: "locked", of: ({ locked, lockReason }) => (locked ? (lockReason ?? "yes") : "no") },
  { fact: "empty", of: ({ empty }) => yesOrNo(empty) },
  { fact: "fork", of: forkInWords },
  { fact: "default branch", of: ({ defaultBranch }) => defaultBranch ?? NOTHING },
  { fact: "tip of the branch", of: ({ head }) => (head ? short(head.commit) : NOTHING) },
  { fact: "last push", of: ({ pushedAt }) => instant(pushedAt) },
  { fact: "licence", of: ({ licence }) => (licence ? (licence.spdxId ?? licence.name) : NOTHING) },
  { fact: "licence file", of: licenceFileInWords, part: "licence file" },
  {
    fact: "licence in manifests",
    of: ({ manifests }) => listed(manifests.map((each) => `${each.path}: ${each.licence}`)),
  },
  { fact: "README", of: ({ readme }) => readme ?? NOTHING, part: "readme" },
  { fact: "stars", of: ({ stars }) => `${stars}` },
  { fact: "forks", of: ({ forks }) => `${forks}` },
  { fact: "watchers", of: ({ watchers }) => `${watchers ?? "not counted"}` },
  { fact: "description", of: ({ description }) => description || NOTHING },
  { fact: "language", of: ({ language }) => language ?? NOTHING },
  { fact: "topics", of: ({ topics }) => listed(topics) },
  {
    fact: "contributors",
    of: ({ contributors }) => listed(contributors.map(({ login, commits }) => `${login} (${commits})`)),
    part: "contributors",
  },
  {
    fact: "contributors without an account",
    of: ({ unlinkedContributors }) => `${unlinkedContributors}`,
    part: "contributors",
  },
  { fact: "commits in the window", of: ({ commitsInWindow }) => `${commitsInWindow}`, part: "history" },
  { fact: "commits before the window", of: ({ earlier }) => `${earlier.commits}`, part: "history" },
  {
    fact: "commits with odd dates",
    of: ({ oddCommits }) => listed(oddCommits.map(({ commit, oddity }) => `${short(commit)} ${oddity}`)),
    part: "pushes",
  },
  {
    fact: "workflows",
    of: ({ workflows }) => listed(workflows.map(({ path, state }) => (state ? `${path} (${state})` : path))),
    part: "workflows",
  },
  { fact: "other builds", of: ({ otherBuilds }) => listed(otherBuilds) },
  { fact: "last build", of: ({ lastBuild }) => lastBuild ?? NOTHING },
  { fact: "releases", of: releasesInWords, part: "releases" },
  { fact: "commit handed in", of: pinnedInWords, part: "pin" },
];

function pullRequestInWords(told: PullRequestFacts | undefined): string {
  if (told === undefined) return "not asked for";
  if (told.answer !== "read") return told.answer;
  const { state, draft, changedFiles, additions, deletions } = told;
  return `${state}${draft ? ", a draft" : ""}, ${changedFiles} files, +${additions} −${deletions}`;
}

const nameOf = ({ asked: { owner, name, number } }: PullRequestFacts) => `${owner}/${name}#${number}`.toLowerCase();

function pullRequestDifferences(before: RepositoryFacts, after: RepositoryFacts): Difference[] {
  const names = new Set([...before.pullRequests, ...after.pullRequests].map(nameOf));
  const toldIn = (facts: RepositoryFacts, name: string) => facts.pullRequests.find((each) => nameOf(each) === name);
  return [...names].flatMap((name) => {
    const [was, is] = [toldIn(before, name), toldIn(after, name)];
    if (was?.answer === "unreadable" || is?.answer === "unreadable") return [];
    const words = { before: pullRequestInWords(was), after: pullRequestInWords(is) };
    return words.before === words.after ? [] : [{ fact: `pull request ${name}`, ...words }];
  });
}

/**
 * What two readings of one repository tell differently. A part that either of them could not read is passed over: what
 * stands in its place is no fact, and would look like a change.
 */
export function differencesBetween(before: RepositoryFacts, after: RepositoryFacts): Difference[] {
  const isRead = (part: FactPart | undefined) =>
    part === undefined || !(before.unread.includes(part) || after.unread.includes(part));
  const plain = COMPARED.filter(({ part }) => isRead(part))
    .map(({ fact, of }) => ({ fact, before: of(before), after: of(after) }))
    .filter((each) => each.before !== each.after);
  return [...plain, ...pullRequestDifferences(before, after)];
}
