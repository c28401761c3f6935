import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { askFor, type Part } from "./ask-for.ts";
import type { Client } from "./client.ts";
import { RestComparison } from "./rest/answers.ts";
import { readLicence } from "./rest/files.ts";

type Pinned = NonNullable<RepositoryFacts["pinned"]>;

/**
 * How a commit that was handed in stands to the branch now, and its licence. That GitHub still shows the commit alone proves
 * nothing: it keeps what no branch leads to any more.
 */
export async function readPinned(
  client: Client,
  repository: { owner: string; name: string },
  { commit, branch, head }: { commit: string; branch: string; head: string },
): Promise<Part<Pinned>> {
  if (commit === head) return { ok: true, value: { commit, standing: "identical", aheadBy: 0 } };
  const asked = { ...repository, basehead: `${commit}...${branch}`, per_page: 1 };
  const [compared, licence] = await Promise.all([
    askFor(client, "/repos/{owner}/{name}/compare/{basehead}", asked, RestComparison),
    readLicence(client, repository, commit),
  ]);
  const at = licence.ok ? { licence: licence.value.licence } : {};
  if (compared.ok) {
    const { status, ahead_by } = compared.value;
    return { ok: true, value: { commit, standing: status, aheadBy: ahead_by, ...at } };
  }
  const { problem } = compared;
  if (problem.kind !== "notFound") return compared;
  const isUnrelated = /no common ancestor/i.test(problem.detail);
  return {
    ok: true,
    value: { commit, standing: isUnrelated ? "diverged" : "gone", aheadBy: 0, ...(isUnrelated && at) },
  };
}
