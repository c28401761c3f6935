import type { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Client } from "./client.ts";
import { type GraphqlError, problemOfError, readGraphql } from "./graphql-answer.ts";
import { unreadable } from "./problem.ts";
import type { Query } from "./query.ts";

type Described<T> = { ok: true; repository: T; data: Record<string, unknown>; errors: readonly GraphqlError[] };

/**
 * Asks GraphQL about the repository that was just identified by this numeric id. An error anywhere below `repository` is a problem: a missing part
 * would else read as "there is none". So is the answer for another repository that took the name in between.
 */
export async function askAbout<T extends { databaseId: string }>(
  client: Client,
  id: string,
  query: Query,
  schema: z.ZodType<T>,
): Promise<Described<T> | { ok: false; problem: Problem }> {
  const answer = await client.graphql(query.text, query.variables);
  const read = readGraphql(answer, client.clock());
  if (!read.ok) return read;
  const error = read.errors.find(({ path }) => !path || path[0] === "repository");
  if (error) return { ok: false, problem: problemOfError(error, answer) };
  const repository = schema.safeParse(read.data.repository);
  if (!repository.success) return { ok: false, problem: unreadable(answer, "it does not describe a repository.") };
  if (repository.data.databaseId !== id) {
    return { ok: false, problem: unreadable(answer, "the repository changed its name while it was read.") };
  }
  return { ok: true, repository: repository.data, data: read.data, errors: read.errors };
}
