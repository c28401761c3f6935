import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";

/** GitHub's own schema, as far as it was committed. */
export const githubSchema = buildSchema(readFileSync(new URL("schema-subset.graphql", import.meta.url), "utf8"));

/** What GitHub would find wrong with a query before it answers; empty when nothing is. */
export function mistakesIn(query: string): string[] {
  return validate(githubSchema, parse(query)).map(({ message }) => message);
}
