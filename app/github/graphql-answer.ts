import { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Answer } from "./client.ts";
import { problemOf, resetOf, traceOf, unreadable, within } from "./problem.ts";

const GraphqlError = z.object({
  type: z.string().nullish(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.looseObject({ saml_failure: z.boolean().nullish() }).nullish(),
});
export type GraphqlError = z.infer<typeof GraphqlError>;

const GraphqlBody = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(GraphqlError).nullish(),
});

export type GraphqlAnswer =
  | { ok: true; data: Record<string, unknown>; errors: readonly GraphqlError[] }
  | { ok: false; problem: Problem };

/**
 * Takes a GraphQL answer apart. Its errors come with HTTP 200: those that concern the whole question become a problem, those of
 * one field are handed back beside the data that did arrive.
 */
export function readGraphql(answer: Answer, now: number): GraphqlAnswer {
  const problem = problemOf(answer, now);
  if (problem) return { ok: false, problem };
  const body = GraphqlBody.safeParse(answer.arrived ? answer.body : undefined);
  if (!body.success) return { ok: false, problem: unreadable(answer, "it is no GraphQL answer.") };
  const errors = body.data.errors ?? [];
  const spent = errors.find((error) => error.type === "RATE_LIMITED");
  if (spent) return { ok: false, problem: limited(answer, spent.message, now) };
  if (body.data.data) return { ok: true, data: body.data.data, errors };
  return { ok: false, problem: problemOfError(errors[0], answer) };
}

/** The problem that one error stands for; an error without a type is a question GitHub did not accept, or a failure of its own. */
export function problemOfError(error: GraphqlError | undefined, answer: Answer): Problem {
  if (!error || !answer.arrived) return unreadable(answer, "it holds neither data nor errors.");
  const trace = traceOf(answer, error.message);
  if (error.extensions?.saml_failure) return { kind: "saml", ...trace };
  if (/access blocked|dmca/i.test(error.message)) return { kind: "blocked", reason: "unavailable", ...trace };
  if (error.type === "NOT_FOUND") return { kind: "notFound", ...trace };
  if (error.type === "FORBIDDEN" || error.type === "INSUFFICIENT_SCOPES") return { kind: "forbidden", ...trace };
  return { kind: "unavailable", ...trace };
}

function limited(answer: Answer, message: string, now: number): Problem {
  if (!answer.arrived) return unreadable(answer, message);
  return { kind: "limited", until: within(resetOf(answer.headers), now), ...traceOf(answer, message) };
}
