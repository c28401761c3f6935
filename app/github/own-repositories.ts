import { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestListed } from "./answers.ts";
import type { Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

export type ListedRepository = {
  id: string;
  fullName: string;
  description: string | null;
  archived: boolean;
  fork: boolean;
  language: string | null;
  licence: string | null;
  pushedAt: number | null;
};

const PATIENCE_MS = 3_000;
const MOST = 100;

/**
 * The public repositories an account owns, the latest pushed first, for a person who waits: after `patienceMs` it gives up, and the
 * page offers to paste an address instead. `complete` is false when there are more than the hundred listed.
 */
export async function listRepositories(
  client: Client,
  login: string,
  patienceMs = PATIENCE_MS,
): Promise<{ ok: true; repositories: ListedRepository[]; complete: boolean } | { ok: false; problem: Problem }> {
  const parameters = { login, per_page: MOST, sort: "pushed", type: "owner" };
  const answer = await client.get("/users/{login}/repos", parameters, { signal: AbortSignal.timeout(patienceMs) });
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const rows = z.array(RestListed).safeParse(answer.arrived ? answer.body : undefined);
  if (!rows.success) return { ok: false, problem: unreadable(answer, "it is no list of repositories.") };
  const repositories = rows.data.filter((row) => !row.private).map(listed);
  return { ok: true, repositories, complete: rows.data.length < MOST };
}

function listed(row: z.infer<typeof RestListed>): ListedRepository {
  return {
    id: row.id,
    fullName: row.full_name,
    description: row.description ?? null,
    archived: row.archived,
    fork: row.fork,
    language: row.language ?? null,
    licence: row.license?.spdx_id ?? null,
    pushedAt: row.pushed_at ?? null,
  };
}
