import type { RepositoryFacts } from "../facts.ts";
import type { CheckKind, Evidence } from "./finding.ts";

/** The pages of GitHub on which a person can see what a rule saw, at the commit that was read where there is one. */
export function evidenceFor(kind: CheckKind, facts: RepositoryFacts): Evidence[] {
  const repository = { label: facts.fullName, url: facts.url };
  const commit = facts.head?.commit;
  if (kind === "team" || kind === "members")
    return [{ label: "Contributors", url: `${facts.url}/graphs/contributors` }];
  if (kind === "head" && commit) return [commitPage(facts, commit)];
  if (kind === "window" && facts.oddCommits.length > 0)
    return facts.oddCommits.map((each) => commitPage(facts, each.commit));
  if ((kind === "window" || kind === "earlier work" || kind === "copies") && commit)
    return [{ label: "Commits", url: `${facts.url}/commits/${commit}` }];
  if (kind === "readme" && commit && facts.readme) {
    return [filePage(facts, commit, facts.readme)];
  }
  if (kind === "workflow" && commit && facts.workflows.length > 0)
    return facts.workflows.map(({ path }) => filePage(facts, commit, path));
  if (kind === "pin" && facts.pinned) return [commitPage(facts, facts.pinned.commit)];
  if (kind === "adoption") return [{ label: "Releases", url: `${facts.url}/releases` }];
  if (kind === "licence" && commit && facts.licenceFile) return [filePage(facts, commit, facts.licenceFile.path)];
  if (kind === "licence" && commit && facts.licence) {
    return [{ label: `Files at ${commit.slice(0, 12)}`, url: `${facts.url}/tree/${commit}` }];
  }
  return [repository];
}

function commitPage({ url }: RepositoryFacts, commit: string): Evidence {
  return { label: `Commit ${commit.slice(0, 12)}`, url: `${url}/commit/${commit}` };
}

function filePage({ url }: RepositoryFacts, commit: string, path: string): Evidence {
  return { label: path, url: `${url}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}` };
}
