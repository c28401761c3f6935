import type { Problem } from "#app/contest/repository/problem.ts";
import { RestRepository } from "./answers.ts";
import type { Part } from "./ask-for.ts";
import type { Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

/** A repository by its name, or, once it has been read, by its numeric id: a name can be left and taken over by another. */
export type Target = { owner: string; name: string } | { id: string };

export type Identity = { rest: RestRepository; owner: string; name: string; etag: string | null };

/** Finds a repository, through renames and transfers; the names in the answer are the present ones. */
export async function identify(
  client: Client,
  target: Target,
): Promise<{ ok: true; identity: Identity } | { ok: false; problem: Problem }> {
  const answer =
    "id" in target ? await client.get("/repositories/{id}", target) : await client.get("/repos/{owner}/{name}", target);
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const rest = RestRepository.safeParse(answer.arrived ? answer.body : undefined);
  if (!rest.success) return { ok: false, problem: unreadable(answer, "it does not describe a repository.") };
  if ("id" in target && rest.data.id !== target.id) {
    return { ok: false, problem: unreadable(answer, "it describes another repository than the one asked for.") };
  }
  const [owner = "", name = ""] = rest.data.full_name.split("/");
  const etag = answer.arrived ? (answer.headers.etag ?? null) : null;
  return { ok: true, identity: { rest: rest.data, owner, name, etag } };
}

/** The numeric id behind a name; null when GitHub shows no such repository. */
export async function findRepositoryId(client: Client, fullName: string): Promise<Part<string | null>> {
  const [owner = "", name = ""] = fullName.split("/");
  const found = await identify(client, { owner, name });
  if (found.ok) return { ok: true, value: found.identity.rest.id };
  const isDefinite = found.problem.kind === "notFound" || found.problem.kind === "blocked";
  return isDefinite ? { ok: true, value: null } : found;
}

/**
 * Whether a repository's own record changed since the answer that bore `etag`, for the price of nothing when it did not. An ETag
 * holds for one token only, and says nothing about commits or pull requests.
 */
export async function hasChanged(
  client: Client,
  id: string,
  etag: string,
): Promise<{ ok: true; changed: boolean } | { ok: false; problem: Problem }> {
  const answer = await client.get("/repositories/{id}", { id }, { headers: { "if-none-match": etag } });
  const problem = problemOf(answer, client.clock());
  return problem ? { ok: false, problem } : { ok: true, changed: !(answer.arrived && answer.status === 304) };
}
