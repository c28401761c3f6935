import { z } from "zod";
import type { Organization } from "#app/contest/judging/conflict/links.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestAccount } from "../answers.ts";
import type { Client } from "../client.ts";
import { problemOf, unreadable } from "../problem.ts";

type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const PER_PAGE = 100;
const MOST_PAGES = 5;
const Listed = z.array(RestAccount.pick({ id: true, login: true }));

/** The login that an account bears today: it can have been renamed, and its old name taken over by another. */
async function loginOf(client: Client, githubId: string): Promise<Read<string>> {
  const answer = await client.get("/user/{id}", { id: githubId });
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const account = RestAccount.safeParse(answer.arrived ? answer.body : undefined);
  if (!account.success || account.data.id !== githubId)
    return { ok: false, problem: unreadable(answer, "it does not describe the account asked for.") };
  return { ok: true, value: account.data.login };
}

/**
 * The organizations that show a person as their public member; private membership is nobody's to see. Two requests, and one for
 * each further hundred. `webUrl` is GitHub's website.
 */
export async function readOrganizations(
  client: Client,
  { githubId }: { githubId: string },
  webUrl: string,
): Promise<Read<Organization[]>> {
  const login = await loginOf(client, githubId);
  if (!login.ok) return login;
  const found: Organization[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await client.get("/users/{login}/orgs", { login: login.value, per_page: PER_PAGE, page });
    const problem = problemOf(answer, client.clock());
    if (problem) return { ok: false, problem };
    const rows = Listed.safeParse(answer.arrived ? answer.body : undefined);
    if (!rows.success) return { ok: false, problem: unreadable(answer, "it is no list of organizations.") };
    found.push(...rows.data.map(({ id, login: name }) => ({ id, login: name, url: `${webUrl}/orgs/${name}/people` })));
    if (rows.data.length < PER_PAGE) break;
  }
  return { ok: true, value: found };
}
