import { readFileSync } from "node:fs";
import { buildSchema, GraphQLError, type GraphQLSchema } from "graphql";

/** The committed subset of GitHub's schema; objects say their type in `__typename`. */
export const schema: GraphQLSchema = buildSchema(readFileSync(new URL("../github.graphql", import.meta.url), "utf8"));

/** An error as GitHub reports it beside the data, with its kind in `type`. */
export function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
