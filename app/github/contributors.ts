import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestContributors } from "./answers.ts";
import type { Answer, Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

export type Contributors = Pick<RepositoryFacts, "contributors" | "contributorsComplete" | "unlinkedContributors">;

/** What stands for the list where it could not be read. */
export const NOBODY: Contributors = { contributors: [], contributorsComplete: false, unlinkedContributors: 0 };

type Outcome = { ok: true; contributors: Contributors } | { ok: false; problem: Problem };

const PER_PAGE = 100;
/** GitHub links no more than 500 addresses to accounts, so later pages would name nobody. */
const MOST_PAGES = 5;

/** Who has commits on a repository, as GitHub counts them (its list may be hours old). */
export async function readContributors(client: Client, repository: { owner: string; name: string }): Promise<Outcome> {
  const found: Contributors = { ...NOBODY, contributors: [] };
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const parameters = { ...repository, per_page: PER_PAGE, anon: 1, page };
    const answer = await client.get("/repos/{owner}/{name}/contributors", parameters);
    const problem = problemOf(answer, client.clock());
    if (problem && isTooLarge(problem)) return { ok: true, contributors: found };
    if (problem) return { ok: false, problem };
    const rows = pageOf(answer);
    if (!rows) return { ok: false, problem: unreadable(answer, "it is no list of contributors.") };
    for (const row of rows) {
      if ("type" in row) found.unlinkedContributors += 1;
      else found.contributors.push({ id: row.id, login: row.login, commits: row.contributions });
    }
    if (!hasNext(answer)) return { ok: true, contributors: { ...found, contributorsComplete: true } };
  }
  return { ok: true, contributors: found };
}

/** GitHub refuses the list for very large histories; that is an answer, and no lack of rights. */
function isTooLarge(problem: Problem): boolean {
  return problem.kind === "forbidden" && /too large/i.test(problem.detail);
}

/** An empty repository is answered 204, without a body. */
function pageOf(answer: Answer) {
  if (!answer.arrived) return undefined;
  return answer.status === 204 ? [] : RestContributors.safeParse(answer.body).data;
}

function hasNext(answer: Answer): boolean {
  return answer.arrived && /rel="next"/.test(answer.headers.link ?? "");
}
