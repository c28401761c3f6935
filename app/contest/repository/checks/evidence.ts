import type { RepositoryFacts } from "../facts.ts";
import type { CheckKind, Evidence } from "./finding.ts";

/** The pages of GitHub on which a person can see what a rule saw, at the commit that was read where there is one. */
export function evidenceFor(kind: CheckKind, facts: RepositoryFacts): Evidence[] {
  const repository = { label: facts.fullName, url: facts.url };
  const commit = facts.head?.commit;
  if (kind === "team") return [{ label: "Contributors", url: `${facts.url}/graphs/contributors` }];
  if (kind === "head" && commit)
    return [{ label: `Commit ${commit.slice(0, 12)}`, url: `${facts.url}/commit/${commit}` }];
  if (kind === "window" && commit) return [{ label: "Commits", url: `${facts.url}/commits/${commit}` }];
  if (kind === "readme" && commit && facts.readme) {
    const path = facts.readme.split("/").map(encodeURIComponent).join("/");
    return [{ label: facts.readme, url: `${facts.url}/blob/${commit}/${path}` }];
  }
  if (kind === "licence" && commit && facts.licence) {
    return [{ label: `Files at ${commit.slice(0, 12)}`, url: `${facts.url}/tree/${commit}` }];
  }
  return [repository];
}
