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

type Read = Omit<VersionParts, "members"> & { version: EntryVersion; checks: Check[]; webUrl: string };

/** The address of a repository on GitHub, at the commit that was handed in where it is known. */
function repositoryUrl(webUrl: string, { fullName, commit }: { fullName: string; commit: string | null }): string {
  return commit ? `${webUrl}/${fullName}/tree/${commit}` : `${webUrl}/${fullName}`;
}

function standingNow(checks: readonly Check[], repositoryId: string) {
  const own = checks.filter((check) => check.repositoryId === repositoryId);
  return own[0] && { fullName: own[0].repository, checks: own };
}

/** An entry in the form in which those who decide read it: texts rendered, everything on GitHub with its address. */
export function renderMaterial({ version, categories, repositories, pullRequests, checks, webUrl }: Read) {
  const titles: Readonly<Record<string, string>> = CHECK_TITLES;
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
    checks: checks.map((check) => ({ ...check, title: titles[check.kind.split(":")[0] ?? ""] ?? check.kind })),
  };
}
