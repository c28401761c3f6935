import type { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

/** One part of what is known of a repository, or why GitHub did not tell it. */
export type Part<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Asks REST one thing and reads the answer by its schema; `link` is the header that leads to further pages. */
export async function askFor<T>(
  client: Client,
  url: string,
  parameters: Record<string, unknown>,
  schema: z.ZodType<T>,
): Promise<Part<T> & { link?: string | undefined }> {
  const answer = await client.get(url, parameters);
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const read = schema.safeParse(answer.arrived ? answer.body : undefined);
  if (!read.success) return { ok: false, problem: unreadable(answer, `it has another shape than ${url} should.`) };
  return { ok: true, value: read.data, link: answer.arrived ? answer.headers.link : undefined };
}

/** The same, where "not there" is an answer like any other. */
export function orNone<T>(part: Part<T>): Part<T | null> {
  return !part.ok && part.problem.kind === "notFound" ? { ok: true, value: null } : part;
}
