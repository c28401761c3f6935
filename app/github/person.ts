import type { Problem } from "#app/contest/repository/problem.ts";
import { RestAccount } from "./answers.ts";
import type { Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

/** The account behind a login today, for an invitation to be bound to its numeric id. Organizations are not people. */
export async function findPerson(
  client: Client,
  login: string,
): Promise<{ ok: true; person: { githubId: string; login: string } } | { ok: false; problem: Problem }> {
  const answer = await client.get("/users/{login}", { login });
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const account = RestAccount.safeParse(answer.arrived ? answer.body : undefined);
  if (!account.success) return { ok: false, problem: unreadable(answer, "it does not describe an account.") };
  if (account.data.type !== "User") {
    const detail = `${account.data.login} is not a person's account.`;
    return { ok: false, problem: { kind: "notFound", detail, status: 200, requestId: null } };
  }
  return { ok: true, person: { githubId: account.data.id, login: account.data.login } };
}
