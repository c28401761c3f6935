import { execute, type GraphQLError, parse, validate } from "graphql";
import { type Answer, type Call, json, notModelled, problem } from "../http/call.ts";
import { exhausted, rateHeaders, spendingOf } from "../http/limits.ts";
import { rootFor } from "./root.ts";
import { schema } from "./schema.ts";

type Asked = { query: string; variables: Record<string, unknown> };

/** Executes a query on the committed schema. It needs a token, and reports errors with HTTP 200, as GitHub does. */
export async function answerGraphql(call: Call): Promise<Answer> {
  if (call.method !== "POST") return notModelled();
  if (call.grant === "unknown") return problem(401, "Bad credentials");
  if (call.grant === null) return problem(401, "This endpoint requires you to be authenticated.");
  if (exhausted(call, "graphql")) {
    const errors = [{ type: "RATE_LIMITED", message: "API rate limit exceeded." }];
    return json(200, { errors }, rateHeaders(call, "graphql"));
  }
  const asked = askedBy(call.body);
  if (!asked) return problem(400, "Problems parsing JSON");
  spendingOf(call, "graphql").used += 1;
  const answer = await answered(asked, rootFor(call, call.grant));
  return json(200, answer, rateHeaders(call, "graphql"));
}

function askedBy(body: string): Asked | undefined {
  try {
    const asked: unknown = JSON.parse(body);
    if (typeof asked !== "object" || asked === null) return undefined;
    const { query, variables } = asked as { query?: unknown; variables?: unknown };
    if (typeof query !== "string") return undefined;
    const given = typeof variables === "object" && variables !== null ? variables : {};
    return { query, variables: { ...given } };
  } catch {
    return undefined;
  }
}

async function answered({ query, variables }: Asked, rootValue: object): Promise<object> {
  try {
    const document = parse(query);
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { errors: wrong.map(shown) };
    const { data, errors } = await execute({ schema, document, rootValue, variableValues: variables });
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(shown) } : {}) };
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}

function shown({ message, path, locations, extensions }: GraphQLError) {
  const type = typeof extensions.type === "string" ? { type: extensions.type } : {};
  return { ...type, ...(path ? { path } : {}), locations, message };
}
