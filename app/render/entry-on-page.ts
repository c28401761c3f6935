import type { ShownCheck } from "#app/contest/repository/checks/shown.ts";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { PinState, PullRequestKind } from "#app/contest/vocabulary.ts";
import { renderMarkdown } from "./markdown.ts";

type Texts = { writeUp: string; buildAndRun: string; evidence: string; links: { label: string; url: string }[] };

/** The texts of a version as safe HTML; links lead to the web or nowhere. */
export function textsOnPage({ writeUp, buildAndRun, evidence, links }: Texts) {
  const rendered = (text: string) => (text.trim() === "" ? "" : renderMarkdown(text));
  return {
    writeUp: rendered(writeUp),
    buildAndRun: rendered(buildAndRun),
    evidence: rendered(evidence),
    links: links.filter(({ url }) => /^https?:\/\//i.test(url)),
  };
}

function factsInWords({ licence, language, stars, forks, contributors }: RepositoryFacts): string[] {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return [
    licence?.spdxId && licence.spdxId !== "NOASSERTION" ? licence.spdxId : (licence?.name ?? ""),
    language ?? "",
    counted(stars, "star"),
    counted(forks, "fork"),
    counted(contributors.length, "contributor"),
  ].filter((words) => words !== "");
}

type Handed = { id: string; repositoryId: string; fullName: string; commit: string | null; pinState: PinState };
type Known = { repositoryId: string; facts: RepositoryFacts };
type Checked = { id: string; checks: ShownCheck[] };

/** The repositories of a version with their pins, and what GitHub last said of each. `webUrl` is GitHub's website. */
export function repositoriesOnPage(
  handed: readonly Handed[],
  { known, checked, webUrl }: { known: readonly Known[]; checked: readonly Checked[]; webUrl: string },
) {
  return handed.map(({ id, repositoryId, fullName, commit, pinState }) => {
    const facts = known.find((each) => each.repositoryId === repositoryId)?.facts;
    const checks = checked.find((each) => each.id === repositoryId)?.checks ?? [];
    const url = `${webUrl}/${fullName}`;
    return {
      id,
      repositoryId,
      fullName,
      url,
      pin: commit === null ? null : { commit, url: `${url}/tree/${commit}`, late: pinState === "pinned late" },
      facts: facts ? factsInWords(facts) : [],
      checks: checks.map(({ kind, subject, title, outcome, seen, evidence, checkedAt, overruling }) => ({
        key: `${kind} ${subject}`,
        kind,
        subject,
        title,
        outcome,
        seen,
        evidence,
        checkedAt,
        reason: overruling?.reason ?? null,
        overrulingId: overruling?.id ?? null,
      })),
    };
  });
}

type Named = { id: string; baseFullName: string; number: number; kind: PullRequestKind };

/** The pull requests of a version, each with the title and state that GitHub last gave. */
export function pullRequestsOnPage(named: readonly Named[], known: readonly Known[], webUrl: string) {
  const read = known.flatMap(({ facts }) => facts.pullRequests);
  return named.map(({ id, baseFullName, number, kind }) => {
    const isIt = ({ owner, name, number: asked }: { owner: string; name: string; number: number }) =>
      `${owner}/${name}`.toLowerCase() === baseFullName.toLowerCase() && asked === number;
    const found = read.find((each) => isIt(each.asked));
    const seen = found?.answer === "read" ? found : undefined;
    return {
      key: id,
      kind,
      name: `${baseFullName}#${number}`,
      url: seen?.url ?? `${webUrl}/${baseFullName}/pull/${number}`,
      title: seen?.title ?? null,
      state: seen ? (seen.draft ? "draft" : seen.state) : null,
    };
  });
}
