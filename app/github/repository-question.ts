import type { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Client } from "./client.ts";
import { type GraphqlAnswer, type GraphqlError, problemOfError, readGraphql } from "./graphql-answer.ts";
import { unreadable } from "./problem.ts";
import { isSpare, type Query } from "./query.ts";

type Described<T> = { ok: true; repository: T; data: Record<string, unknown>; errors: readonly GraphqlError[] };

/** Asks GraphQL a question, and takes its answer apart. */
export async function askGraph(client: Client, query: Query): Promise<GraphqlAnswer> {
  return readGraphql(await client.graphql(query.text, query.variables), client.clock());
}

/**
 * Asks GraphQL about the repository that was just identified by this numeric id. An error below `repository` is a problem: a
 * missing part would else read as "there is none"; only a spare part is left out instead. The answer for another repository
 * that took the name in between is a problem, too.
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
  const about = read.errors.filter(({ path }) => !path || path[0] === "repository");
  const error = about.find(({ path }) => !path?.some(isSpare));
  if (error) return { ok: false, problem: problemOfError(error, answer) };
  for (const { path } of about) leaveOut(read.data, path ?? []);
  const repository = schema.safeParse(read.data.repository);
  if (!repository.success) return { ok: false, problem: unreadable(answer, "it does not describe a repository.") };
  if (repository.data.databaseId !== id) {
    return { ok: false, problem: unreadable(answer, "the repository changed its name while it was read.") };
  }
  return { ok: true, repository: repository.data, data: read.data, errors: read.errors };
}

/** GraphQL puts null in the place of what failed; left out, it cannot be taken for "there is none". */
function leaveOut(data: Record<string, unknown>, path: readonly (string | number)[]): void {
  const [first = "", ...deeper] = path;
  if (isSpare(first)) delete data[first];
  const inside = data[first];
  if (typeof inside === "object" && inside !== null) leaveOut(inside as Record<string, unknown>, deeper);
}
