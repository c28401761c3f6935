import { redact } from "#app/contest/judging/redaction.ts";
import { CHECK_TITLES } from "#app/contest/repository/checks/finding.ts";
import { driftSince } from "#app/contest/repository/drift.ts";
import type { EntryVersion, VersionParts } from "#app/contest/submission/queries.ts";
import type { CheckOutcome } from "#app/contest/vocabulary.ts";
import { renderMarkdown } from "./markdown.ts";

type Check = {
  id: string;
  repositoryId: string;
  repository: string;
  kind: string;
  outcome: CheckOutcome;
  seen: string;
  evidence: { label: string; url: string }[];
  checkedAt: number;
};

type Read = Omit<VersionParts, "members"> & {
  version: EntryVersion;
  checks: Check[];
  webUrl: string;
  /** The names that must not be read, where those who entered are hidden; null where they are not. */
  hiddenNames: readonly string[] | null;
};

/** The address of a repository on GitHub, at the commit that was handed in where it is known. */
function repositoryUrl(webUrl: string, { fullName, commit }: { fullName: string; commit: string | null }): string {
  return commit ? `${webUrl}/${fullName}/tree/${commit}` : `${webUrl}/${fullName}`;
}

function standingNow(checks: readonly Check[], repositoryId: string) {
  const own = checks.filter((check) => check.repositoryId === repositoryId);
  return own[0] && { fullName: own[0].repository, checks: own };
}

const TITLES: Readonly<Record<string, string>> = CHECK_TITLES;

const titleOf = ({ kind }: Check) => TITLES[kind.split(":")[0] ?? ""] ?? kind;

/**
 * What is read of an entry whose team is hidden: its texts without their names; on GitHub every address would name them, so
 * repositories and pull requests are only counted, and checks say their outcome without evidence.
 */
function withoutEntrants({ version, categories, repositories, pullRequests, checks }: Read, names: readonly string[]) {
  const hide = (text: string) => redact(text, names);
  const places = new Map(repositories.map(({ repositoryId }, place) => [repositoryId, `Repository ${place + 1}`]));
  return {
    title: hide(version.title),
    summary: hide(version.summary),
    writeUp: renderMarkdown(hide(version.writeUp)),
    buildAndRun: renderMarkdown(hide(version.buildAndRun)),
    evidence: renderMarkdown(hide(version.evidence)),
    links: [],
    noCategoryFits: version.noCategoryFits,
    categories: categories.map((category) => ({ ...category, reason: hide(category.reason) })),
    repositories: repositories.map(({ id, pinState }, place) => ({
      ...{ id, pinState, fullName: `Repository ${place + 1}`, commit: null, url: null, drift: [] },
    })),
    pullRequests: pullRequests.map(({ id, kind }, place) => ({
      ...{ id, kind, label: `Pull request ${place + 1}`, url: null },
    })),
    checks: checks.map((check) => ({
      ...{ ...check, title: titleOf(check), seen: hide(check.seen), evidence: [] },
      repository: places.get(check.repositoryId) ?? "A repository",
    })),
    hidden: true,
  };
}

/** An entry in the form in which those who decide read it: texts rendered, everything on GitHub with its address. */
export function renderMaterial(read: Read) {
  const { version, categories, repositories, pullRequests, checks, webUrl, hiddenNames } = read;
  if (hiddenNames) return withoutEntrants(read, hiddenNames);
  return {
    title: version.title,
    summary: version.summary,
    writeUp: renderMarkdown(version.writeUp),
    buildAndRun: renderMarkdown(version.buildAndRun),
    evidence: renderMarkdown(version.evidence),
    links: version.links,
    noCategoryFits: version.noCategoryFits,
    categories,
    repositories: repositories.map(({ id, repositoryId, fullName, commit, pinState }) => ({
      id,
      fullName,
      commit,
      pinState,
      url: repositoryUrl(webUrl, { fullName, commit }),
      drift: driftSince({ fullName, commit }, standingNow(checks, repositoryId)),
    })),
    pullRequests: pullRequests.map(({ id, baseFullName, number, kind }) => ({
      id,
      label: `${baseFullName} #${number}`,
      kind,
      url: `${webUrl}/${baseFullName}/pull/${number}`,
    })),
    checks: checks.map((check) => ({ ...check, title: titleOf(check) })),
    hidden: false,
  };
}
